import type {Option, ValueOf} from './option.ts'

/** A language content can be written in. `value` is a BCP 47 tag. */
export interface LanguageOption extends Option {
  /** The language's name in itself, as a language switcher shows it. */
  readonly endonym: string
  readonly direction: 'ltr' | 'rtl'
}

/** Swedish first: it is always written; the others are translations of it. */
export const languages = [
  {value: 'sv', title: 'Svenska', endonym: 'Svenska', direction: 'ltr'},
  {value: 'en', title: 'Engelska', endonym: 'English', direction: 'ltr'},
  {value: 'nb', title: 'Norska (bokmål)', endonym: 'Norsk bokmål', direction: 'ltr'},
  {value: 'da', title: 'Danska', endonym: 'Dansk', direction: 'ltr'},
  {value: 'fi', title: 'Finska', endonym: 'Suomi', direction: 'ltr'},
  {value: 'de', title: 'Tyska', endonym: 'Deutsch', direction: 'ltr'},
  {value: 'nl', title: 'Nederländska', endonym: 'Nederlands', direction: 'ltr'},
  {value: 'fr', title: 'Franska', endonym: 'Français', direction: 'ltr'},
  {value: 'es', title: 'Spanska', endonym: 'Español', direction: 'ltr'},
  {value: 'pl', title: 'Polska', endonym: 'Polski', direction: 'ltr'},
  {value: 'uk', title: 'Ukrainska', endonym: 'Українська', direction: 'ltr'},
  {value: 'ar', title: 'Arabiska', endonym: 'العربية', direction: 'rtl'},
  {value: 'fa', title: 'Persiska', endonym: 'فارسی', direction: 'rtl'},
] as const satisfies readonly LanguageOption[]

export type Language = ValueOf<typeof languages>

/** The language every text must have, and that others fall back to. */
export const mainLanguage: Language = 'sv'
