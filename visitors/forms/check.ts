import {parsePhoneNumberFromString} from 'libphonenumber-js/min'
import {z} from 'zod'
import {normalize} from '../../text/index.ts'
import type {Answers, Field, Form} from './form.ts'
import {MAX_EMAIL, MAX_LONG_TEXT, MAX_NUMBER, MAX_PHONE, MAX_TEXT} from './limits.ts'

/** What is wrong with a field. The words are the page's, in the visitor's language. */
export type Fault =
  | 'missing'
  | 'either'
  | 'tooLong'
  | 'notEmail'
  | 'notPhone'
  | 'notDate'
  | 'notNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'notOption'
  | 'notAgreed'

export interface FieldError {
  field: string
  fault: Fault
  /** What the value is compared with: the most characters, the lowest or highest number. */
  limit?: number
}

export interface Checked {
  answers: Answers
  /** In the order of the form. */
  errors: readonly FieldError[]
}

const email = z.email({pattern: z.regexes.unicodeEmail})
/** Control characters that no keyboard types, and the ones that reorder text around them (Unicode Bidi). */
const UNTYPED = /(?![\t\n])\p{Control}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu
const LONE_SURROGATE = /\p{Surrogate}/gu
/** The agreement's value, as its checkbox sends it. */
export const AGREED = 'yes'

/** Text as it is stored: composed, with plain line breaks, without what no keyboard types. */
export const cleaned = (value: string): string =>
  normalize(
    value.replace(/\r\n?/g, '\n').replace(UNTYPED, '').replace(LONE_SURROGATE, '\ufffd'),
    'NFC',
  ).trim()

const oneLine = (value: string): string => cleaned(value).replace(/\s+/g, ' ')

const characters = (value: string): number => [...value].length

const tooLong = (value: string, limit: number): Omit<FieldError, 'field'> | null =>
  characters(value) > limit ? {fault: 'tooLong', limit} : null

/** A day that exists, between 1900 and 2200: `2026-02-29` is none. */
function isDay(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function checkNumber(value: string, {min, max}: Field): Omit<FieldError, 'field'> | null {
  const plain = value.replace(/\s/g, '').replace(',', '.')
  if (plain.length > MAX_NUMBER || !/^-?\d+(\.\d+)?$/.test(plain)) return {fault: 'notNumber'}
  const number = Number(plain)
  if (min !== undefined && number < min) return {fault: 'tooSmall', limit: min}
  if (max !== undefined && number > max) return {fault: 'tooLarge', limit: max}
  return null
}

/** A number as people in Sweden write theirs, or with the country's code. */
const isPhone = (value: string): boolean =>
  parsePhoneNumberFromString(value, 'SE')?.isPossible() === true

const checks: Readonly<
  Record<Field['type'], (value: string, field: Field) => Omit<FieldError, 'field'> | null>
> = {
  text: (value) => tooLong(value, MAX_TEXT),
  longText: (value) => tooLong(value, MAX_LONG_TEXT),
  email: (value) =>
    tooLong(value, MAX_EMAIL) ?? (email.safeParse(value).success ? null : {fault: 'notEmail'}),
  phone: (value) => tooLong(value, MAX_PHONE) ?? (isPhone(value) ? null : {fault: 'notPhone'}),
  choice: (value, {options = []}) => (options.includes(value) ? null : {fault: 'notOption'}),
  choices: (value, {options = []}) => (options.includes(value) ? null : {fault: 'notOption'}),
  date: (value) => (isDay(value) ? null : {fault: 'notDate'}),
  number: checkNumber,
  agreement: (value) => (value === AGREED ? null : {fault: 'notAgreed'}),
}

const missing = ({type}: Field): Omit<FieldError, 'field'> => ({
  fault: type === 'agreement' ? 'notAgreed' : 'missing',
})

function checkField(
  field: Field,
  given: readonly string[],
): {
  value?: string | readonly string[]
  error?: Omit<FieldError, 'field'>
} {
  const clean = field.type === 'longText' ? cleaned : oneLine
  const values = [...new Set(given.map(clean).filter(Boolean))]
  const [first] = values
  if (first === undefined) return field.required ? {error: missing(field)} : {}
  const check = checks[field.type]
  if (field.type === 'choices') {
    const error = values.map((value) => check(value, field)).find((found) => found !== null)
    return error ? {error} : {value: values}
  }
  const error = check(first, field)
  return error ? {error} : {value: first}
}

/**
 * Checks what was submitted against a form. Unknown names are ignored, and a field that was sent several times counts
 * once, unless it is several choices.
 */
export function checkForm({fields, oneOf = []}: Form, submitted: URLSearchParams): Checked {
  const answers: Record<string, string | readonly string[]> = {}
  const errors: FieldError[] = []
  for (const field of fields) {
    const {value, error} = checkField(field, submitted.getAll(field.name))
    if (value !== undefined) answers[field.name] = value
    if (error) errors.push({field: field.name, ...error})
  }
  const [first] = oneOf
  const isTried = oneOf.some(
    (name) => answers[name] !== undefined || errors.some(({field}) => field === name),
  )
  if (first !== undefined && !isTried) {
    const order = fields.map(({name}) => name)
    errors.push({field: first, fault: 'either'})
    errors.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  }
  return {answers, errors}
}
