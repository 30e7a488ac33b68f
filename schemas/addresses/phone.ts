import {parsePhoneNumberFromString} from 'libphonenumber-js/min'

/** Numbers without a country code are Swedish. */
const COUNTRY = 'SE'

/** Numbers that have no area code and are dialled as they are: PTS, the Swedish numbering plan. */
const SHORT = /^(?:112|1177|113 ?13|114 ?14|116 ?\d{3}|118 ?\d{2,3})$/

/** What stands between numbers; a slash only before another whole number, since some write 0910/73 50 00. */
const SEPARATOR = /[,;|\n]|\s\/\s|\/(?=\s*[+0])|\s(?:eller|och|or|and)\s/i

/** The last digits of a second number that begins like the first: `0910-555 01 23/24`. */
const ENDING = /^\d{1,4}$/
const WITH_ENDING = /^(.*\d)\s*\/\s*(\d{1,4})$/

const cleaned = (text: string): string =>
  text
    .replace(/\(0\)/g, ' ')
    .replace(/\([^\d()]*\)/g, ' ')
    .replace(/\b(?:tel|telefon|tfn|mobil|växel|fax)\b[.:]?/gi, ' ')
    .replace(/\b(?:anknytning|ankn|ank)\b[.:]?/gi, 'ext. ')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()

function numberOf(text: string): string | null {
  if (SHORT.test(text)) return text.replaceAll(' ', '')
  const parsed = parsePhoneNumberFromString(text, {defaultCountry: COUNTRY, extract: false})
  return parsed?.isPossible() ? parsed.number : null
}

const withEnding = (number: string, ending: string): string =>
  number.slice(0, -ending.length) + ending

/**
 * The telephone numbers that a text consists of, ready for `tel:` (RFC 3966): `+46 (0)910-555 01 23` gives
 * `+469105550123`, a short number such as 1177 itself. Numbers without a country code are Swedish; an extension is left
 * out. Empty when any part of the text is no number, so that nobody calls a wrong one.
 */
export function phoneNumbers(text: string): readonly string[] {
  const numbers: string[] = []
  for (const part of text.split(SEPARATOR).map(cleaned)) {
    const [, first, ending] = WITH_ENDING.exec(part) ?? []
    const previous = numbers.at(-1)
    const found =
      first && ending
        ? [numberOf(first)].flatMap((number) => [number, number && withEnding(number, ending)])
        : ENDING.test(part) && previous?.startsWith('+')
          ? [withEnding(previous, part)]
          : [numberOf(part)]
    for (const number of found) {
      if (!number) return []
      numbers.push(number)
    }
  }
  return numbers
}
