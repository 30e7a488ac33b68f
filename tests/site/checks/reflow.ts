import type {Page} from '@playwright/test'
import {NARROW} from './axe.ts'

/** Text spacing that readers may set. @see https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

/** What does not fit the window: horizontal scrolling, and text clipped by its box. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((one) => `.${one}`).join('')}`
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width) {
      found.push(`scrolls sideways to ${document.documentElement.scrollWidth} px`)
      for (const element of document.querySelectorAll('main *, header *, footer *')) {
        const {right, left} = element.getBoundingClientRect()
        if (right > width + 1 || left < -1)
          found.push(`${name(element)} reaches from ${left} to ${right}`)
        if (found.length > 4) break
      }
    }
    for (const element of document.querySelectorAll(
      'h1, h2, h3, p, li, dt, dd, a, button, th, td, label span, summary, figcaption',
    )) {
      const style = getComputedStyle(element)
      // A teaser is limited to a number of lines; its page has the whole text.
      const isTeaser = style.webkitLineClamp !== 'none'
      if (element.closest('.visually-hidden') || style.display === 'inline' || isTeaser) continue
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const isCut =
        (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      if (isCut && element.textContent?.trim()) found.push(`${name(element)} cuts its text off`)
    }
    return found
  })

/** Checks reflow (WCAG 1.4.10) and text spacing (1.4.12) at 320 pixels, equivalent to 1280 pixels at 400 %. */
export async function reflowFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW)
  const plain = await misfits(page)
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, SPACED)
  const spaced = await misfits(page)
  await page.evaluate(() => document.adoptedStyleSheets.pop())
  return [
    ...plain,
    ...spaced.filter((fault) => !plain.includes(fault)).map((fault) => `with spaced text ${fault}`),
  ]
}
