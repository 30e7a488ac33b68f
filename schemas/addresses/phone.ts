import {parsePhoneNumberFromString} from 'libphonenumber-js/min'

/** A country whose numbers may be written without its code. */
export type PhoneCountry = 'SE' | 'NO' | 'DK' | 'FI'

/**
 * Short numbers that are dialled without an area code (the numbering plans of PTS, Nkom, the Danish Agency for Data
 * Supply, and Traficom): emergency and health lines, directories, Norway's five-digit numbers.
 */
const SHORT: Readonly<Record<PhoneCountry, RegExp>> = {
  SE: /^(?:112|1177|113 ?13|114 ?14|116 ?\d{3}|118 ?\d{2,3})$/,
  NO: /^(?:11[0236]|116 ?117|18\d{2}|0\d{4})$/,
  DK: /^(?:11[24]|116 ?\d{3}|18\d{2})$/,
  FI: /^(?:112|116 ?117)$/,
}

/**
 * Separators between numbers; a slash only counts before another complete number, since some people write 0910/73 50
 * 00.
 */
const SEPARATOR =
  /[,;|&\n]|\s\/\s|\/(?=\s*[+0])|\s(?:eller|el\.?|alternativt|alt\.?|samt|respektive|resp\.?|och|or|and)\s/i

/** The last digits of a second number that starts like the first: `0910-555 01 23/24`. */
const ENDING = /^\d{1,4}$/
const WITH_ENDING = /^(.*\d)\s*\/\s*(\d{1,4})$/

/** The last of a row of numbers, `0910-555 01 23–29`: after a dash, where spaces have grouped the digits before. */
const ROW = /^(.*\d)(?:\s*[–—]\s*|\s+-\s*|(?<=\s\d{1,4})-\s*)(\d{1,4})$/

/** Where numbers begin with 0 unless their country comes first. */
const HAS_TRUNK_PREFIX: ReadonlySet<PhoneCountry> = new Set(['SE', 'FI'])

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const cleaned = (text: string): string =>
  text
    .replace(/\(0\)/g, ' ')
    .replace(/^\((\+\d+)\)/, '$1 ')
    .replace(/\([^\d()]*\)/g, ' ')
    .replace(/\b(?:tel|telefon|tfn|mobil|växeln?|vxl|vx|fax)\b[.:]?/gi, ' ')
    .replace(/\b(?:anknytning|ankn|ank)\b[.:]?/gi, 'ext. ')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()

function numberOf(text: string, country: PhoneCountry): string | null {
  if (SHORT[country].test(text)) return text.replaceAll(' ', '')
  const parsed = parsePhoneNumberFromString(text, {defaultCountry: country, extract: false})
  if (!parsed?.isValid()) return null
  // Without the 0, a number in a country where all have one lacks its area code.
  const isLocal = HAS_TRUNK_PREFIX.has(country) && /^[1-9]/.test(text)
  return isLocal && digitsOf(text) === parsed.nationalNumber ? null : parsed.number
}

/** The first number, and the last digits of another one that starts like it. */
function withSecond(text: string, country: PhoneCountry): [first: string, ending: string] {
  for (const pattern of [WITH_ENDING, ROW]) {
    const [, first = '', ending = ''] = pattern.exec(text) ?? []
    if (first && numberOf(first, country)) return [first, ending]
  }
  return ['', '']
}

/** Replaces the last digits of a number, or of its written form. */
function withEnding(text: string, ending: string): string {
  let left = ending.length
  let start = text.length
  while (start > 0 && left > 0) {
    start -= 1
    if (/\d/.test(text.charAt(start))) left -= 1
  }
  return text.slice(0, start) + ending
}

/** A telephone number, as dialled and as written. */
export interface PhoneLink {
  /** For `tel:` (RFC 3966): `+469105550123`, `1177`. */
  number: string
  text: string
}

/**
 * The telephone numbers that a text consists of: `+46 (0)910-555 01 23` gives `+469105550123`, a short number such as
 * 1177 itself. An extension is left out. Empty when any part of the text is not a number, so that nobody calls a wrong
 * one.
 *
 * @param country the country whose numbers have no country code
 */
export function phoneLinks(text: string, country: PhoneCountry = 'SE'): readonly PhoneLink[] {
  const parts = text.split(SEPARATOR)
  const links: PhoneLink[] = []
  for (const written of parts) {
    const part = cleaned(written)
    const [first, ending] = withSecond(part, country)
    const previous = links.at(-1)
    if (!first && ENDING.test(part) && previous?.number.startsWith('+')) {
      links.push({
        number: withEnding(previous.number, part),
        text: withEnding(previous.text, part),
      })
      continue
    }
    const number = numberOf(first || part, country)
    if (!number) return []
    links.push({number, text: first || written.trim()})
    if (ending) links.push({number: withEnding(number, ending), text: withEnding(first, ending)})
  }
  return links
}

/** The numbers of {@link phoneLinks} alone. */
export const phoneNumbers = (text: string, country?: PhoneCountry): readonly string[] =>
  phoneLinks(text, country).map(({number}) => number)
