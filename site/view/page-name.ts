import type {Page} from '../page.ts'
import {shellQuery} from '../queries/campaigns.ts'
import {type RouteName, routeOf} from '../routing/routes.ts'
import {viewOf} from './view.ts'

/**
 * What a campaign calls one of its pages: as its menu does, where that is written in the page's language, else by the
 * page's usual name; '' for a page that has none. So a visitor who chooses *Kalender* arrives at a page of that name.
 */
export async function pageName(page: Page, route: RouteName): Promise<string> {
  const {t, lang, texts} = viewOf(page)
  const shell = await page.query(shellQuery, {campaign: page.campaign._id})
  const written = shell?.navigation?.find((item) => item?.link?.page === route)?.label
  const own = lang(written) ? '' : t(written)
  const {label} = routeOf(route)
  return own || (label ? texts[label] : '')
}
