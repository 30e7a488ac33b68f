import type {Page} from '@playwright/test'

/** One stop of the Tab key. */
interface Stop {
  name: string
  faults: string[]
}

/** More stops than any page has: reaching it means a keyboard trap. */
const MOST_STOPS = 600

/** Where the focus is, and its faults; null when it has left the page. */
const stop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body || element === document.documentElement) return null
    const describe = (one: Element) =>
      `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''} «${(one.textContent || one.getAttribute('aria-label') || one.getAttribute('value') || '').trim().slice(0, 40)}»`
    const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
    const rgb = (colour: string): number[] => {
      if (!context) return [0, 0, 0, 0]
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data]
    }
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (a: string, b: string) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
      return (light + 0.05) / (dark + 0.05)
    }
    /** The colour behind an outline around an element; null over a picture. */
    const groundOf = (one: Element | null): string | null => {
      for (let at = one; at; at = at.parentElement) {
        const {backgroundColor, backgroundImage} = getComputedStyle(at)
        if (backgroundImage !== 'none') return null
        if ((rgb(backgroundColor)[3] ?? 0) > 250) return backgroundColor
      }
      return 'white'
    }
    const faults: string[] = []
    const parents: Element[] = []
    for (let at = element.parentElement; at && parents.length < 5; at = at.parentElement)
      parents.push(at)
    const around = [element, element.nextElementSibling, ...parents]
    const marked = around.filter((one) => {
      if (!one) return false
      const {outlineStyle, outlineWidth} = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const [shown] = marked
    if (!shown) faults.push('does not show that it has the focus')
    else {
      const {outlineColor, outlineOffset} = getComputedStyle(shown)
      const ground = groundOf(Number.parseFloat(outlineOffset) < 0 ? shown : shown.parentElement)
      // A ring inside the ring is a shadow: `rgb(…) 0px 0px 0px 3px`.
      const inner = /^(rgba?\([^)]*\)) 0px 0px 0px [2-9]/.exec(
        getComputedStyle(shown).boxShadow,
      )?.[1]
      const ratios = [outlineColor, ...(inner ? [inner] : [])].map((colour) =>
        ground ? contrast(colour, ground) : 21,
      )
      const ratio = Math.max(...ratios)
      if (ratio < 3)
        faults.push(`has a focus ring of ${outlineColor} on ${ground}: ${ratio.toFixed(2)}:1`)
    }
    const {left, top, right, bottom} = (shown ?? element).getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    )
    const target = shown ?? element
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (target.contains(hit) || hit.contains(target) || element.contains(hit))
    })
    if (!seen) faults.push('cannot be seen while it has the focus')
    if ((element instanceof HTMLElement ? element.tabIndex : 0) > 0)
      faults.push('jumps the queue with a positive tabindex')
    return {name: describe(element), faults}
  })

/** Adjacent boxes with focusable content whose visual order differs from their order in the page. */
const disorder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const reachable =
      ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"])'
    const isRightToLeft = document.dir === 'rtl'
    const found: string[] = []
    for (const parent of document.querySelectorAll('body, body *')) {
      const children = [...parent.children].filter(
        (child) =>
          (child.matches(reachable) || child.querySelector(reachable)) && child.checkVisibility(),
      )
      for (const [index, child] of children.entries()) {
        const next = children[index + 1]
        if (
          !next ||
          getComputedStyle(child).position === 'absolute' ||
          getComputedStyle(next).position === 'absolute'
        )
          continue
        const [a, b] = [child.getBoundingClientRect(), next.getBoundingClientRect()]
        if (a.width === 0 || b.width === 0) continue
        // In columns, what follows is at the top of the next one.
        const isBeside = isRightToLeft ? b.right <= a.left : b.left >= a.right
        const isAbove = b.bottom <= a.top + 1 && !isBeside
        const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        const onOneLine = overlap > Math.min(a.height, b.height) / 2
        const isBefore =
          onOneLine && (isRightToLeft ? b.left >= a.right - 1 : b.right <= a.left + 1)
        if (isAbove || isBefore) {
          found.push(
            `${parent.tagName.toLowerCase()}.${parent.className} shows «${next.textContent?.trim().slice(0, 30)}» before «${child.textContent?.trim().slice(0, 30)}»`,
          )
        }
      }
    }
    return found
  })

/** Tabs through a freshly opened page and returns the faults. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const faults = await disorder(page)
  const first = '#content'
  const hasMenu = (await page.locator('header nav, header button').count()) > 0
  let stops = 0
  for (; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const at = await stop(page)
    if (!at) break
    if (
      stops === 0 &&
      hasMenu &&
      !(await page.evaluate((href) => document.activeElement?.getAttribute('href') === href, first))
    ) {
      faults.push(`begins at ${at.name} instead of a way past the menu`)
    }
    for (const fault of at.faults) faults.push(`${at.name} ${fault}`)
  }
  if (stops === MOST_STOPS) faults.push('lets nobody out by Tab')
  if (stops < 2) faults.push('has nothing that Tab reaches')
  return [...new Set(faults)]
}
