import type {APIRoute} from 'astro'
import {addressOf} from '../addresses.ts'
import {listedPages} from '../listed.ts'
import {changesQuery} from '../queries/feed.ts'
import {escapeXml, xmlResponse} from '../xml.ts'

/**
 * Every page in one language, with when its document changed, each naming its translations (sitemaps.org, and
 * Google's hreflang extension). Pages about no single document do not say when: what they list does.
 */
export const GET: APIRoute = async ({locals: {page}}) => {
  const [pages, changes] = await Promise.all([listedPages(page), page.query(changesQuery)])
  const changedAt = new Map(changes.map(({_id, _updatedAt}) => [_id, _updatedAt]))
  const urls = pages.flatMap(({route, params, documentId}) => {
    const own = addressOf(page, route.name, params)
    if (!own) return []
    const translations = page.languages.flatMap((language) => {
      const address = addressOf(page, route.name, params, language)
      return address ? [{language, address}] : []
    })
    const [main] = translations
    const alternates =
      translations.length > 1 && main
        ? [...translations, {language: 'x-default', address: main.address}]
        : []
    const links = alternates.map(
      ({language, address}) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address)}"/>`,
    )
    const changed =
      documentId && documentId !== page.campaign._id ? changedAt.get(documentId) : undefined
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
    return [`<url><loc>${escapeXml(own)}</loc>${lastmod}${links.join('')}</url>`]
  })
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
    'application/xml',
  )
}
