import type {Page} from '@playwright/test'

/** Widths of a phone, a tablet and a wide screen. */
export const WIDTHS = [390, 800, 1440]

/** Text that a picture covers, in a window of a width: checks what is on top of every line of text. */
export async function coveredWords(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({width, height: 900})
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({width, height})
  return page.evaluate(() => {
    const covered = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim()
      const element = text.parentElement
      if (!words || !element?.checkVisibility() || element.closest('.visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const {left, top, width, height} of range.getClientRects()) {
        for (const x of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          for (const y of [0.25, 0.5, 0.75]) {
            const picture = document
              .elementFromPoint(left + width * x, top + height * y)
              ?.closest('.picture')
            if (picture && !picture.contains(text)) covered.add(words.slice(0, 40))
          }
        }
      }
    }
    return [...covered]
  })
}

/** Parts of a page that no reader can see on any screen. */
export async function coverFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    const words = await coveredWords(page, width)
    faults.push(...words.map((text) => `has a picture over «${text}» at ${width} px`))
  }
  return faults
}
