import {recordsIn} from '../../schemas/index.ts'
import {hashOfTexts, unitsOf} from './units.ts'

/**
 * How far a document is translated: texts are missing; the Swedish has changed since; it is ready; or all is there, but
 * nobody has said that it is ready.
 */
type TranslationState = 'missing' | 'outdated' | 'ready' | 'unchecked'

export interface LanguageState {
  language: string
  state: TranslationState
  /** How many texts are missing, of how many. */
  missing: number
  texts: number
}

type Fields = Readonly<Record<string, unknown>>

/** The state of a document in a language; null when it has no texts to translate. */
export function languageState(document: Fields, language: string): LanguageState | null {
  const units = unitsOf(document, language)
  if (units.length === 0) return null
  const missing = units.filter(({target}) => target === undefined).length
  const marks = recordsIn(document.translatedFrom)
  const from = marks.find((mark) => mark.language === language)?.texts
  const isOutdated = from !== undefined && from !== hashOfTexts(document)
  const there = from === undefined ? 'unchecked' : 'ready'
  const state = isOutdated ? 'outdated' : missing > 0 ? 'missing' : there
  return {language, state, missing, texts: units.length}
}

/** `translatedFrom` with a language that is ready, as the document is now. */
export function withReady(document: Fields, language: string): object[] {
  const marks = recordsIn(document.translatedFrom)
  const others = marks.filter((mark) => mark.language !== language)
  const texts = hashOfTexts(document)
  return [...others, {_key: language, _type: 'translatedFrom', language, texts}]
}
