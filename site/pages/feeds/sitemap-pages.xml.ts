import type {APIRoute} from 'astro'
import {pagedDocumentTypes} from '../../../schemas/vocabulary/index.ts'
import {shellQuery} from '../../queries/campaigns.ts'
import {changesQuery} from '../../queries/feed.ts'
import {addressOf} from '../../routing/absolute-address.ts'
import {indexedPages} from '../../routing/indexed-pages.ts'
import {type Route, routes} from '../../routing/routes.ts'
import {escapeXml, xmlResponse} from '../../text/xml.ts'

/**
 * Every page in one language, with when it changed, each naming its translations (sitemaps.org, and Google's hreflang
 * extension). A page about a document changes with it, a list with what it lists, others with the campaign.
 */
export const GET: APIRoute = async ({locals: {page}}) => {
  const [pages, changes, shell] = await Promise.all([
    indexedPages(page),
    page.query(changesQuery, {types: pagedDocumentTypes}),
    page.query(shellQuery, {campaign: page.campaign._id}),
  ])
  const changedAt = new Map(changes.map(({_id, _updatedAt}) => [_id, _updatedAt]))
  const latest = (among: (route: Route) => boolean): string =>
    pages
      .flatMap(({route, documentId}) => (documentId && among(route) ? documentId : []))
      .reduce((last, id) => {
        const changed = changedAt.get(id) ?? ''
        return changed > last ? changed : last
      }, '')
  const own = shell?._updatedAt ?? ''
  const everything = [latest(() => true), own].toSorted().at(-1)
  const lists = new Map(
    routes.map((list) => [list.name, latest(({parent}) => parent === list.name)]),
  )
  const urls = pages.flatMap(({route, params, documentId}) => {
    const address = addressOf(page, route.name, params)
    if (!address) return []
    const translations = page.languages.flatMap((language) => {
      const translated = addressOf(page, route.name, params, language)
      return translated ? [{language, address: translated}] : []
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
      (route.showsEverything && everything) ||
      lists.get(route.name) ||
      (documentId && changedAt.get(documentId)) ||
      own
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
    return [`<url><loc>${escapeXml(address)}</loc>${lastmod}${links.join('')}</url>`]
  })
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
    'application/xml',
  )
}
