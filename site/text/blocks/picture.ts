import {escapeHTML} from '@portabletext/to-html'
import {focused, ladders} from '../../images/sizes.ts'
import type {Page, RenderedImage} from '../../page.ts'
import type {TextImage} from './read.ts'

const SIZES = '(min-width: 48rem) 42rem, 100vw'

const pictureHtml = (image: RenderedImage, alt: string): string =>
  [
    '<picture>',
    ...image.sources.map(
      ({type, srcset}) =>
        `<source type="${type}" srcset="${escapeHTML(srcset)}" sizes="${escapeHTML(image.sizes)}">`,
    ),
    `<img src="${escapeHTML(image.src)}"`,
    ` width="${image.width}" height="${image.height}" alt="${escapeHTML(alt)}" loading="lazy" decoding="async">`,
    '</picture>',
  ].join('')

/** The shape of a picture that does not keep its own. */
interface Shape {
  aspectRatio?: number
  widths?: readonly number[]
  sizes?: string
}

/**
 * A picture with its caption and who made it; '' when there is no such picture.
 * @param label what stands before a photographer's name
 */
export async function figureHtml(
  page: Page,
  picture: TextImage,
  label: string,
  {widths = ladders.column, sizes = SIZES, ...shape}: Shape = {},
): Promise<string> {
  const value = shape.aspectRatio ? focused(picture) : picture
  const image = await page.image(value, {widths, sizes, ...shape})
  if (!image) return ''
  const words = [
    picture.caption && `<span>${escapeHTML(picture.caption)}</span>`,
    picture.credit && `<span class="credit">${label}: ${escapeHTML(picture.credit)}</span>`,
  ].filter(Boolean)
  const caption = words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : ''
  return `<figure class="figure">${pictureHtml(image, picture.alt)}${caption}</figure>`
}
