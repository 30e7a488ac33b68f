import type {RouteParams} from './page.ts'
import {
  ambassadorEntries,
  ambassadorListEntries,
  articleEntries,
  calendarEntries,
  eventListEntries,
  issueEntries,
  issueListEntries,
  mainLanguageEntries,
  onceEntries,
  opportunityListEntries,
  storyEntries,
  storyListEntries,
} from './queries/entries.ts'

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
  /** GROQ with `$campaign` (the campaign's `_id`), giving `{params, documentId, languages?}[]`: one page each. */
  entries: string
}

/** Words in addresses. A language that lacks one uses the English. */
const words = {
  ambassadors: {
    sv: 'ambassadorer',
    en: 'ambassadors',
    de: 'botschafter',
    nl: 'ambassadeurs',
    fi: 'lahettilaat',
  },
  stories: {sv: 'berattelser', en: 'stories', de: 'geschichten', nl: 'verhalen', fi: 'tarinat'},
  magazine: {sv: 'magasin', en: 'magazine', de: 'magazin', nl: 'magazine', fi: 'lehti'},
  articles: {sv: 'artiklar', en: 'articles', de: 'artikel', nl: 'artikelen', fi: 'artikkelit'},
  opportunities: {
    sv: 'mojligheter',
    en: 'opportunities',
    de: 'angebote',
    nl: 'kansen',
    fi: 'mahdollisuudet',
  },
  events: {sv: 'evenemang', en: 'events', de: 'termine', nl: 'agenda', fi: 'tapahtumat'},
  contact: {sv: 'kontakt', en: 'contact', de: 'kontakt', nl: 'contact', fi: 'yhteystiedot'},
  accessibility: {
    sv: 'tillganglighet',
    en: 'accessibility',
    de: 'barrierefreiheit',
    nl: 'toegankelijkheid',
    fi: 'saavutettavuus',
  },
  privacy: {
    sv: 'personuppgifter',
    en: 'privacy',
    de: 'datenschutz',
    nl: 'privacy',
    fi: 'tietosuoja',
  },
} as const satisfies Record<string, {sv: string; en: string; [language: string]: string}>

type Word = keyof typeof words

const MAIN_LANGUAGE = 'sv'

/** A path builder: `/`, the language unless it is the main one, a word, and a slug if the page has one. */
const at =
  (word?: Word): Route['path'] =>
  (language, params = {}, mainLanguage = MAIN_LANGUAGE) => {
    const localized: {en: string; [language: string]: string} | undefined = word && words[word]
    const parts = [
      language === mainLanguage ? undefined : language,
      localized && (localized[language] ?? localized.en),
      params.slug,
    ].filter((part) => part !== undefined)
    return parts.length === 0 ? '/' : `/${parts.join('/')}/`
  }

const file =
  (name: string): Route['path'] =>
  (language, _params, mainLanguage = MAIN_LANGUAGE) =>
    language === mainLanguage ? `/${name}` : `/${language}/${name}`

/** A file for calendars beside the event's list: `/evenemang/sprakkafe.ics`. */
const calendar: Route['path'] = (language, params, mainLanguage) =>
  at('events')(language, params, mainLanguage).replace(/\/$/, '.ics')

/** Every kind of page. Links name them; see `Page.href`. */
export const routes = [
  {name: 'home', template: 'home', path: at(), entries: onceEntries},
  {
    name: 'ambassadors',
    template: 'ambassadors',
    path: at('ambassadors'),
    entries: ambassadorListEntries,
  },
  {name: 'ambassador', template: 'ambassador', path: at('ambassadors'), entries: ambassadorEntries},
  {name: 'stories', template: 'stories', path: at('stories'), entries: storyListEntries},
  {name: 'story', template: 'story', path: at('stories'), entries: storyEntries},
  {name: 'magazine', template: 'magazine', path: at('magazine'), entries: issueListEntries},
  {name: 'magazineIssue', template: 'magazine-issue', path: at('magazine'), entries: issueEntries},
  {name: 'article', template: 'article', path: at('articles'), entries: articleEntries},
  {
    name: 'opportunities',
    template: 'opportunities',
    path: at('opportunities'),
    entries: opportunityListEntries,
  },
  {name: 'events', template: 'events', path: at('events'), entries: eventListEntries},
  {name: 'calendar', template: 'calendar', path: calendar, entries: calendarEntries},
  {name: 'contact', template: 'contact', path: at('contact'), entries: onceEntries},
  {
    name: 'accessibility',
    template: 'accessibility',
    path: at('accessibility'),
    entries: onceEntries,
  },
  {name: 'privacy', template: 'privacy', path: at('privacy'), entries: onceEntries},
  {name: 'notFound', template: 'not-found', path: file('404.html'), entries: mainLanguageEntries},
  {name: 'feed', template: 'rss.xml', path: file('rss.xml'), entries: onceEntries},
  {
    name: 'sitemap',
    template: 'sitemap.xml',
    path: file('sitemap.xml'),
    entries: mainLanguageEntries,
  },
  {name: 'robots', template: 'robots.txt', path: file('robots.txt'), entries: mainLanguageEntries},
] as const satisfies readonly Route[]

export type RouteName = (typeof routes)[number]['name']
