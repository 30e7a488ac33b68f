import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'

/**
 * The same page for a package that stands by itself: each picture is one file, and links to the site's other pages are
 * absolute, or none while nobody knows where the site will stand.
 */
export function packaged(page: Page): Page {
  return {
    ...page,
    href: (route, params, language) => addressOf(page, route, params, language) ?? null,
    async image(value, request) {
      const image = await page.image(value, request)
      return image && {...image, sources: []}
    },
  }
}
