import type {RouteParams} from './page.ts'

/**
 * Words in addresses, Ukrainian ones in Latin letters (resolution 55 of 2010). A language that lacks one uses the
 * English: Arabic does, whose letters would be sent as percent signs.
 */
const words = {
  ambassadors: {
    sv: 'ambassadorer',
    en: 'ambassadors',
    de: 'botschafter',
    nl: 'ambassadeurs',
    fi: 'lahettilaat',
    uk: 'ambasadory',
  },
  stories: {
    sv: 'berattelser',
    en: 'stories',
    de: 'geschichten',
    nl: 'verhalen',
    fi: 'tarinat',
    uk: 'istorii',
  },
  magazine: {
    sv: 'magasin',
    en: 'magazine',
    de: 'magazin',
    nl: 'magazine',
    fi: 'lehti',
    uk: 'zhurnal',
  },
  articles: {
    sv: 'artiklar',
    en: 'articles',
    de: 'artikel',
    nl: 'artikelen',
    fi: 'artikkelit',
    uk: 'statti',
  },
  opportunities: {
    sv: 'mojligheter',
    en: 'opportunities',
    de: 'angebote',
    nl: 'kansen',
    fi: 'mahdollisuudet',
    uk: 'mozhlyvosti',
  },
  events: {
    sv: 'evenemang',
    en: 'events',
    de: 'termine',
    nl: 'agenda',
    fi: 'tapahtumat',
    uk: 'podii',
  },
  guides: {sv: 'guider', en: 'guides', de: 'ratgeber', nl: 'gidsen', fi: 'oppaat', uk: 'putivnyky'},
  places: {sv: 'platser', en: 'places', de: 'orte', nl: 'plaatsen', fi: 'paikat', uk: 'mistsia'},
  contact: {
    sv: 'kontakt',
    en: 'contact',
    de: 'kontakt',
    nl: 'contact',
    fi: 'yhteystiedot',
    uk: 'kontakty',
  },
  employers: {
    sv: 'for-arbetsgivare',
    en: 'for-employers',
    de: 'fuer-arbeitgeber',
    nl: 'voor-werkgevers',
    fi: 'tyonantajille',
    uk: 'robotodavtsiam',
  },
  search: {sv: 'sok', en: 'search', de: 'suche', nl: 'zoeken', fi: 'haku', uk: 'poshuk'},
  print: {sv: 'tryck', en: 'print', de: 'druck', nl: 'druk', fi: 'painettu', uk: 'druk'},
  press: {sv: 'press', en: 'press', de: 'presse', nl: 'pers', fi: 'medialle', uk: 'presi'},
  accessibility: {
    sv: 'tillganglighet',
    en: 'accessibility',
    de: 'barrierefreiheit',
    nl: 'toegankelijkheid',
    fi: 'saavutettavuus',
    uk: 'dostupnist',
  },
  privacy: {
    sv: 'personuppgifter',
    en: 'privacy',
    de: 'datenschutz',
    nl: 'privacy',
    fi: 'tietosuoja',
    uk: 'personalni-dani',
  },
  place: {sv: 'plats', en: 'place', de: 'ort', nl: 'plaats', fi: 'paikka', uk: 'mistse'},
  topic: {sv: 'amne', en: 'topic', de: 'thema', nl: 'onderwerp', fi: 'aihe', uk: 'tema'},
  audience: {
    sv: 'malgrupp',
    en: 'audience',
    de: 'zielgruppe',
    nl: 'doelgroep',
    fi: 'kohderyhma',
    uk: 'dlia-koho',
  },
  from: {sv: 'fran', en: 'from', de: 'aus', nl: 'uit', fi: 'mista', uk: 'zvidky'},
  language: {sv: 'sprak', en: 'language', de: 'sprache', nl: 'taal', fi: 'kieli', uk: 'mova'},
  drivkraft: {sv: 'drivkraft', en: 'reason', de: 'grund', nl: 'reden', fi: 'syy', uk: 'prychyna'},
  part: {sv: 'sida', en: 'page', de: 'seite', nl: 'pagina', fi: 'sivu', uk: 'storinka'},
} as const satisfies Record<string, {sv: string; en: string; [language: string]: string}>

export type Word = keyof typeof words

type Path = (language: string, params?: RouteParams, mainLanguage?: string) => string

const MAIN_LANGUAGE = 'sv'

/** Everything that others show on pages of theirs lies here, in every language: one rule lets it into frames. */
export const EMBED_FOLDER = 'infoga'

const isWord = (name: string): name is Word => Object.hasOwn(words, name)

function wordIn(language: string, word: Word): string {
  const localized: {en: string; [language: string]: string} = words[word]
  return localized[language] ?? localized.en
}

const folder = (parts: readonly (string | undefined)[]): string => {
  const present = parts.filter((part) => part !== undefined)
  return present.length === 0 ? '/' : `/${present.join('/')}/`
}

const prefix = (language: string, mainLanguage: string): string | undefined =>
  language === mainLanguage ? undefined : language

/** `/`, the language unless it is the main one, a word, and a slug if the page has one. */
export const at =
  (word?: Word): Path =>
  (language, {slug} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([prefix(language, mainLanguage), word && wordIn(language, word), slug])

/** The same in print: `/magasin/nr-1/tryck/`. */
export const printAt =
  (word: Word): Path =>
  (language, params, mainLanguage) =>
    `${at(word)(language, params, mainLanguage)}${wordIn(language, 'print')}/`

/** A list, or a part of it: `/ambassadorer/`, `/ambassadorer/plats/kumla/`, `/ambassadorer/plats/kumla/sida/2/`. */
export const listAt =
  (word: Word): Path =>
  (language, {by, value, part} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([
      prefix(language, mainLanguage),
      wordIn(language, word),
      ...(by && isWord(by) ? [wordIn(language, by), value] : []),
      ...(part ? [wordIn(language, 'part'), part] : []),
    ])

/** Something to be shown on others' pages: `/infoga/berattelser/anna/`, `/infoga/en/stories/anna/`. */
export const embedAt =
  (word: Word): Path =>
  (language, {slug} = {}, mainLanguage = MAIN_LANGUAGE) =>
    folder([EMBED_FOLDER, prefix(language, mainLanguage), wordIn(language, word), slug])

/** A file at the root, or in a language's folder: `/rss.xml`, `/en/rss.xml`. */
export const file =
  (name: string): Path =>
  (language, _params, mainLanguage = MAIN_LANGUAGE) =>
    language === mainLanguage ? `/${name}` : `/${language}/${name}`

/** A file beside the folder of the same name: `/evenemang/sprakkafe.ics`, `/ambassadorer.json`. */
export const beside =
  (word: Word, ending: string): Path =>
  (language, params, mainLanguage) =>
    at(word)(language, params, mainLanguage).replace(/\/$/, ending)

/** One file for the whole site, whatever its languages. */
export const single =
  (path: string): Path =>
  () =>
    path

/** The script that partners' pages load beside an embed. */
export const EMBED_SCRIPT = `/${EMBED_FOLDER}/hojd.js`
