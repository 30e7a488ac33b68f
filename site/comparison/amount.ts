import {fill} from '../i18n/fill.ts'
import type {RowName} from './living.ts'

/** The words and the language that amounts are written in. */
export interface AmountWords {
  texts: {price: string; monthly: string; minutes: string}
  language: string
  locale: string
}

/** '3 000 000': thousands are set apart by a thin space that does not break, where a space does it. */
export const formatted = (
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string =>
  new Intl.NumberFormat(locale, {maximumFractionDigits: 0, ...options})
    .format(value)
    .replaceAll('\u00a0', '\u202f')

/** What a row of the comparison says of a place: kronor (a month), minutes, or percent of a salary. */
export function amountInWords(
  name: RowName,
  value: number,
  {texts, language, locale}: AmountWords,
): string {
  const number = formatted(value, locale)
  if (name === 'commute') return fill(texts.minutes, {count: value}, language)
  if (name === 'tax') return formatted(value / 100, locale, {style: 'percent'})
  if (name === 'salaries') return number
  if (name === 'homePrice') return fill(texts.price, {price: number}, language)
  return fill(texts.monthly, {amount: number}, language)
}
