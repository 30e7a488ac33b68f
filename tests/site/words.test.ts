import {describe, expect, test} from 'vitest'
import {drivkrafter, hinder, languages} from '../../schemas/index.ts'
import {
  addressesOf,
  directionOf,
  fill,
  formTextsOf,
  localeOf,
  noticesOf,
  resultTextsOf,
  textsOf,
  translation,
  vocabularyOf,
  wordsLanguageOf,
} from '../../site/i18n/index.ts'
import {countryNameIn, endonymOf, languageNameIn} from '../../site/i18n/names.ts'
import {relatedTo} from '../../site/lists/related.ts'
import {storyFacets} from '../../site/queries/facets.ts'
import {richText} from '../../site/queries/links.ts'
import {routeOf, routes} from '../../site/routing/routes.ts'
import {counted} from '../../site/sections/drivers-and-obstacles/count.ts'
import {icalendar} from '../../site/time/icalendar.ts'
import {wordsIn} from '../../site/view/view.ts'

const tags = languages.map(({value}) => value)

describe('translations', () => {
  test('fall back to English, otherwise to Swedish, and are marked', () => {
    expect(translation({sv: 'hej', en: 'hello'}, 'ar')).toEqual({value: 'hello', language: 'en'})
    expect(translation({sv: 'hej', nl: 'hallo'}, 'ar')).toEqual({value: 'hej', language: 'sv'})
    expect(translation({sv: 'hej', en: 'hello'}, 'en')).toEqual({value: 'hello', language: 'en'})
    expect(translation({sv: 'hej', en: ' '}, 'en')).toEqual({value: 'hej', language: 'sv'})
    expect(translation({uk: 'привіт'}, 'nl')).toEqual({value: 'привіт', language: 'uk'})
    expect(translation({}, 'sv')).toBeUndefined()
    expect(translation(null, 'sv')).toBeUndefined()
  })

  /** What a text is filled with: `{count}` and `{count, plural, …}` alike are 'count'. */
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name)
  const gaps = (own: object, original: object): string[] =>
    Object.entries(original).flatMap(([key, text]) => {
      const other: unknown = new Map(Object.entries(own)).get(key)
      if (typeof text === 'object') return gaps(Object(other), text).map((gap) => `${key}.${gap}`)
      const same =
        typeof other === 'string' && `${blanks(other).sort()}` === `${blanks(text).sort()}`
      return same && other.trim() !== '' ? [] : [key]
    })

  test.each(tags)(
    'texts, vocabulary, notices, forms and results in %s are whole and leave the same blanks',
    (tag) => {
      expect(gaps(textsOf(tag), textsOf('sv'))).toEqual([])
      expect(gaps(vocabularyOf(tag), vocabularyOf('sv'))).toEqual([])
      expect(gaps(noticesOf(tag), noticesOf('sv'))).toEqual([])
      expect(gaps(formTextsOf(tag), formTextsOf('sv'))).toEqual([])
      expect(gaps(resultTextsOf(tag), resultTextsOf('sv'))).toEqual([])
    },
  )

  test.each(tags)('plural texts in %s have every plural form', (tag) => {
    const categories: readonly string[] = new Intl.PluralRules(
      wordsLanguageOf(tag),
    ).resolvedOptions().pluralCategories
    for (const text of [...Object.values(textsOf(tag)), resultTextsOf(tag).answers]) {
      const [, forms] = /\{\w+, plural, ((?:\w+ \{[^{}]*\} ?)+)\}/.exec(text) ?? []
      if (forms === undefined) continue
      const written = [...forms.matchAll(/(\w+) \{/g)].map(([, name]) => name ?? '')
      expect(written).toContain('other')
      for (const form of written) expect(categories).toContain(form)
      const counts = Array.from({length: 112}, (_, count) => count)
      for (const count of counts) {
        const values = Object.fromEntries(blanks(text).map((name = '') => [name, count]))
        expect(fill(text, values, tag)).not.toMatch(/[{}#]/)
      }
    }
  })

  test.each(tags)('queries request texts in %s', (tag) => {
    expect(richText).toContain(`"${tag}": ${tag}[]`)
    expect(storyFacets).toContain(`defined(title.${tag}) => "${tag}"`)
  })

  test('numbers select the form', () => {
    const years = textsOf('uk').years
    expect(fill(years, {count: 1}, 'uk')).toBe('1 рік')
    expect(fill(years, {count: 3}, 'uk')).toBe('3 роки')
    expect(fill(years, {count: 11}, 'uk')).toBe('11 років')
    expect(fill(textsOf('ar').years, {count: 2}, 'ar')).toBe('سنتان')
    expect(fill(textsOf('en').steps, {count: 1}, 'en')).toBe('1 step')
    const rooms = textsOf('pl').rooms
    expect([1, 3, 5, 22, 1.5].map((count) => fill(rooms, {count}, 'pl'))).toEqual([
      '1 pokój',
      '3 pokoje',
      '5 pokoi',
      '22 pokoje',
      '1,5 pokoju',
    ])
    expect(fill(textsOf('fr').rooms, {count: 0}, 'fr')).toBe('0 pièce')
  })

  test('digits are Western and dates Gregorian, in Persian too', () => {
    expect(fill(textsOf('fa').pageNumber, {page: 12}, 'fa')).toBe('صفحهٔ \u206812\u2069')
    const written = new Intl.DateTimeFormat(localeOf('fa'), {dateStyle: 'long', timeZone: 'UTC'})
    expect(written.format(new Date('2027-01-12'))).toBe('12 ژانویهٔ 2027')
  })

  test('related languages come before English', () => {
    const field = {sv: 'hej', en: 'hello', da: 'hej med dig'}
    expect(translation(field, 'nb')?.language).toBe('da')
    expect(translation({sv: 'hej', en: 'hello'}, 'nb')?.language).toBe('sv')
    expect(translation({sv: 'hej', en: 'hello'}, 'fa')?.language).toBe('en')
  })

  test('addresses need no percent-encoding', () => {
    for (const tag of tags) {
      for (const word of Object.values(addressesOf(tag))) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
  })

  test('languages have the same direction as in the Studio', () => {
    for (const {value, direction} of languages) expect(directionOf(value)).toBe(direction)
  })

  test('Latin names in Arabic keep their direction', () => {
    expect(fill('حملة {name}', {name: 'Norsjö'}, 'ar')).toBe('حملة \u2068Norsjö\u2069')
  })

  test('Swedish words for stored values match the Studio’s', () => {
    const words = vocabularyOf('sv')
    for (const {value, title} of drivkrafter) expect(words.drivkrafter[value]).toBe(title)
    for (const {value, title} of hinder) expect(words.hinder[value]).toBe(title)
  })

  test('placeholders are filled, unknown ones left', () => {
    expect(fill('{count} av {total}', {count: 2}, 'sv')).toBe('2 av {total}')
  })
})

describe('languages whose interface nobody has translated', () => {
  const borrowing = tags.filter((tag) => wordsLanguageOf(tag) !== tag)

  test('are the Sámi languages and Meänkieli', () => {
    expect(borrowing).toEqual(['se', 'smj', 'sma', 'fit'])
  })

  test.each(borrowing)('%s names itself, and is named in Swedish', (tag) => {
    expect(endonymOf(tag)).not.toBe(tag)
    expect(languageNameIn(tag, 'sv')).not.toBe(tag)
    expect(countryNameIn('DE', tag)).toBe('Tyskland')
    expect(textsOf(tag).writtenInAnother).not.toContain('svenska')
  })

  test.each(borrowing)('content in %s stands marked among Swedish words', (tag) => {
    const {lang, t, wordsLang, texts, date, fill: filled} = wordsIn(tag)
    const both = {sv: 'Välkommen', [tag]: 'Čáppa'}
    expect([t(both), lang(both)]).toEqual(['Čáppa', tag])
    expect([t({sv: 'Välkommen'}), lang({sv: 'Välkommen'})]).toEqual(['Välkommen', undefined])
    expect(wordsLang).toBe('sv')
    expect(texts.menu).toBe('Meny')
    expect(date('2027-01-12')).toBe('12\u00a0januari 2027')
    expect(filled(texts.minutes, {count: 2})).toBe('2 minuters läsning')
  })

  test.each([
    ['se', ['a', 'á', 'b', 'č', 'd', 'đ', 'ŋ', 'š', 'ŧ', 'z', 'ž']],
    ['smj', ['a', 'z', 'å', 'ä', 'ö']],
    ['sma', ['a', 'z', 'å', 'ä', 'ö']],
    ['fit', ['a', 'z', 'å', 'ä', 'ö']],
  ] as const)('names in %s are in the order of its alphabet', (tag, alphabet) => {
    const {compare} = wordsIn(tag)
    expect(alphabet.toReversed().toSorted(compare)).toEqual(alphabet)
  })

  test('Meänkieli falls back to Swedish, then Finnish', () => {
    expect(translation({sv: 'hej', fi: 'hei', en: 'hello'}, 'fit')?.language).toBe('sv')
    expect(translation({fi: 'hei', en: 'hello'}, 'fit')?.language).toBe('fi')
  })
})

describe('addresses', () => {
  test('the main language is at the root, the others below their code', () => {
    const home = routeOf('home')
    expect(home.path('sv')).toBe('/')
    expect(home.path('en')).toBe('/en/')
    expect(home.path('sv', {}, 'en')).toBe('/sv/')
    const story = routeOf('story')
    expect(story.path('sv', {slug: 'a'})).toBe('/berattelser/a/')
    expect(story.path('uk', {slug: 'a'})).toBe('/uk/istorii/a/')
  })

  test('no two kinds of page share an address', () => {
    for (const language of tags) {
      const paths = routes.map(({name, documentType, path}) =>
        path(language, documentType || name === 'calendar' ? {slug: 'a'} : {}),
      )
      expect(new Set(paths).size).toBe(paths.length)
    }
  })
})

test('related stories share place, then topics, and exclude the story itself', () => {
  const story = (id: string, place: string, topics: string[] = []) => ({
    _id: id,
    place: {_id: place},
    topics: topics.map((_id) => ({_id})),
  })
  const one = story('1', 'norsjo', ['work'])
  const others = [one, story('2', 'ratan'), story('3', 'ratan', ['work']), story('4', 'norsjo')]
  expect(relatedTo(one, others, 3).map(({_id}) => _id)).toEqual(['4', '3', '2'])
})

test('drivers are counted once per story, the most frequent first', () => {
  expect(counted([['nature', 'nature', 'job'], ['nature'], null])).toEqual([
    {value: 'nature', count: 2},
    {value: 'job', count: 1},
  ])
})

describe('calendar files', () => {
  const event = {
    uid: 'e@norsjo',
    changedAt: '2026-05-01T10:00:00Z',
    startsAt: '2027-01-12T17:00:00.000Z',
    endsAt: '2027-01-12T19:00:00.000Z',
    allDay: false,
    status: 'CONFIRMED' as const,
    summary: 'Språkkafé; fika, bröd',
    description: 'Åäö '.repeat(60),
    location: 'Gamla bageriet, Norsjö',
  }

  test('escape text and fold lines at 75 octets without cutting letters', () => {
    const file = icalendar([event])
    expect(file).toContain('SUMMARY:Språkkafé\\; fika\\, bröd\r\n')
    expect(file).toContain('DTSTART:20270112T170000Z\r\n')
    const lines = file.split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'Åäö '.repeat(60)}`)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  test('end an all-day event on the day after its last, in Swedish days', () => {
    const file = icalendar([
      {
        ...event,
        allDay: true,
        startsAt: '2027-06-01T22:30:00Z',
        endsAt: '2027-06-02T20:00:00Z',
      },
    ])
    expect(file).toContain('DTSTART;VALUE=DATE:20270602\r\n')
    expect(file).toContain('DTEND;VALUE=DATE:20270603\r\n')
  })

  test('hold several events under a name, for calendars that subscribe to them', () => {
    const file = icalendar([event, {...event, uid: 'f@norsjo'}], 'Norsjö; träffar')
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(file.match(/BEGIN:VCALENDAR/g)).toHaveLength(1)
    expect(file).toContain('X-WR-CALNAME:Norsjö\\; träffar\r\n')
    expect(file).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT\d+H\r\n/)
    expect(icalendar([])).not.toContain('NAME')
  })
})
