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
 * Separators between numbers; a slash only counts before another complete number or the last digits of one, since some
 * people write 0910/73 50 00.
 */
const SEPARATOR =
  /[,;|&\n•·]|\s[/+]\s|\/(?=\s*[+0]|\s*[-–]?\s*\d{1,4}\s*(?:\/|$))|\s(?:eller|el\.?|alternativt|alt\.?|samt|respektive|resp\.?|och|or|and)\s/i

/** A dash between two complete numbers; other dashes belong to a number. */
const DASH_BETWEEN = /\s[-–—]\s*(?=\+|0\d)/

/** The last digits of a number that starts like the one before it: `0910-555 01 23/24`, `…/-24`. */
const ENDING = /^[-–]?\s*(\d{1,4})$/

/** The last of a row of numbers, `0910-555 01 23–29`: after a dash, where spaces have grouped the digits before. */
const ROW = /^(.*\d)(?:\s*[–—]\s*|\s+-\s*|(?<=\s\d{1,4})-\s*)(\d{1,4})$/

/** Where numbers begin with 0 unless their country comes first. */
const HAS_TRUNK_PREFIX: ReadonlySet<PhoneCountry> = new Set(['SE', 'FI'])

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** An extension, after what people put before one; nobody can dial it. */
const EXTENSION =
  /(?<![\s,;(])[\s,;(]*(?<!\p{L})(?:anknytning|anknytn|ankn|ank|anknr|alanumero|alanro|lokal|internnr|extension|ext|x)\b[\s.:=]*\d{1,6}\)?(?!\s*\d)/giu

/** Words before a colon, and what people write before a number without one. */
const LABEL =
  /^[\p{L}\s.-]+:|(?<!\p{L})(?:telefonnummer|telefon|telefax|telnr|tel|tfn|tlf|puhelin|puh|mobiltelefon|mobil|mob|direktnummer|direkt|dir|växeln?|vxl|vx|fax|sms|[tm](?=[.\s]))(?!\p{L})[.:]?/giu

const cleaned = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Extended_Pictographic}\p{Variation_Selector}\s]+/gu, ' ')
    .trim()
    .replace(/\(0\)/g, ' ')
    .replace(/^\((\+\d+)\)/, '$1 ')
    .replace(/\([^\d()]*\)/g, ' ')
    .replace(LABEL, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The parts of a text that are to be one number each. */
const partsOf = (text: string, country: PhoneCountry): string[] =>
  text
    .replace(EXTENSION, '')
    .split(SEPARATOR)
    .flatMap((part) => (numberOf(cleaned(part), country) ? part : part.split(DASH_BETWEEN)))

function numberOf(text: string, country: PhoneCountry): string | null {
  const short = text.replace(/(?<=\d)[\s.‐-―-](?=\d)/g, ' ')
  if (SHORT[country].test(short)) return digitsOf(short)
  const parsed = parsePhoneNumberFromString(text, {defaultCountry: country, extract: false})
  if (!parsed?.isValid()) return null
  // Without the 0, a number in a country where all have one lacks its area code.
  const isLocal = HAS_TRUNK_PREFIX.has(country) && /^[1-9]/.test(text)
  return isLocal && digitsOf(text) === parsed.nationalNumber ? null : parsed.number
}

/** The first number of a row, and the last digits of its last one. */
function rowOf(text: string, country: PhoneCountry): [first: string, ending: string] {
  const [, first = '', ending = ''] = ROW.exec(text) ?? []
  return first && numberOf(first, country) ? [first, ending] : ['', '']
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
  const links: PhoneLink[] = []
  for (const written of partsOf(text, country)) {
    const part = cleaned(written)
    const [first, ending] = rowOf(part, country)
    const previous = links.at(-1)
    const [, last] = ENDING.exec(part) ?? []
    if (!first && last && previous?.number.startsWith('+')) {
      links.push({
        number: withEnding(previous.number, last),
        text: withEnding(previous.text, last),
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
