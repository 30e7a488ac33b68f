import type {Page} from '@playwright/test'

/** Nothing may move for visitors who prefer reduced motion. */
async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({reducedMotion: 'reduce'})
  const moving = await page.evaluate(() => [
    ...document
      .getAnimations()
      .map(({effect}) => effect)
      .filter((effect) => effect instanceof KeyframeEffect)
      .map((effect) => `moves ${effect.target?.tagName} although less motion was asked for`),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
      ? ['scrolls smoothly although less motion was asked for']
      : []),
  ])
  await page.emulateMedia({reducedMotion: null})
  return moving
}

/** With forced colours, controls still need an edge or an underline, and charts their bars. */
async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({forcedColors: 'active'})
  const lost = await page.evaluate(() => {
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const canvas = getComputedStyle(document.body).backgroundColor
    const isShown = (element: Element) =>
      element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
    const edgeless = [...document.querySelectorAll('button, .action, summary')].filter(
      (element) => {
        const style = getComputedStyle(element)
        const hasBorder =
          Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none'
        return (
          isShown(element) &&
          !hasBorder &&
          !style.textDecorationLine.includes('underline') &&
          element.tagName !== 'SUMMARY'
        )
      },
    )
    const unseen = [...document.querySelectorAll('main svg :is(rect, path, circle, line)')].filter(
      (shape) => {
        const style = getComputedStyle(shape)
        const paints = (paint: string) =>
          paint !== 'none' && paint !== canvas && !/^rgba\(.*, 0\)$/.test(paint)
        // Ignores the background of a drawing.
        const box = shape instanceof SVGRectElement && shape.ownerSVGElement?.viewBox.baseVal
        const isGround =
          box &&
          shape.width.baseVal.value === box.width &&
          shape.height.baseVal.value === box.height
        return (
          isShown(shape) &&
          !isGround &&
          !shape.closest('[aria-hidden="true"] defs, defs') &&
          !paints(style.fill) &&
          !paints(style.stroke)
        )
      },
    )
    return [
      ...edgeless.map((element) => `${name(element)} has no edge in forced colours`),
      ...unseen
        .slice(0, 3)
        .map(
          (shape) =>
            `${shape.tagName} in ${shape.closest('section, figure')?.className} cannot be seen in forced colours`,
        ),
    ]
  })
  await page.emulateMedia({forcedColors: null})
  return lost
}

/** In print: dark on light, no controls, nothing fixed, all of the text. */
async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({media: 'print'})
  const faults = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({checkVisibilityCSS: true})
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
    /** By colour: a page has thousands of elements in a few. */
    const known = new Map<string, number>()
    const luminance = (colour: string): number => {
      const found = known.get(colour)
      if (found !== undefined || !canvas) return found ?? 0
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data
      const light = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
      known.set(colour, light)
      return light
    }
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`
    const found: string[] = []
    for (const element of document.querySelectorAll('nav, button, .filter, .skip, [popover]')) {
      if (isShown(element)) found.push(`prints ${name(element)}`)
    }
    for (const element of document.querySelectorAll('body *')) {
      const {position} = getComputedStyle(element)
      if (isShown(element) && (position === 'fixed' || position === 'sticky')) {
        found.push(`prints ${name(element)} on every sheet or out of place`)
      }
    }
    for (const element of document.querySelectorAll(
      'main :is(h1, h2, h3, p, li, dt, dd, td, th, figcaption)',
    )) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      if (!own || !isShown(element)) continue
      if (luminance(getComputedStyle(element).color) > 0.45)
        found.push(`prints ${name(element)} too pale`)
    }
    return [...new Set(found)]
  })
  await page.emulateMedia({media: null})
  return faults
}

/** Faults under conditions that visitors set: reduced motion, forced colours, print. */
export async function conditionFaults(page: Page): Promise<string[]> {
  return [
    ...(await motionFaults(page)),
    ...(await forcedColourFaults(page)),
    ...(await printFaults(page)),
  ]
}

/** What a page has stored on the device before any interaction. */
export async function storedAtOnce(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `stores ${key}`),
    ...Object.keys(sessionStorage).map((key) => `stores ${key} for the session`),
    ...(await indexedDB.databases()).map(({name}) => `makes the database ${name}`),
  ])
  const cookies = await page.context().cookies()
  return [...kept, ...cookies.map(({name}) => `sets the cookie ${name}`)]
}
