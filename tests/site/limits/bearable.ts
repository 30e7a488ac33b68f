import type {Page} from '@playwright/test'
import {HtmlValidate} from 'html-validate'
import {compressed} from '../../../publish/budgets/weigh.ts'
import {NARROW} from '../checks/axe.ts'
import {structuredIn} from '../structured.ts'
import {htmlRules, withoutIslandStyle} from '../validator.ts'
import {ORIGIN, type World} from '../world.ts'

/** HTML and CSS of a page, compressed, in bytes. */
export const BUDGET = 20_000

/** Properties that are absent because nobody has entered the information. */
const unknown = ['JobPosting.hiringOrganization', 'Event.location']

const validator = new HtmlValidate(htmlRules)

/** Faults in a page's HTML, and missing properties of its subject. */
export async function htmlFaults(html: string, path: string): Promise<string[]> {
  const report = await validator.validateString(withoutIslandStyle(html), path)
  const faults = report.results.flatMap(({messages}) =>
    messages
      .filter(({ruleId}) => ruleId !== 'tel-non-breaking')
      .map(({ruleId, message, line}) => `${path}:${line} ${ruleId} ${message}`),
  )
  const lacks = structuredIn(html).lacks.filter((lack) => !unknown.includes(lack))
  return [...faults, ...lacks.map((lack) => `${path} lacks ${lack}`)]
}

/** Sizes of style sheets, by path; their names contain a content hash. */
const sheetSizes = new Map<string, number>()

/** Compressed size of a page and its style sheets: slightly overestimated, unless that would exceed the budget. */
export async function weightOf({fetch}: World, html: string, path: string): Promise<number> {
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
  const sheets = styles.map(async ([, href = '']) => {
    const {pathname} = new URL(href, ORIGIN + path)
    const known = sheetSizes.get(pathname)
    if (known !== undefined) return known
    const sheet = await fetch(pathname)
    const size = compressed(await sheet.text(), 0)
    sheetSizes.set(pathname, size)
    return size
  })
  const style = (await Promise.all(sheets)).reduce((sum, size) => sum + size, 0)
  return style + compressed(html, BUDGET - style)
}

/** Whether a page scrolls horizontally on a narrow phone, and which elements cause it. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .slice(0, 4)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} is wider than the window`)
  }, NARROW.width)
