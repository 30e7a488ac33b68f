import type {PageBudget} from '../../publish/index.ts'
import {documentPages} from '../../schemas/vocabulary/index.ts'
import {comparedPlaces, comparisonPages} from '../comparison/pages.ts'
import {chapterPages} from '../courses/pages.ts'
import {indexPage, listPages, offerPages, offersPage} from '../lists/entries.ts'
import {placeListPages, placePages} from '../lists/places.ts'
import {courseChapterEntries, courseEntries} from '../queries/courses.ts'
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
import {formEntries} from '../queries/forms.ts'
import {guideEntries, guideListEntries} from '../queries/guides.ts'
import {newsletterEntries} from '../queries/newsletters.ts'
import {opportunityEntries, opportunityListEntries} from '../queries/opportunities.ts'
import {embedAmbassadorEntries, embedStoryEntries, pressEntries} from '../queries/partners.ts'
import {comparisonEntries} from '../queries/places/comparison.ts'
import {placeTestEntries} from '../queries/places/place-tests.ts'
import {placeEntries} from '../queries/places/places.ts'
import {choosing, reading} from './budgets.ts'
import {
  at,
  atRoot,
  beside,
  chapterAt,
  EMBED_SCRIPT,
  embedAt,
  finishedAt,
  listAt,
  packageAt,
  printAt,
  single,
  thanksAt,
} from './paths.ts'
import {defineRoutes, embed, file, ownPage, pageOf, type RouteDefinition} from './route.ts'

const ABOUT_SITE = 'aboutSite'

/** Every kind of page, by the name that links use; see `Page.href`. */
const definitions = defineRoutes({
  home: {
    ...ownPage,
    template: 'home',
    closedTemplate: 'closed',
    path: at(),
    entries: onceEntries,
    label: null,
    budget: choosing,
    showsEverything: true,
  },

  ambassadors: {
    ...ownPage,
    template: 'people/ambassadors',
    path: listAt('ambassadors'),
    entries: ambassadorListEntries,
    expand: listPages,
    label: 'ambassadors',
    budget: choosing,
    isInMenu: true,
  },
  ambassadorIndex: {
    ...file,
    template: 'people/ambassadors.json',
    path: beside('ambassadors', '.json'),
    entries: ambassadorListEntries,
    expand: indexPage,
  },
  ambassador: {
    ...pageOf('ambassador'),
    template: 'people/ambassador',
    path: at('ambassadors'),
    entries: ambassadorEntries,
    searchGroup: 'ambassadors',
  },
  stories: {
    ...ownPage,
    template: 'people/stories',
    path: listAt('stories'),
    entries: storyListEntries,
    expand: listPages,
    label: 'stories',
    budget: choosing,
    isInMenu: true,
  },
  storyIndex: {
    ...file,
    template: 'people/stories.json',
    path: beside('stories', '.json'),
    entries: storyListEntries,
    expand: indexPage,
  },
  story: {
    ...pageOf('inflyttareStory'),
    template: 'people/story',
    path: at('stories'),
    entries: storyEntries,
    searchGroup: 'stories',
  },

  magazine: {
    ...ownPage,
    template: 'magazine/magazine',
    path: at('magazine'),
    entries: issueListEntries,
    label: 'magazine',
    isInMenu: true,
  },
  magazineIssue: {
    ...pageOf('magazineIssue'),
    template: 'magazine/magazine-issue',
    path: at('magazine'),
    entries: issueEntries,
    searchGroup: 'magazine',
  },
  /** Paper is made from it. */
  magazinePrint: {
    ...file,
    template: 'magazine/magazine-print',
    path: printAt('magazine'),
    entries: issueEntries,
    makes: {kind: 'pdf', path: beside('magazine', '.pdf')},
  },
  article: {
    ...pageOf('article'),
    template: 'magazine/article',
    path: at('articles'),
    entries: articleEntries,
    searchGroup: 'articles',
  },

  opportunities: {
    ...ownPage,
    template: 'offers/opportunities',
    path: listAt('opportunities'),
    entries: opportunityListEntries,
    expand: offerPages,
    label: 'opportunities',
    budget: choosing,
    isInMenu: true,
  },
  opportunityIndex: {
    ...file,
    template: 'offers/opportunities.json',
    path: beside('opportunities', '.json'),
    entries: opportunityListEntries,
    expand: indexPage,
  },
  opportunity: {
    ...pageOf('opportunity'),
    template: 'offers/opportunity',
    path: at('opportunities'),
    entries: opportunityEntries,
    searchGroup: 'opportunities',
  },
  events: {
    ...ownPage,
    template: 'offers/events',
    path: at('events'),
    entries: eventListEntries,
    label: 'events',
    isInMenu: true,
  },
  event: {
    ...pageOf('event'),
    template: 'offers/event',
    path: at('events'),
    entries: eventEntries,
    searchGroup: 'events',
  },
  calendar: {
    ...file,
    template: 'offers/calendar',
    path: beside('events', '.ics'),
    entries: calendarEntries,
  },
  /** All of them, to subscribe to. */
  calendarFeed: {
    ...file,
    template: 'offers/calendar-feed',
    path: beside('events', '.ics'),
    entries: eventListEntries,
  },
  guides: {
    ...ownPage,
    template: 'offers/guides',
    path: at('guides'),
    entries: guideListEntries,
    label: 'guides',
    budget: choosing,
  },
  guide: {
    ...pageOf('guide'),
    template: 'offers/guide',
    path: at('guides'),
    entries: guideEntries,
    searchGroup: 'guides',
    budget: choosing,
  },

  places: {
    ...ownPage,
    template: 'places/places',
    path: at('places'),
    entries: placeEntries,
    expand: placeListPages,
    label: 'places',
  },
  place: {
    ...pageOf('place'),
    template: 'places/place',
    path: at('places'),
    entries: placeEntries,
    expand: placePages,
    searchGroup: 'places',
  },

  compare: {
    ...ownPage,
    template: 'places/compare',
    path: at('compare'),
    entries: comparisonEntries,
    expand: comparisonPages,
    label: 'compare',
    searchGroup: 'places',
    budget: choosing,
  },
  /** What can be compared, for the island. */
  livingFigures: {
    ...file,
    template: 'places/compare.json',
    path: beside('compare', '.json'),
    entries: comparisonEntries,
    expand: comparedPlaces,
  },
  placeTest: {
    ...pageOf('placeTest'),
    template: 'places/place-test',
    path: at('placeTest'),
    entries: placeTestEntries,
    searchGroup: 'places',
    budget: choosing,
  },

  course: {
    ...pageOf('course'),
    template: 'courses/course',
    path: at('courses'),
    entries: courseEntries,
    searchGroup: 'courses',
    budget: choosing,
  },
  courseChapter: {
    ...ownPage,
    template: 'courses/chapter',
    path: chapterAt('courses'),
    entries: courseChapterEntries,
    expand: chapterPages,
    parent: 'home',
    label: null,
    searchGroup: 'courses',
    budget: choosing,
  },
  courseDiploma: {
    ...ownPage,
    template: 'courses/diploma',
    path: finishedAt(),
    entries: courseEntries,
    parent: 'home',
    label: null,
    budget: choosing,
    unlisted: true,
  },
  /** Learning platforms get it, packed with all that it shows. */
  coursePackage: {
    ...file,
    template: 'courses/package',
    path: packageAt('courses'),
    entries: courseEntries,
    makes: {kind: 'scorm', path: beside('courses', '.zip')},
  },

  contact: {
    ...ownPage,
    template: 'contact',
    path: at('contact'),
    entries: onceEntries,
    label: 'contact',
    searchGroup: ABOUT_SITE,
    isInMenu: true,
  },
  form: {
    ...pageOf('form'),
    template: 'form',
    path: at('contact'),
    entries: formEntries,
    searchGroup: ABOUT_SITE,
    budget: choosing,
  },
  formThanks: {
    ...ownPage,
    template: 'form-thanks',
    path: thanksAt('contact'),
    entries: formEntries,
    parent: 'contact',
    label: null,
    unlisted: true,
  },
  newsletter: {
    ...pageOf('newsletter'),
    template: 'newsletter',
    path: at('newsletters'),
    entries: newsletterEntries,
    searchGroup: null,
    budget: choosing,
  },
  /** What is sent by mail. */
  newsletterLetter: {
    ...file,
    template: 'newsletter.json',
    path: beside('newsletters', '.json'),
    entries: newsletterEntries,
  },
  search: {
    ...ownPage,
    template: 'search',
    path: at('search'),
    entries: onceEntries,
    makes: {kind: 'search', path: single('/_search/pagefind.js')},
    label: 'search',
    budget: choosing,
    showsEverything: true,
  },
  employers: {
    ...ownPage,
    template: 'partners/employers',
    path: at('employers'),
    entries: onceEntries,
    label: 'employers',
    searchGroup: ABOUT_SITE,
    budget: choosing,
  },
  press: {
    ...ownPage,
    template: 'partners/press',
    path: at('press'),
    entries: pressEntries,
    makes: {kind: 'zip', path: beside('press', '.zip')},
    label: 'press',
    searchGroup: ABOUT_SITE,
  },
  pressText: {
    ...file,
    template: 'partners/press.txt',
    path: beside('press', '.txt'),
    entries: pressEntries,
  },

  embedStory: {
    ...embed,
    template: 'embeds/embed-story',
    path: embedAt('stories'),
    entries: embedStoryEntries,
  },
  embedAmbassador: {
    ...embed,
    template: 'embeds/embed-ambassador',
    path: embedAt('ambassadors'),
    entries: embedAmbassadorEntries,
  },
  embedOpportunities: {
    ...embed,
    template: 'embeds/embed-opportunities',
    path: embedAt('opportunities'),
    entries: opportunityListEntries,
    expand: offersPage,
  },
  embedEvents: {
    ...embed,
    template: 'embeds/embed-events',
    path: embedAt('events'),
    entries: eventListEntries,
  },
  embedScript: {
    ...file,
    template: 'embeds/embed.js',
    path: single(EMBED_SCRIPT),
    entries: mainLanguageEntries,
  },

  accessibility: {
    ...ownPage,
    template: 'accessibility',
    closedTemplate: 'accessibility',
    path: at('accessibility'),
    entries: onceEntries,
    label: 'accessibility',
    searchGroup: ABOUT_SITE,
  },
  privacy: {
    ...ownPage,
    template: 'privacy',
    closedTemplate: 'privacy',
    path: at('privacy'),
    entries: onceEntries,
    label: 'privacy',
    searchGroup: ABOUT_SITE,
  },
  notFound: {
    ...ownPage,
    template: 'not-found',
    closedTemplate: 'not-found',
    path: atRoot('404.html'),
    entries: mainLanguageEntries,
    label: null,
    budget: reading,
    unlisted: true,
  },

  feed: {
    ...file,
    template: 'feeds/rss.xml',
    path: atRoot('rss.xml'),
    entries: onceEntries,
    label: 'feed',
  },
  llms: {...file, template: 'feeds/llms.txt', path: atRoot('llms.txt'), entries: onceEntries},
  sitemap: {
    ...file,
    template: 'feeds/sitemap.xml',
    path: atRoot('sitemap.xml'),
    entries: mainLanguageEntries,
  },
  sitemapPages: {
    ...file,
    template: 'feeds/sitemap-pages.xml',
    path: (language) => `/sitemap-${language}.xml`,
    entries: onceEntries,
  },
  robots: {
    ...file,
    template: 'feeds/robots.txt',
    path: atRoot('robots.txt'),
    entries: mainLanguageEntries,
  },
})

export type RouteName = keyof typeof definitions

export interface Route extends RouteDefinition<RouteName> {
  name: RouteName
}

export const isRouteName = (name: string): name is RouteName => Object.hasOwn(definitions, name)

/** Every kind of page, in the order in which they are listed. */
export const routes: readonly Route[] = Object.entries(definitions).flatMap(([name, definition]) =>
  isRouteName(name) ? [{name, ...definition}] : [],
)

/** All that is known about a kind of page. */
export const routeOf = (name: RouteName): RouteDefinition<RouteName> => definitions[name]

/** Whether visitors come to a route's pages: they are neither files, error pages nor shown in frames by others. */
export const isVisited = (name: string): boolean =>
  !isRouteName(name) || routeOf(name).unlisted !== true

/** Whether visitors pass on a route's pages: each of them tells of one thing, and is no form. */
export const isShared = (name: RouteName): boolean => {
  const {documentType} = routeOf(name)
  return documentType !== null && documentType !== 'form'
}

/** What a route's pages may weigh. */
export const budgetOf = (name: string): PageBudget | undefined =>
  (isRouteName(name) && definitions[name].budget) || undefined

/** The kind of page that each type of document has. Fails to compile while a type has none. */
export const documentRoutes = documentPages satisfies Readonly<
  Record<string, {route: RouteName; list: RouteName}>
>
