import {TIME_ZONE} from '../../schemas/vocabulary/index.ts'
import {
  fill,
  type Localized,
  localeOf,
  textIn,
  textsOf,
  translation,
  vocabularyOf,
  withTranslations,
  wordsLanguageOf,
} from '../i18n/index.ts'
import {isLanguage, type Language} from '../i18n/languages.ts'
import type {Page} from '../page.ts'
import {type Link, linkTo} from '../routing/links.ts'
import {hyphenated} from '../text/hyphens.ts'
import {inSweden} from '../time/swedish-time.ts'

/** What begins in an evening and is over by the next morning is of one day. */
const A_NIGHT_MS = 14 * 60 * 60 * 1000

/** Something whose name may be another in other languages. */
export interface Named {
  name?: string | null
  nameTranslations?: Localized
}

/** Keeps '12 januari' on one line. */
const held = (date: string): string => date.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0')

/** Texts, dates and numbers in a language. @param preview whether missing translations are marked */
export function wordsIn(language: Language, preview = false) {
  const locale = localeOf(language)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {timeZone: TIME_ZONE, ...options})
  // The alphabet is the language's own where Intl knows it, whatever language the site's words are in.
  const collator = new Intl.Collator([language, locale])
  const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 2})
  const texts = textsOf(language)
  const surrounding = wordsLanguageOf(language)

  /** An import may bring dates that are none. */
  const areMoments = (...isos: string[]) => !isos.some((iso) => Number.isNaN(Date.parse(iso)))
  const formatted = (options: Intl.DateTimeFormatOptions, iso: string) =>
    areMoments(iso) ? held(format(options).format(new Date(iso))) : ''
  const range = (options: Intl.DateTimeFormatOptions, from: string, to: string) =>
    areMoments(from, to) ? held(format(options).formatRange(new Date(from), new Date(to))) : ''

  /** It goes on over a night and a morning; a dance until two does not. */
  const takesDays = (from: string, to: string): boolean =>
    areMoments(from, to) && Date.parse(to) - Date.parse(from) > A_NIGHT_MS

  /** A localised text, in Swedish when it is not translated, '' when it is not written. */
  const t = (field: Localized): string => {
    const found = textIn(field, language)
    if (!found) return ''
    const missing = preview && found.language !== language
    return missing ? `[${texts.missingTranslation}] ${found.value}` : found.value
  }

  return {
    language,
    texts,
    /** The `lang` attribute of what holds the site's own words: only when they are borrowed from another language. */
    wordsLang: surrounding === language ? undefined : surrounding,
    words: vocabularyOf(language),
    t,
    /** What an organisation or a source is called. */
    nameOf: (document: Named | null | undefined): string =>
      t(withTranslations(document?.name, document?.nameTranslations)),
    /** A localised text as a headline: its long words may break, with a hyphen, where its language allows. */
    title: (field: Localized): string => {
      const found = textIn(field, language)
      return found ? hyphenated(t(field), found.language) : ''
    },
    /** The `lang` attribute that a localised text needs: only when it is in another language than the words around it. */
    lang: (field: Localized<unknown>): Language | undefined => {
      const found = translation(field, language)
      return found && found.language !== surrounding ? found.language : undefined
    },
    compare: (a: string | null | undefined, b: string | null | undefined): number =>
      collator.compare(a ?? '', b ?? ''),
    /** '1 234,5': thousands are set apart by a thin space that does not break, where a space does it. */
    number: (value: number): string => numbers.format(value).replaceAll('\u00a0', '\u202f'),
    /** Puts values in one of the texts. */
    fill: (text: string, values: Readonly<Record<string, string | number>>): string =>
      fill(text, values, language),
    /** '7 mars 2026' */
    date: (iso: string): string => formatted({dateStyle: 'long'}, iso),
    /** 'mars 2026' */
    month: (iso: string): string => formatted({month: 'long', year: 'numeric'}, iso),
    /** What `<time datetime>` says: the moment itself, or the Swedish day of something that takes all day. */
    datetime: (iso: string, allDay: boolean): string | undefined =>
      allDay ? inSweden(iso, true) : areMoments(iso) ? iso : undefined,
    /** '12 januari 2027 18:00–20:00', in Swedish time; '6–7 november 2027' for what takes days. */
    period: (from: string, to: string, allDay: boolean): string =>
      range(
        allDay || takesDays(from, to)
          ? {dateStyle: 'long'}
          : {dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'},
        from,
        to,
      ),
    /** 'tisdag 12 januari 2027 kl. 18:00', 'tisdag 12–onsdag 13 januari 2027': when something is, at length. */
    occasion: (from: string, to: string, allDay: boolean): string =>
      range(
        allDay || takesDays(from, to)
          ? {dateStyle: 'full'}
          : {dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23'},
        from,
        to,
      ),
    /** '12' and 'jan.': a day as a leaf of a calendar. */
    leaf: (iso: string): {day: string; month: string} => ({
      day: formatted({day: 'numeric'}, iso),
      month: formatted({month: 'short'}, iso),
    }),
    list: (items: readonly string[]): string =>
      new Intl.ListFormat(locale, {type: 'conjunction'}).format(items),
  }
}

/** Words in a language, without a page. */
export type Words = ReturnType<typeof wordsIn>

/** What templates need all the time, in the page's language. */
export function viewOf(page: Page) {
  const language: Language = isLanguage(page.language) ? page.language : 'sv'
  return {
    ...wordsIn(language, page.preview),
    /** The address a link from the Studio leads to; null when there is no such page. */
    link: (link: Link | null | undefined): string | null => linkTo(page, link),
  }
}

export type View = ReturnType<typeof viewOf>
