import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {fi} from './fi.ts'
import type {Language} from './languages.ts'
import {nl} from './nl.ts'
import {sv, type Texts} from './sv.ts'
import {uk} from './uk.ts'

export {directionOf} from './direction.ts'
export {fill} from './fill.ts'
export {type Localized, type Translation, translation} from './localize.ts'
export {noticesOf} from './notices/index.ts'
export type {Texts} from './sv.ts'
export {vocabularyOf} from './vocabulary/index.ts'

const languages: Record<Language, Texts> = {sv, en, de, nl, fi, uk, ar}

/** Interface texts of a language. */
export const textsOf = (language: Language): Texts => languages[language]

/** The locale whose dates and numbers a language's pages show: English is written as in Britain. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language)

/** A language's name in itself, as switchers show it: `svenska`, `English`. */
export const endonymOf = (language: string): string => {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A language's name in another: `svenska` for sv in Swedish, `Swedish` in English. */
export const languageNameIn = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], {type: 'language'}).of(language) ?? language
