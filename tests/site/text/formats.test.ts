import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {descriptionOf, LONGEST_DESCRIPTION} from '../../../site/head/search-snippet.ts'
import {countryNameIn, endonymOf, languageNameIn} from '../../../site/i18n/index.ts'
import {printable} from '../../../site/text/characters.ts'
import {cssIdentifier, cssString} from '../../../site/text/css.ts'
import {jsonForScript} from '../../../site/text/json.ts'
import {firstLetter, shortened} from '../../../site/text/letters.ts'
import {lookUp} from '../../../site/text/look-up.ts'
import {encodedPath, mailtoUrl, svgUrl} from '../../../site/text/urls.ts'
import {escapeXml} from '../../../site/text/xml.ts'
import {icalendar} from '../../../site/time/icalendar.ts'
import {beginning} from '../../../text/index.ts'
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

describe('names of countries and languages', () => {
  test.each([
    ['DE', 'Tyskland'],
    ['de', 'Tyskland'],
    ['XK', 'Kosovo'],
    ['419', 'Latinamerika'],
    ['QQ', 'QQ'],
    ['Västtyskland', 'Västtyskland'],
    ['D', 'D'],
    ['DEU', 'DEU'],
    ['🇩🇪', '🇩🇪'],
    ['', ''],
  ])('the country %j is %j', (code, name) => expect(countryNameIn(code, 'sv')).toBe(name))

  test.each([
    ['de', 'tyska'],
    ['pt-BR', 'brasiliansk portugisiska'],
    ['svenska och engelska', 'svenska och engelska'],
    ['sv_SE', 'sv_SE'],
    ['x', 'x'],
    ['', ''],
  ])('the language %j is %j', (tag, name) => expect(languageNameIn(tag, 'sv')).toBe(name))

  test('are there for any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(countryNameIn(text, 'sv').length > 0).toBe(text.length > 0)
        expect(languageNameIn(text, 'sv').length > 0).toBe(text.length > 0)
      }),
    )
    expect(endonymOf('sv')).toBe('Svenska')
  })
})

test.each([
  ['ja', 'yes'],
  ['nej', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('a table looked up for %j has %j', (value, found) => {
  expect(lookUp({ja: 'yes'}, value)).toBe(found)
})

describe('the end of an event in a calendar', () => {
  const event = {
    uid: 'a',
    changedAt: '2026-01-01T00:00:00Z',
    status: 'CONFIRMED',
    summary: 'Fika',
    description: '',
    location: '',
  } as const
  test.each([
    ['2026-06-05T16:00:00Z', '2026-06-05T18:00:00Z', false, 'DTEND:20260605T180000Z'],
    ['2026-06-05T16:00:00Z', '2026-06-06T02:00:00Z', false, 'DTEND:20260606T020000Z'],
    ['2026-06-05T16:00:00Z', '2026-06-05T16:00:00Z', false, null],
    ['2026-06-05T16:00:00Z', '2026-06-05T15:00:00Z', false, null],
    ['2026-06-05T22:00:00Z', '2026-06-05T22:00:00Z', true, 'DTEND;VALUE=DATE:20260607'],
    ['2026-06-05T22:00:00Z', '2026-06-06T22:00:00Z', true, 'DTEND;VALUE=DATE:20260608'],
    ['2026-06-05T22:00:00Z', '2026-06-01T22:00:00Z', true, null],
    // Over the days when clocks change, and the end of a year.
    ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', true, 'DTEND;VALUE=DATE:20260331'],
    ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', true, 'DTEND;VALUE=DATE:20261027'],
    ['2027-12-30T23:00:00Z', '2027-12-30T23:00:00Z', true, 'DTEND;VALUE=DATE:20280101'],
    ['2028-02-28T23:00:00Z', '2028-02-28T23:00:00Z', true, 'DTEND;VALUE=DATE:20280301'],
  ])('from %s to %s (all day: %j) is %j', (startsAt, endsAt, allDay, line) => {
    const lines = icalendar([{...event, startsAt, endsAt, allDay}]).split('\r\n')
    expect(lines.find((one) => one.startsWith('DTEND')) ?? null).toBe(line)
  })
})
