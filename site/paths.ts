import type {RouteParams} from './page.ts'

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
  guides: {sv: 'guider', en: 'guides', de: 'ratgeber', nl: 'gidsen', fi: 'oppaat'},
  places: {sv: 'platser', en: 'places', de: 'orte', nl: 'plaatsen', fi: 'paikat'},
  contact: {sv: 'kontakt', en: 'contact', de: 'kontakt', nl: 'contact', fi: 'yhteystiedot'},
  employers: {
    sv: 'for-arbetsgivare',
    en: 'for-employers',
    de: 'fuer-arbeitgeber',
    nl: 'voor-werkgevers',
    fi: 'tyonantajille',
  },
  search: {sv: 'sok', en: 'search', de: 'suche', nl: 'zoeken', fi: 'haku'},
  print: {sv: 'tryck', en: 'print', de: 'druck', nl: 'druk', fi: 'painettu'},
  press: {sv: 'press', en: 'press', de: 'presse', nl: 'pers', fi: 'medialle'},
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
  place: {sv: 'plats', en: 'place', de: 'ort', nl: 'plaats', fi: 'paikka'},
  topic: {sv: 'amne', en: 'topic', de: 'thema', nl: 'onderwerp', fi: 'aihe'},
  audience: {sv: 'malgrupp', en: 'audience', de: 'zielgruppe', nl: 'doelgroep', fi: 'kohderyhma'},
  from: {sv: 'fran', en: 'from', de: 'aus', nl: 'uit', fi: 'mista'},
  language: {sv: 'sprak', en: 'language', de: 'sprache', nl: 'taal', fi: 'kieli'},
  drivkraft: {sv: 'drivkraft', en: 'reason', de: 'grund', nl: 'reden', fi: 'syy'},
  part: {sv: 'sida', en: 'page', de: 'seite', nl: 'pagina', fi: 'sivu'},
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
