import type {APIRoute} from 'astro'
import type {Page} from '../page.ts'
import {type Route, routes} from '../routes.ts'
import {escapeXml, xmlResponse} from '../xml.ts'

/** Files and error pages are not to be found by searching. */
const unlisted = new Set(['notFound', 'calendar', 'feed', 'sitemap', 'robots'])

interface Entry {
  params?: Readonly<Record<string, string>> | null
}

const isEntries = (value: unknown): value is Entry[] => Array.isArray(value)

async function entriesOf(page: Page, route: Route) {
  const entries = await page.query(route.entries, {campaign: page.campaign._id})
  return isEntries(entries) ? entries.map(({params}) => params ?? {}) : []
}

/** Every page in every language, each naming its translations (sitemaps.org, and Google's hreflang extension). */
export const GET: APIRoute = async ({locals: {page}}) => {
  const [main] = page.languages
  const urls: string[] = []
  for (const route of routes.filter(({name}) => !unlisted.has(name))) {
    for (const params of await entriesOf(page, route)) {
      const there = page.languages.filter(
        (language) => page.href(route.name, params, language) !== null,
      )
      const address = (language: string) =>
        escapeXml(page.origin + encodeURI(route.path(language, params, main)))
      const translations =
        there.length > 1
          ? there.map((l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${address(l)}"/>`)
          : []
      for (const language of there) {
        urls.push(`<url><loc>${address(language)}</loc>${translations.join('')}</url>`)
      }
    }
  }
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
    'application/xml',
  )
}
