import {languages} from '../../schemas/vocabulary/index.ts'
import {type Language, packs} from './languages.ts'

/** A localised field as queries give it: one entry per language, `_type` beside them. */
export type Localized<T = string> = {readonly [Key in Language]?: T | null} | null | undefined

/** A value, and the language it is really in: not always the one asked for. */
export interface Translation<T> {
  value: T
  language: Language
}

const all = languages.map(({value}) => value)

/** Swedish is always written, but readers of neither Swedish nor a neighbouring language more likely read English. */
const fallbacks = (wanted: Language): readonly Language[] =>
  wanted === 'sv' ? all : [wanted, ...(packs[wanted].alsoRead ?? []), 'en', ...all]

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''

/**
 * The field in the wanted language, else in one that its readers know, else in English or Swedish, else in any.
 * Undefined when nothing is written.
 */
export function translation<T>(field: Localized<T>, wanted: Language): Translation<T> | undefined {
  if (!field) return undefined
  for (const language of fallbacks(wanted)) {
    const value = field[language]
    if (value != null && isFilled(value)) return {value, language}
  }
  return undefined
}

/** A text in the wanted language or its stand-in. What an import brought instead of a text is none. */
export function textIn(
  field: Localized<unknown>,
  wanted: Language,
): Translation<string> | undefined {
  const found = translation(field, wanted)
  return typeof found?.value === 'string'
    ? {value: found.value, language: found.language}
    : undefined
}

/**
 * A name with its translations as a localised field: the name itself is what Swedish readers see.
 * @param name what the document says it is called
 * @param translations what it is called in other languages, where that differs
 */
export const withTranslations = (
  name: string | null | undefined,
  translations: Localized,
): Localized => (name ? {...translations, sv: name} : undefined)
