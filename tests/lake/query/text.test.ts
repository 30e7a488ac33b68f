import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Collection} from '../../../lake/documents/index.ts'
import {ask, collectionOf, stored} from './fixtures.ts'
import {against, changes, documents} from './generators.ts'

const block = (...texts: string[]) => ({
  _type: 'block',
  children: texts.map((text) => ({_type: 'span', text})),
})

const lake = collectionOf(
  stored('a', {title: 'Häst i Ängelholm', tags: ['skog', 'Sjö']}),
  stored('b', {
    title: 'Hast och brådska',
    body: [block('Vi flyttade ', 'hem till Åre'), block('skog')],
  }),
  stored('c', {title: 'Élise på café', body: [block('Ett fjäll', 'torp vid sjön')], n: 7}),
  stored('d', {title: 'skog skog skog', author: {_ref: 'x'}}),
)

const found = (condition: string, params = {}) => ask(lake, `*[${condition}]._id`, {params})

describe('match', () => {
  it.each([
    ['title match "häst"', ['a']],
    ['title match "HÄST"', ['a']],
    ['title match "hast"', ['b']],
    ['title match "elise"', ['c']],
    ['title match "Élise CAFE"', ['c']],
    ['title match "äng*"', ['a']],
    ['title match "ang*"', []],
    ['title match "*holm"', ['a']],
    ['title match "h*t"', ['a', 'b']],
    ['title match "hä"', []],
    ['[title, tags[0]] match ["skog", "häst"]', ['a']],
    ['tags match "sjö"', ['a']],
    ['pt::text(body) match "fjälltorp"', ['c']],
    ['body[].children[].text match "torp"', ['c']],
    ['title match n', []],
    ['n match "7"', []],
    ['title match ""', []],
    ['title match "skog*" || tags match "skog*"', ['a', 'd']],
    ['@ match "skog"', []],
  ])('%s', (condition, ids) => {
    expect(found(condition)).toEqual(ids)
  })
})

describe('invisible characters', () => {
  const invisible = [
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['left-to-right mark', '\u200e'],
    ['right-to-left override', '\u202e'],
    ['word joiner', '\u2060'],
    ['invisible separator', '\u2063'],
    ['isolate', '\u2068'],
    ['combining grapheme joiner', '\u034f'],
    ['byte order mark', '\ufeff'],
    ['variation selector', '\ufe0f'],
    ['mongolian vowel separator', '\u180e'],
    ['tag', '\u{e0041}'],
  ] as const
  const words = ['Sundsvall', 'Ånge', 'É lise', '3.14', 'skogs-sjö', 'flytta hem']

  it.each(invisible)('%s: found with and without it', (_, sign) => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(9), fc.nat(9), (word, a, b) => {
        const within = (at: number) => word.slice(0, at) + sign + word.slice(at)
        const has = (text: string, pattern: string) => {
          const own = collectionOf(stored('x', {title: text, body: [block(text)]}))
          const params = {pattern}
          return [
            ask(own, 'count(*[title match $pattern]) == 1', {params}),
            ask(own, 'count(*[pt::text(body) match $pattern]) == 1', {params}),
            ask(own, 'count(*[@ match text::query($pattern)]) == 1', {params}),
          ]
        }
        const yes = [true, true, true]
        expect(has(within(a), word)).toEqual(yes)
        expect(has(word, within(b))).toEqual(yes)
        expect(has(within(a), within(b))).toEqual(yes)
      }),
      {numRuns: 20},
    )
  })

  it('are not words', () => {
    expect(found('title match "\u200b\u00ad"')).toEqual([])
    expect(found('title match "häst \u200b"')).toEqual(['a'])
  })
})

describe('pathologically long text', () => {
  const part = ['.', 'a.', '\u0301\u0323', 'a\u0301', '\u00ad', '* ', '- ', '"', 'ß']

  it.each(part)('%j 100,000 times is tokenized at once', (sign) => {
    const t = sign.repeat(100_000)
    const params = {t: `word ${t}`}
    expect(ask(lake, '$t match "word"', {params})).toBe(true)
    expect(ask(lake, '$t match text::query("word")', {params})).toBe(true)
  })
})

describe('text::query()', () => {
  it.each([
    ['skog', ['a', 'b', 'd']],
    ['skog sjö', ['a']],
    ['sko*', ['a', 'b', 'd']],
    ['skog -sjö', ['b', 'd']],
    ['-skog', ['c']],
    ['"hem till åre"', ['b']],
    ['"flyttade hem"', ['b']],
    ['"till hem"', []],
    ['"åre skog"', []],
    ['-"hem till" skog', ['a', 'd']],
    ['flytt* "hem till"', ['b']],
    ['*', ['a', 'b', 'c', 'd']],
    ['', []],
    ['"', []],
    ['x', []],
    ['story', []],
  ])('%s', (query, ids) => {
    expect(found('@ match text::query($query)', {query})).toEqual(ids)
  })

  it('finds by id when ids are searched too, like the Studio', () => {
    expect(found('[@, _id] match text::query("c")')).toEqual(['c'])
  })

  it('searches individual fields', () => {
    expect(found('title match text::query("sko*")')).toEqual(['d'])
    expect(found('pt::text(body) match text::query("sko*")')).toEqual(['b'])
  })

  it('is only valid as the right-hand side of match', () => {
    expect(found('text::query("skog")')).toEqual([])
    expect(ask(lake, '"skog" == text::query("skog")')).toBe(false)
  })
})

describe('score()', () => {
  const score = (args: string) => ask(lake, `*[_type == "story"] | score(${args}) [_score > 0]._id`)

  it('ranks more frequent matches first', () => {
    expect(score('@ match text::query("skog")')).toEqual(['d', 'a', 'b'])
  })

  it('adds up arguments and boosts', () => {
    expect(score('boost(title match "häst", 5), @ match text::query("skog")')).toEqual([
      'a',
      'd',
      'b',
    ])
    expect(score('title match "skog" || references("x")')).toEqual(['d'])
  })

  it('scores partial matches proportionally', () => {
    expect(score('title match "skog brådska"')).toEqual(['d', 'b'])
  })

  it('accumulates when piped twice', () => {
    const twice = '*[_id == "a"] | score(n == 1) | score(true, title match "häst"){_score}'
    expect(ask(lake, twice)).toEqual([{_score: 2}])
  })
})

describe('the word index', () => {
  const queries = [
    '*[title match "sun*"]._id',
    '*[_type == "post" && [title, pt::text(body)] match ["sea", "*our"]]._id',
    '*[@ match text::query("sun* -sea")]._id',
    '*[tags match "fjell"]._id',
    '*[_type == "tag"] | score(title match "sun sea", boost(references("a"), 2)) [_score > 0]{_id, _score}',
  ]

  it('finds the same as a full scan, also after changes', () => {
    fc.assert(
      fc.property(documents, fc.array(changes, {maxLength: 5}), (dataset, steps) => {
        const collection = new Collection(dataset)
        for (const query of queries) ask(collection, query)
        for (const step of steps) collection.apply(against((id) => collection.get(id), step))
        // A condition that is always true keeps the planner from the index.
        for (const query of queries) {
          const unplanned = query
            .replace(/\[(.*?)\](\.| \|)/, '[($1) == true]$2')
            .replace('_score > 0', '0 < _score')
          expect(ask(collection, query), query).toEqual(ask(collection, unplanned))
        }
      }),
      {numRuns: 150},
    )
  })
})

it.each(['$words', '$words + ["one more"]', 'text::query($text)', '$text'])(
  'too many words are refused: %s',
  (pattern) => {
    const words = Array.from({length: 1_001}, (_, n) => `w${n}`)
    const params = {words, text: words.join(' ')}
    expect(() => ask(collectionOf(stored('a')), `*[_id match ${pattern}]`, {params})).toThrow(
      'at most 1000 words',
    )
  },
)

it.each([
  ['aaaa', '*a*a', true],
  ['a', '*a*a', false],
  ['sundsvall', 's*sv*l', true],
  ['sundsvall', '*x*', false],
  ['ab', 'a*b', true],
  ['aba', 'ab*ba', false],
  [`${'a'.repeat(3_000)}c`, '*a*a*a*a*a*a*b', false],
])('%.20s match %s is %s', (text, pattern, expected) => {
  expect(ask(collectionOf(), '$text match $pattern', {params: {text, pattern}})).toBe(expected)
})
