import type {CustomValidator} from '@sanity/types'
import {mainLanguage} from '../vocabulary/index.ts'
import {isRecord} from './record.ts'

/** The Swedish value of a localised field, or undefined when it is missing or blank. */
export function swedish(value: unknown): unknown {
  const text = isRecord(value) ? value[mainLanguage] : undefined
  if (typeof text === 'string') return text.trim() === '' ? undefined : text
  return Array.isArray(text) && text.length === 0 ? undefined : text
}

/** A localised field that is required in Swedish, which other languages fall back to. */
export const swedishIsWritten: CustomValidator<unknown> = (value) =>
  swedish(value) === undefined ? {message: 'Skriv texten på svenska', path: [mainLanguage]} : true

/** A localised field that may be empty, but not translated without a Swedish text. */
export const swedishBeforeTranslations: CustomValidator<unknown> = (value) =>
  isRecord(value) &&
  Object.entries(value).some(([key, text]) => !key.startsWith('_') && Boolean(text)) &&
  swedish(value) === undefined
    ? {message: 'Skriv texten på svenska också', path: [mainLanguage]}
    : true
