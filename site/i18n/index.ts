import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {fi} from './fi.ts'
import {nl} from './nl.ts'
import {sv, type Texts} from './sv.ts'
import {uk} from './uk.ts'

export {type Localized, type Translation, translation} from './localize.ts'
export type {Texts} from './sv.ts'
export {vocabularyOf} from './vocabulary.ts'

const languages: {en: Texts; [language: string]: Texts | undefined} = {
  sv,
  en,
  de,
  nl,
  fi,
  uk,
  ar,
}

/** Interface texts of a language; English where we have none. */
export const textsOf = (language: string): Texts => languages[language] ?? languages.en

/** Puts values in a text: `fill('{count} berättelser', {count: 8})`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))

const rightToLeft = new Set(['ar', 'fa', 'he'])

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language) ? 'rtl' : 'ltr'

/** A language's name in itself, as switchers show it: `svenska`, `English`. */
export const endonymOf = (language: string): string => {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A language's name in another: `svenska` for sv in Swedish, `Swedish` in English. */
export const languageNameIn = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], {type: 'language'}).of(language) ?? language
