import type {APIRoute} from 'astro'
import {shellQuery} from '../queries/campaigns.ts'
import {feedQuery} from '../queries/feed.ts'
import {routes} from '../routes.ts'
import {viewOf} from '../view.ts'
import {escapeXml, xmlResponse} from '../xml.ts'

const ITEMS = 30

/** What is new, for those who follow: stories, ambassadors and articles (RSS 2.0). */
export const GET: APIRoute = async ({locals: {page}}) => {
  const campaign = page.campaign._id
  const {t} = viewOf(page)
  const [shell, feed] = await Promise.all([
    page.query(shellQuery, {campaign}),
    page.query(feedQuery, {campaign}),
  ])
  const addressOf = (name: string, slug: string | null): string | null => {
    const route = routes.find((candidate) => candidate.name === name)
    if (!route || !slug || page.href(name, {slug}) === null) return null
    return page.origin + encodeURI(route.path(page.language, {slug}, page.languages[0]))
  }
  const items = [
    ...(feed?.stories ?? []).map((item) => ({
      ...item,
      heading: t(item.title),
      text: t(item.lead),
      route: 'story',
    })),
    ...(feed?.ambassadors ?? []).map((item) => ({
      ...item,
      heading: item.name ?? '',
      text: t(item.summary),
      route: 'ambassador',
    })),
    ...(feed?.articles ?? []).map((item) => ({
      ...item,
      heading: t(item.title),
      text: t(item.lead),
      route: 'article',
    })),
  ]
    .flatMap((item) => {
      const address = addressOf(item.route, item.slug)
      return address ? [{...item, address}] : []
    })
    .sort((a, b) => b._createdAt.localeCompare(a._createdAt) || a._id.localeCompare(b._id))
    .slice(0, ITEMS)
    .map(
      ({_id, _createdAt, heading, text, address}) =>
        `<item><title>${escapeXml(heading)}</title><link>${escapeXml(address)}</link>` +
        `<guid isPermaLink="false">${escapeXml(_id)}</guid><pubDate>${new Date(_createdAt).toUTCString()}</pubDate>` +
        `<description>${escapeXml(text)}</description></item>`,
    )
  const home = page.origin + routes[0].path(page.language, {}, page.languages[0])
  return xmlResponse(
    `<rss version="2.0"><channel><title>${escapeXml(shell?.name ?? '')}</title><link>${escapeXml(home)}</link>` +
      `<description>${escapeXml(t(shell?.tagline))}</description><language>${page.language}</language>\n` +
      `${items.join('\n')}\n</channel></rss>`,
    'application/rss+xml',
  )
}
