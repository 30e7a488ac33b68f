import type {Page} from '@playwright/test'
import type axeCore from 'axe-core'

declare global {
  interface Window {
    axe: typeof axeCore
  }
}

/** What is checked. */
export const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules whose answer depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** A phone, or 1280 pixels enlarged to 400 %: a page cannot tell them apart. */
export const NARROW = {width: 320, height: 700}

/**
 * What axe finds in a page as it stands.
 * @param within a selector of the parts to check; default: the whole page
 */
export const axeFinds = (
  page: Page,
  rules: readonly string[],
  within?: string,
): Promise<string[]> =>
  page.evaluate(
    async ({values, selector}) => {
      const {violations} = await window.axe.run(selector ?? document, {
        runOnly: values,
        resultTypes: ['violations'],
        iframes: false,
      })
      return violations.flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary = ''}) =>
          `${id} at ${target.join(' ')}: ${failureSummary}`.replace(/\s+/g, ' '),
        ),
      )
    },
    {values: [...rules], selector: within},
  )

/**
 * What axe finds by day and night, wide and at 320 pixels. All rules run wide by day and narrow by night;
 * what is left can differ in colours only.
 */
export async function axeFindsInAllModes(page: Page): Promise<string[]> {
  const found: string[] = []
  const look = async (mode: string, rules: readonly string[]) => {
    for (const fault of await axeFinds(page, rules)) found.push(`(${mode}) ${fault}`)
  }
  await look('wide, light', AXE_RULES)
  await page.emulateMedia({colorScheme: 'dark'})
  await look('wide, dark', COLOUR_RULES)
  await page.setViewportSize(NARROW)
  await look('320 px, dark', AXE_RULES)
  await page.emulateMedia({colorScheme: 'light'})
  await look('320 px, light', COLOUR_RULES)
  return found
}
