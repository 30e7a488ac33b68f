import type {Page} from '@playwright/test'

const PHONE = {width: 390, height: 844}

/** What a visitor with a phone is asked to scroll through at most, in pixels. */
const LONGEST = 9_000

/** Whether a front page is edited: on a phone it ends before its visitor tires. */
export async function lengthFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  return height > LONGEST
    ? [`is ${height} px long at ${PHONE.width} px; a front page may be ${LONGEST}`]
    : []
}
