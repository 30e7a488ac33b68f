import type {APIRoute} from 'astro'
import {shellQuery} from '../../queries/campaigns.ts'
import {feedQuery} from '../../queries/feed.ts'
import {addressOf} from '../../routing/absolute-address.ts'
import {escapeXml, xmlResponse} from '../../text/xml.ts'
import {viewOf} from '../../view/view.ts'

const ITEMS = 30

/** What is new, for those who follow (RSS 2.0, with the feed's own address as the RSS Advisory Board asks). */
export const GET: APIRoute = async ({locals: {page}}) => {
  const campaign = page.campaign._id
  const {t, texts} = viewOf(page)
  const [shell, feed] = await Promise.all([
    page.query(shellQuery, {campaign}),
    page.query(feedQuery, {campaign}),
  ])
  const told = [
    ...(feed?.stories ?? []).map((item) => ({
      ...item,
      route: 'story' as const,
      kind: texts.stories,
      heading: t(item.title),
      text: t(item.lead),
    })),
    ...(feed?.ambassadors ?? []).map((item) => ({
      ...item,
      route: 'ambassador' as const,
      kind: texts.ambassadors,
      heading: item.name ?? '',
      text: t(item.summary),
    })),
    ...(feed?.articles ?? []).map((item) => ({
      ...item,
      route: 'article' as const,
      kind: texts.magazine,
      heading: t(item.title),
      text: t(item.lead),
    })),
    ...(feed?.opportunities ?? []).map((item) => ({
      ...item,
      route: 'opportunity' as const,
      kind: texts.opportunities,
      heading: t(item.title),
      text: t(item.summary),
    })),
    ...(feed?.events ?? []).map((item) => ({
      ...item,
      route: 'event' as const,
      kind: texts.events,
      heading: t(item.title),
      text: t(item.summary),
    })),
    ...(feed?.courses ?? []).map((item) => ({
      ...item,
      route: 'course' as const,
      kind: texts.courses,
      heading: t(item.title),
      text: t(item.lead),
    })),
  ]
  const items = told
    .flatMap((item) => {
      const address = item.slug && addressOf(page, item.route, {slug: item.slug})
      return address ? [{...item, address}] : []
    })
    .sort(
      (a, b) => b.firstPublishedAt.localeCompare(a.firstPublishedAt) || a._id.localeCompare(b._id),
    )
    .slice(0, ITEMS)
    .map(
      ({_id, firstPublishedAt, kind, heading, text, address}) =>
        `<item><title>${escapeXml(heading)}</title><link>${escapeXml(address)}</link>` +
        `<guid isPermaLink="false">${escapeXml(_id)}</guid><pubDate>${new Date(firstPublishedAt).toUTCString()}</pubDate>` +
        `<category>${escapeXml(kind)}</category><description>${escapeXml(text)}</description></item>`,
    )
  const self = addressOf(page, 'feed')
  const ownLink = self
    ? `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>`
    : ''
  return xmlResponse(
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>` +
      `<title>${escapeXml(shell?.name ?? '')}</title><link>${escapeXml(addressOf(page, 'home') ?? '')}</link>` +
      `<description>${escapeXml(t(shell?.tagline))}</description><language>${page.language}</language>${ownLink}\n` +
      `${items.join('\n')}\n</channel></rss>`,
    'application/rss+xml',
  )
}
