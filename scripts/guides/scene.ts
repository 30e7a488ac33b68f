import type {Locator, Page} from '@playwright/test'

/** The width of a picture, in pixels: what the Studio shows on a small laptop. */
export const PICTURE_WIDTH = 1280
/** Space around what a picture shows. */
const MARGIN = 12

/** A picture of a guide: how to get there, and what of the screen it shows. */
export interface Scene {
  /** File name without its ending, and what `![…](images/guides/<name>.webp)` refers to. */
  name: string
  /** Goes to what the text speaks of; what it returns is all that the picture shows. Default: the whole window. */
  show: (page: Page) => Promise<readonly Locator[] | undefined>
  /** What is done when the picture is taken, because a later one shows what came of it. */
  after?: (page: Page) => Promise<void>
}

/** The box of the dialog that is open. */
export const dialogBox = (page: Page): Locator =>
  page.getByRole('dialog').locator('[data-ui="DialogCard"] > [data-ui="Card"]').last()

/** The rectangle around some elements, with a margin, as far as the window goes. */
async function around(page: Page, shown: readonly Locator[]) {
  const window = page.viewportSize() ?? {width: PICTURE_WIDTH, height: 0}
  const boxes = await Promise.all(
    shown.map(async (one) => {
      const box = await one.boundingBox()
      if (!box) throw new Error(`Nothing to take a picture of: ${one}`)
      return box
    }),
  )
  const left = Math.max(0, Math.min(...boxes.map(({x}) => x)) - MARGIN)
  const top = Math.max(0, Math.min(...boxes.map(({y}) => y)) - MARGIN)
  const right = Math.min(window.width, Math.max(...boxes.map(({x, width}) => x + width)) + MARGIN)
  const bottom = Math.min(
    window.height,
    Math.max(...boxes.map(({y, height}) => y + height)) + MARGIN,
  )
  return {x: left, y: top, width: right - left, height: bottom - top}
}

/** Takes a scene's picture, as PNG. */
export async function takeScene(page: Page, {show, after}: Scene): Promise<Buffer> {
  const shown = await show(page)
  await page.evaluate(() => document.fonts.ready)
  const clip = shown ? await around(page, shown) : undefined
  const picture = await page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    ...(clip && {clip}),
  })
  await after?.(page)
  return picture
}
