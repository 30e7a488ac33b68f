import type {Option, ValueOf} from './option.ts'

export interface LanguageOption extends Option {
  readonly direction: 'ltr' | 'rtl'
}

/**
 * The languages that content can be written in, as BCP 47 tags. Swedish comes first: it is always present, and the
 * others are translations of it. This is also the fallback order for missing translations.
 */
export const languages = [
  {value: 'sv', title: 'Svenska', direction: 'ltr'},
  {value: 'en', title: 'Engelska', direction: 'ltr'},
  {value: 'nb', title: 'Norska (bokmål)', direction: 'ltr'},
  {value: 'da', title: 'Danska', direction: 'ltr'},
  {value: 'fi', title: 'Finska', direction: 'ltr'},
  {value: 'de', title: 'Tyska', direction: 'ltr'},
  {value: 'nl', title: 'Nederländska', direction: 'ltr'},
  {value: 'fr', title: 'Franska', direction: 'ltr'},
  {value: 'es', title: 'Spanska', direction: 'ltr'},
  {value: 'pl', title: 'Polska', direction: 'ltr'},
  {value: 'uk', title: 'Ukrainska', direction: 'ltr'},
  {value: 'ar', title: 'Arabiska', direction: 'rtl'},
  {value: 'fa', title: 'Persiska', direction: 'rtl'},
  {value: 'se', title: 'Nordsamiska', direction: 'ltr'},
  {value: 'smj', title: 'Lulesamiska', direction: 'ltr'},
  {value: 'sma', title: 'Sydsamiska', direction: 'ltr'},
  {value: 'fit', title: 'Meänkieli', direction: 'ltr'},
] as const satisfies readonly LanguageOption[]

export type Language = ValueOf<typeof languages>

/** Whether content can be written in a language, by its tag. */
export const isLanguage = (tag: unknown): tag is Language =>
  languages.some(({value}) => value === tag)

/** The language that every text must have and other languages fall back to. */
export const mainLanguage = 'sv'
