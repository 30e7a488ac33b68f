import type {APIRoute} from 'astro'
import type {Page} from '../../page.ts'
import {contactsQuery, shellQuery} from '../../queries/campaigns.ts'
import {coursesQuery} from '../../queries/courses.ts'
import {eventsQuery} from '../../queries/events.ts'
import {guidesQuery} from '../../queries/guides.ts'
import {opportunitiesQuery} from '../../queries/opportunities.ts'
import {inStageOrder, latestMove} from '../../queries/order.ts'
import {ambassadorsQuery, storiesQuery} from '../../queries/people.ts'
import {placesQuery} from '../../queries/places/places.ts'
import {addressOf} from '../../routing/absolute-address.ts'
import type {RouteName} from '../../routing/routes.ts'
import {viewOf} from '../../view/view.ts'

/** Links in one section; whoever wants all of them finds them by the list. */
const MOST = 50

interface Entry {
  route: RouteName
  slug: string | null
  name: string
  note: string
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const linkText = (text: string): string => oneLine(text).replace(/[[\]]/g, '\\$&')

function section(page: Page, name: string, entries: readonly Entry[]): string[] {
  const lines = entries.slice(0, MOST).flatMap(({route, slug, name: title, note}) => {
    const address = addressOf(page, route, slug === null ? {} : {slug})
    return address && title
      ? [`- [${linkText(title)}](${address})${note ? `: ${oneLine(note)}` : ''}`]
      : []
  })
  return lines.length > 0 ? [`## ${name}`, '', ...lines, ''] : []
}

/** What the site holds, in Markdown, for language models (llmstxt.org): its name, in short, and links. */
export const GET: APIRoute = async ({locals: {page}}) => {
  const {t, texts, compare, date} = viewOf(page)
  const campaign = {campaign: page.campaign._id}
  const [shell, people, stories, guides, courses, offers, events, places, contacts] =
    await Promise.all([
      page.query(shellQuery, campaign),
      page.query(ambassadorsQuery, campaign),
      page.query(storiesQuery, campaign),
      page.query(guidesQuery, campaign),
      page.query(coursesQuery, campaign),
      page.query(opportunitiesQuery, campaign),
      page.query(eventsQuery, campaign),
      page.query(placesQuery),
      page.query(contactsQuery, campaign),
    ])
  const lists = [
    'ambassadors',
    'stories',
    'magazine',
    'opportunities',
    'events',
    'contact',
  ] as const
  const body = [
    `# ${oneLine(shell?.name ?? '')}`,
    '',
    `> ${oneLine([t(shell?.tagline), t(shell?.description)].filter(Boolean).join('. '))}`,
    '',
    ...(contacts ?? []).flatMap(({name, email}) => (name && email ? [`${name}: ${email}`] : [])),
    '',
    ...section(
      page,
      texts.stories,
      inStageOrder(stories, latestMove).map(({slug, title, lead}) => ({
        route: 'story',
        slug: slug ?? '',
        name: t(title),
        note: t(lead),
      })),
    ),
    ...section(
      page,
      texts.ambassadors,
      inStageOrder(people, (a, b) => compare(a.name, b.name)).map(({slug, name, summary}) => ({
        route: 'ambassador',
        slug: slug ?? '',
        name: name ?? '',
        note: t(summary),
      })),
    ),
    ...section(
      page,
      texts.opportunities,
      (offers ?? []).map(({slug, title, summary}) => ({
        route: 'opportunity',
        slug: slug ?? '',
        name: t(title),
        note: t(summary),
      })),
    ),
    ...section(
      page,
      texts.events,
      (events ?? []).map(({slug, title, startsAt, summary}) => ({
        route: 'event',
        slug: slug ?? '',
        name: t(title),
        note: [startsAt && date(startsAt), t(summary)].filter(Boolean).join('. '),
      })),
    ),
    ...section(
      page,
      texts.guides,
      (guides ?? []).map(({slug, title, lead}) => ({
        route: 'guide',
        slug: slug ?? '',
        name: t(title),
        note: t(lead),
      })),
    ),
    ...section(
      page,
      texts.courses,
      courses.map(({slug, title, lead}) => ({
        route: 'course',
        slug: slug ?? '',
        name: t(title),
        note: t(lead),
      })),
    ),
    ...section(
      page,
      texts.places,
      places.map(({slug, name, description}) => ({
        route: 'place',
        slug: slug ?? '',
        name: name ?? '',
        note: t(description),
      })),
    ),
    ...section(
      page,
      'Optional',
      lists.map((route) => ({route, slug: null, name: texts[route], note: ''})),
    ),
  ]
  return new Response(
    `${body
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    {
      headers: {'content-type': 'text/plain; charset=utf-8'},
    },
  )
}
