import type {Language} from '../../schemas/index.ts'

/** A localised field as queries give it: one entry per language, `_type` beside them. */
export type Localized<T = string> = {readonly [Key in Language]?: T | null} | null | undefined

/** A value, and the language it is really in: not always the one asked for. */
export interface Translation<T> {
  value: T
  language: Language
}

/** Swedish is always written; the others stand in when even it is missing. */
const fallbacks: readonly Language[] = ['sv', 'en', 'de', 'nl', 'fi', 'uk', 'ar']

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''

/** The field in the wanted language, else in Swedish, else in any. Undefined when nothing is written. */
export function translation<T>(field: Localized<T>, wanted: Language): Translation<T> | undefined {
  if (!field) return undefined
  for (const language of [wanted, ...fallbacks]) {
    const value = field[language]
    if (value != null && isFilled(value)) return {value, language}
  }
  return undefined
}
