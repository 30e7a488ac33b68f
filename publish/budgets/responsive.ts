import type {Element} from './elements.ts'

/** The phone that budgets assume: 390 CSS pixels wide, with the density of Lighthouse's mobile profile. */
export const PHONE = {width: 390, density: 1.75} as const

const ROOT_PIXELS = 16
const pixelsOf: Readonly<Record<string, number>> = {
  px: 1,
  rem: ROOT_PIXELS,
  em: ROOT_PIXELS,
  vw: PHONE.width / 100,
}
const size = /^(?:\((min|max)-width:\s*([\d.]+)(px|rem|em)\)\s+)?([\d.]+)(px|rem|em|vw)$/

const pixels = (number = '', unit = ''): number => Number(number) * (pixelsOf[unit] ?? Number.NaN)

/**
 * How wide an image is on the phone, in CSS pixels, according to its `sizes`. Understands what templates write:
 * lengths, each after at most one width condition. Anything else counts as the full width.
 * @see https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
 */
export function widthOnPhone(sizes: string): number {
  for (const entry of sizes.split(',')) {
    const read = size.exec(entry.trim())
    if (!read) return PHONE.width
    const [, bound, limit, limitUnit, length, unit] = read
    const edge = pixels(limit, limitUnit)
    const holds = !bound || (bound === 'min' ? PHONE.width >= edge : PHONE.width <= edge)
    if (holds) return pixels(length, unit)
  }
  return PHONE.width
}

/** The address in a `srcset` that the phone fetches: the smallest that is sharp, or the largest available. */
export function addressOnPhone(srcset: string, sizes: string): string | undefined {
  const candidates = srcset.split(/,\s+/).map((entry) => {
    const [address = '', width = ''] = entry.trim().split(/\s+/)
    return {address, width: Number.parseInt(width, 10) || 0}
  })
  const needed = widthOnPhone(sizes) * PHONE.density
  const ascending = candidates.toSorted((a, b) => a.width - b.width)
  return (ascending.find(({width}) => width >= needed) ?? ascending.at(-1))?.address
}

/** The image files that the phone fetches for a page: the first source of each `<picture>`, else the `<img>`. */
export function imagesOnPhone(elements: readonly Element[]): string[] {
  const addresses: string[] = []
  let source: Element | undefined
  for (const element of elements) {
    if (element.name === 'picture') source = undefined
    if (element.name === 'source' && element.attributes.has('srcset')) source ??= element
    if (element.name !== 'img') continue
    const {attributes} = source ?? element
    const srcset = attributes.get('srcset')
    const address = srcset
      ? addressOnPhone(srcset, attributes.get('sizes') ?? '')
      : element.attributes.get('src')
    if (address && !address.startsWith('data:')) addresses.push(address)
    source = undefined
  }
  return addresses
}
