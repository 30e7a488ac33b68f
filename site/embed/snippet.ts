import type {Page, RouteParams} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import type {RouteName} from '../routing/routes.ts'
import {escapeXml} from '../text/xml.ts'

/** Shown instead of the site's address while that is unknown: in previews, and in builds without an origin. */
const UNKNOWN = 'https://…'

/**
 * What an employer pastes into a page: a frame that shows something, and the script that fits its height. Attributes
 * alone, because a page with a strict Content-Security-Policy takes no styles.
 */
export function snippet(page: Page, route: RouteName, params: RouteParams, title: string): string {
  const src = addressOf(page, route, params) ?? UNKNOWN
  const script = addressOf(page, 'embedScript', {}, page.languages[0]) ?? UNKNOWN
  return (
    `<iframe src="${src}" title="${escapeXml(title)}" loading="lazy" width="100%" height="480" frameborder="0"></iframe>\n` +
    `<script src="${script}" async></script>`
  )
}
