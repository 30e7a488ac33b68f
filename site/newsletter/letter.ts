import {millisecondsInDay} from 'date-fns/constants'
import type {Page} from '../page.ts'
import {newsletterQuery, newsQuery} from '../queries/newsletters.ts'
import {absolute, addressOf} from '../routing/absolute-address.ts'
import {targetHref} from '../routing/links.ts'
import type {NewsletterQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

/** How far back a newsletter looks that does not say since when. */
const USUAL_DAYS = 90

type Item = NonNullable<NonNullable<NewsletterQueryResult>['items']>[number]

/** Something that a newsletter tells of. */
export interface LetterItem {
  title: string
  text: string
  href: string
  /** Absolute; undefined while the site's own address is unknown. */
  url: string | undefined
  /** Ids of its topics, by which subscribers choose. */
  topics: readonly string[]
}

/** A newsletter in one language: the same on its page and in the mail. */
export interface Letter {
  subject: string
  intro: string
  /** Its page, absolute. */
  url: string | undefined
  items: readonly LetterItem[]
}

/** What was chosen by hand, else what is new. A document without a page on this site is left out. */
export async function letterOf(page: Page): Promise<Letter> {
  const {slug} = page.params
  const campaign = {campaign: page.campaign._id}
  const stored = await page.query(newsletterQuery, {...campaign, slug})
  if (!stored) throw new Error(`The newsletter ${slug} is not published`)
  const {t, occasion, title} = viewOf(page)
  const chosen = stored.items ?? []
  const written = Date.parse(stored._createdAt)
  const since = stored.since ?? new Date(written - USUAL_DAYS * millisecondsInDay).toISOString()
  const found = chosen.length > 0 ? null : await page.query(newsQuery, {...campaign, since})
  const items = found ? Object.values(found).flat() : chosen
  return {
    subject: t(stored.subject),
    intro: t(stored.intro),
    url: addressOf(page, 'newsletter', {slug: slug ?? ''}),
    items: items.flatMap((item) => itemOf(item) ?? []),
  }

  function itemOf(item: Item): LetterItem | null {
    const href = targetHref(page, item)
    const named = item.title ? title(item.title) : (item.name ?? '')
    if (!href || !named) return null
    const {startsAt, endsAt, allDay} = item
    const when = startsAt && endsAt ? `${occasion(startsAt, endsAt, allDay === true)}. ` : ''
    return {
      title: named.replaceAll('\u00ad', ''),
      text: `${when}${t(item.summary)}`,
      href,
      url: absolute(page, href.slice(page.base.length)),
      topics: item.topics.filter((topic) => topic !== null),
    }
  }
}
