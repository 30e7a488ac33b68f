import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {descriptionOf, LONGEST_DESCRIPTION} from '../../../site/head/search-snippet.ts'
import {printable} from '../../../site/text/characters.ts'
import {cssIdentifier, cssString} from '../../../site/text/css.ts'
import {jsonForScript} from '../../../site/text/json.ts'
import {beginning, firstLetter, shortened} from '../../../site/text/letters.ts'
import {encodedPath, mailtoUrl, svgUrl} from '../../../site/text/urls.ts'
import {escapeXml} from '../../../site/text/xml.ts'
import {readXml} from '../checks/xml.ts'

/** Any text, halves of surrogate pairs and control characters included. */
const anything = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc
    .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 20})
    .map((units) => String.fromCharCode(...units)),
)

describe('an initial letter', () => {
  test.each([
    ['🛶 Askersund', '🛶'],
    ['👩🏽‍🚒 Räddningen', '👩🏽‍🚒'],
    ['🇸🇪 Sverige', '🇸🇪'],
    ['1️⃣ Etta', '1️⃣'],
    ['e\u0301tape', 'e\u0301'],
    ['  Åre', 'Å'],
    ['\u200b\u0000Norsjö', 'N'],
    ['\ud83d', '\ufffd'],
    ['', ''],
    [' \u200b', ''],
  ])('%j begins with %j', (text, letter) => expect(firstLetter(text)).toBe(letter))
})

describe('a truncated text', () => {
  test.each([
    ['👩🏽‍🚒👩🏽‍🚒', 10, '👩🏽‍🚒'],
    ['åäö', 2, 'åä'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['🛶🛶', 1, ''],
  ])('%j at %d is %j', (text, most, cut) => expect(beginning(text, most)).toBe(cut))

  test('never ends inside a character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.nat({max: 30}), (text, most) => {
        const cut = beginning(text, most)
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0))
        expect(text.startsWith(cut)).toBe(true)
        expect(cut.isWellFormed()).toBe(true)
        expect(shortened(text, most).isWellFormed()).toBe(true)
      }),
    )
  })

  test('as a description is no longer than search engines show', () => {
    const long = '🛶'.repeat(200)
    expect(descriptionOf(long).length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
    expect(descriptionOf(long).isWellFormed()).toBe(true)
  })
})

describe('any text', () => {
  test('is text in XML', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const root = readXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)
        expect(root.text).toBe(printable(text))
      }),
      {numRuns: 500},
    )
  })

  test('is unchanged in JSON inside a script element', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const json = jsonForScript({text})
        expect(json).not.toMatch(/[<\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual({text})
      }),
    )
    expect(jsonForScript('</script><!--\u2028')).toBe('"\\u003c/script>\\u003c!--\\u2028"')
  })

  test('is a single CSS string, and a single identifier', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(cssString(text)).toMatch(/^"(?:[^"\\<\p{Cc}]|\\[0-9a-f]+ )*"$/u)
        expect(cssIdentifier(text)).toMatch(/^(?:[\w\u0080-\u{10ffff}-]|\\[0-9a-f]+ |\\-)*$/u)
      }),
    )
    expect(cssIdentifier('2027-kumla')).toBe('\\32 027-kumla')
  })

  test('is a URL', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(encodedPath(`/${text}/`)).toMatch(/^[\x21-\x7e]*$/)
        expect(svgUrl(text)).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
  })
})

describe('an e-mail address', () => {
  test.each([
    ['anna@kumla.se', 'mailto:anna@kumla.se'],
    [' anna.ek+flytt@kumla.se ', 'mailto:anna.ek+flytt@kumla.se'],
    ['anna&bo@kumla.se', 'mailto:anna%26bo@kumla.se'],
    ['anna@räksmörgås.se', 'mailto:anna@räksmörgås.se'],
    ['anna@kumla.se?bcc=x@y.z', null],
    ['anna@kumla.se\r\nBcc: x@y.z', null],
    ['ring oss', null],
    ['', null],
  ])('%j gives %j', (address, url) => expect(mailtoUrl(address)).toBe(url))
})
