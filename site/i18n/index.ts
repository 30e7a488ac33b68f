import type {Addresses} from './addresses.ts'
import type {FormTexts} from './forms.ts'
import {isLanguage, type Language, packs} from './languages.ts'
import type {Notices} from './notices.ts'
import type {ResultTexts} from './results.ts'
import type {Texts} from './texts.ts'
import type {Vocabulary} from './vocabulary.ts'

export type {Addresses} from './addresses.ts'
export {directionOf} from './direction.ts'
export {fill} from './fill.ts'
export type {FormTexts} from './forms.ts'
export {type Localized, textIn, translation, withTranslations} from './localize.ts'
export {countryNameIn, endonymOf, languageNameIn} from './names.ts'
export type {Texts} from './texts.ts'
export type {Vocabulary} from './vocabulary.ts'

/** Interface texts of a language. */
export const textsOf = (language: Language): Texts => packs[language].texts

/** The accessibility statement and the notice on personal data, in a language. */
export const noticesOf = (language: Language): Notices => packs[language].notices

/** Words of forms, in a language. */
export const formTextsOf = (language: Language): FormTexts => packs[language].forms

/** Words of results shown on a page, in a language. */
export const resultTextsOf = (language: Language): ResultTexts => packs[language].results

/** What stored values are called in a language. */
export const vocabularyOf = (language: Language): Vocabulary => packs[language].vocabulary

/** Words in addresses; English ones where there is no such language. */
export const addressesOf = (language: string): Addresses =>
  packs[isLanguage(language) ? language : 'en'].addresses

/** The language that the site's own words are in on pages in a language: that one, or the one that it borrows from. */
export const wordsLanguageOf = (language: Language): Language => packs[language].borrows ?? language

/** The locale whose dates and numbers a language's pages show. */
export const localeOf = (language: Language): string => packs[language].locale ?? language

/** Groups of words of one meaning, for what people look for: a job, a home, a plot, an education. */
export const wantedIn = (language: Language): readonly (readonly string[])[] =>
  packs[wordsLanguageOf(language)].wanted ?? []
