import {indexPage, listPages} from '../lists/entries.ts'
import {placeListPages, placePages} from '../lists/places.ts'
import type {RouteEntry, RouteParams} from '../page.ts'
import {
  ambassadorEntries,
  ambassadorListEntries,
  articleEntries,
  issueEntries,
  issueListEntries,
  mainLanguageEntries,
  onceEntries,
  storyEntries,
  storyListEntries,
} from '../queries/entries.ts'
import {calendarEntries, eventEntries, eventListEntries} from '../queries/events.ts'
import {guideEntries, guideListEntries} from '../queries/guides.ts'
import {opportunityEntries, opportunityListEntries} from '../queries/opportunities.ts'
import {embedAmbassadorEntries, embedStoryEntries, pressEntries} from '../queries/partners.ts'
import {placeEntries} from '../queries/places.ts'
import {at, beside, EMBED_SCRIPT, embedAt, file, listAt, printAt, single} from './paths.ts'

/** A kind of page that microsites have. */
export interface Route {
  name: string
  /** File in site/pages without its last ending: 'story', 'sitemap.xml'. */
  template: string
  /**
   * Public path inside the campaign. The main language stands at the root, every other one below its own
   * code: `/ambassadorer/anna/`, `/en/ambassadors/anna/`.
   */
  path(language: string, params?: RouteParams, mainLanguage?: string): string
  /** A file that is made from the page once it is published; see `Page.file`. */
  makes?: {kind: 'pdf' | 'zip' | 'search'; path: Route['path']}
  /** GROQ with `$campaign` (the campaign's `_id`): one {@link RouteEntry} a page, or what `expand` makes them from. */
  entries: string
  /** Makes entries of what the query gave, where GROQ can neither count pages nor name them. */
  expand?(found: unknown): readonly RouteEntry[]
  /** Not to be found by searching: files, error pages, what others show in frames. */
  unlisted?: boolean
}

/** Every kind of page. Links name them; see `Page.href`. */
export const routes = [
  {name: 'home', template: 'home', path: at(), entries: onceEntries},
  {
    name: 'ambassadors',
    template: 'people/ambassadors',
    path: listAt('ambassadors'),
    entries: ambassadorListEntries,
    expand: listPages,
  },
  {
    name: 'ambassadorIndex',
    template: 'people/ambassadors.json',
    path: beside('ambassadors', '.json'),
    entries: ambassadorListEntries,
    expand: indexPage,
    unlisted: true,
  },
  {
    name: 'ambassador',
    template: 'people/ambassador',
    path: at('ambassadors'),
    entries: ambassadorEntries,
  },
  {
    name: 'stories',
    template: 'people/stories',
    path: listAt('stories'),
    entries: storyListEntries,
    expand: listPages,
  },
  {
    name: 'storyIndex',
    template: 'people/stories.json',
    path: beside('stories', '.json'),
    entries: storyListEntries,
    expand: indexPage,
    unlisted: true,
  },
  {name: 'story', template: 'people/story', path: at('stories'), entries: storyEntries},
  {
    name: 'magazine',
    template: 'magazine/magazine',
    path: at('magazine'),
    entries: issueListEntries,
  },
  {
    name: 'magazineIssue',
    template: 'magazine/magazine-issue',
    path: at('magazine'),
    entries: issueEntries,
  },
  {
    name: 'magazinePrint',
    template: 'magazine/magazine-print',
    path: printAt('magazine'),
    entries: issueEntries,
    unlisted: true,
    makes: {kind: 'pdf', path: beside('magazine', '.pdf')},
  },
  {name: 'article', template: 'magazine/article', path: at('articles'), entries: articleEntries},
  {
    name: 'opportunities',
    template: 'offers/opportunities',
    path: at('opportunities'),
    entries: opportunityListEntries,
  },
  {
    name: 'opportunity',
    template: 'offers/opportunity',
    path: at('opportunities'),
    entries: opportunityEntries,
  },
  {name: 'events', template: 'offers/events', path: at('events'), entries: eventListEntries},
  {name: 'event', template: 'offers/event', path: at('events'), entries: eventEntries},
  {
    name: 'calendar',
    template: 'offers/calendar',
    path: beside('events', '.ics'),
    entries: calendarEntries,
    unlisted: true,
  },
  {name: 'guides', template: 'offers/guides', path: at('guides'), entries: guideListEntries},
  {name: 'guide', template: 'offers/guide', path: at('guides'), entries: guideEntries},
  {
    name: 'places',
    template: 'places/places',
    path: at('places'),
    entries: placeEntries,
    expand: placeListPages,
  },
  {
    name: 'place',
    template: 'places/place',
    path: at('places'),
    entries: placeEntries,
    expand: placePages,
  },
  {name: 'contact', template: 'contact', path: at('contact'), entries: onceEntries},
  {
    name: 'search',
    template: 'search',
    path: at('search'),
    entries: onceEntries,
    makes: {kind: 'search', path: single('/_search/pagefind.js')},
  },
  {name: 'employers', template: 'partners/employers', path: at('employers'), entries: onceEntries},
  {
    name: 'press',
    template: 'partners/press',
    path: at('press'),
    entries: pressEntries,
    makes: {kind: 'zip', path: beside('press', '.zip')},
  },
  {
    name: 'pressText',
    template: 'partners/press.txt',
    path: beside('press', '.txt'),
    entries: pressEntries,
    unlisted: true,
  },
  {
    name: 'embedStory',
    template: 'embeds/embed-story',
    path: embedAt('stories'),
    entries: embedStoryEntries,
    unlisted: true,
  },
  {
    name: 'embedAmbassador',
    template: 'embeds/embed-ambassador',
    path: embedAt('ambassadors'),
    entries: embedAmbassadorEntries,
    unlisted: true,
  },
  {
    name: 'embedOpportunities',
    template: 'embeds/embed-opportunities',
    path: embedAt('opportunities'),
    entries: opportunityListEntries,
    unlisted: true,
  },
  {
    name: 'embedEvents',
    template: 'embeds/embed-events',
    path: embedAt('events'),
    entries: eventListEntries,
    unlisted: true,
  },
  {
    name: 'embedScript',
    template: 'embeds/embed.js',
    path: single(EMBED_SCRIPT),
    entries: mainLanguageEntries,
    unlisted: true,
  },
  {
    name: 'accessibility',
    template: 'accessibility',
    path: at('accessibility'),
    entries: onceEntries,
  },
  {name: 'privacy', template: 'privacy', path: at('privacy'), entries: onceEntries},
  {
    name: 'notFound',
    template: 'not-found',
    path: file('404.html'),
    entries: mainLanguageEntries,
    unlisted: true,
  },
  {
    name: 'feed',
    template: 'feeds/rss.xml',
    path: file('rss.xml'),
    entries: onceEntries,
    unlisted: true,
  },
  {
    name: 'llms',
    template: 'feeds/llms.txt',
    path: file('llms.txt'),
    entries: onceEntries,
    unlisted: true,
  },
  {
    name: 'sitemap',
    template: 'feeds/sitemap.xml',
    path: file('sitemap.xml'),
    entries: mainLanguageEntries,
    unlisted: true,
  },
  {
    name: 'sitemapPages',
    template: 'feeds/sitemap-pages.xml',
    path: (language) => `/sitemap-${language}.xml`,
    entries: onceEntries,
    unlisted: true,
  },
  {
    name: 'robots',
    template: 'feeds/robots.txt',
    path: file('robots.txt'),
    entries: mainLanguageEntries,
    unlisted: true,
  },
] as const satisfies readonly Route[]

export type RouteName = (typeof routes)[number]['name']
