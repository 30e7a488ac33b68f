import {expect, type Page} from '@playwright/test'
import axe from 'axe-core'
import {AXE_RULES, axeFinds} from '../../site/checks/axe.ts'

const PHONE = {width: 390, height: 844}
const DESK = {width: 1440, height: 1000}

/** Expects that axe finds nothing in a part of the Studio (named by its test id), on a desk and on a phone. */
export async function expectAccessible(page: Page, part: string) {
  await page.evaluate(axe.source)
  // What is under the pointer has the Studio's own colours.
  await page.mouse.move(0, 0)
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    const found = await axeFinds(page, AXE_RULES, `[data-testid="${part}"]`)
    expect.soft(found, `${part} at ${size.width} px`).toEqual([])
  }
  await page.setViewportSize(DESK)
}
