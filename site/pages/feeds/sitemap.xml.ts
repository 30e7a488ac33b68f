import type {APIRoute} from 'astro'
import {addressOf} from '../../routing/absolute-address.ts'
import {escapeXml, xmlResponse} from '../../text/xml.ts'

/** The sitemaps, one a language: the one address to hand in to search engines (sitemaps.org). */
export const GET: APIRoute = async ({locals: {page}}) => {
  const sitemaps = page.languages.flatMap((language) => {
    const address = addressOf(page, 'sitemapPages', {}, language)
    return address ? [`<sitemap><loc>${escapeXml(address)}</loc></sitemap>`] : []
  })
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${sitemaps.join('\n')}\n</sitemapindex>`,
    'application/xml',
  )
}
