import {describe, expect, it} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {ask, collectionOf} from './fixtures.ts'

const nothing = collectionOf()

/** Where the error of a query points, as text. */
function pointedAt(query: string): string {
  try {
    ask(nothing, query)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const {start, end} = Object(error.body.error)
    return query.slice(start, end)
  }
  throw new Error('Expected an error')
}

describe('strings', () => {
  it.each([
    [String.raw`"\u{1f600}" + '\u{e5}'`, '😀å'],
    [String.raw`"\ud83d\ude00"`, '😀'],
    [String.raw`"\u00e5\b\f\n\r\t\/\\\"\'"`, 'å\b\f\n\r\t/\\"\''],
    [String.raw`'it\'s \u{1F600}' // "\x"`, 'it’s 😀'.replace('’', "'")],
    ['"geo(1)"', 'geo(1)'],
  ])('%s', (query, expected) => {
    expect(ask(nothing, query)).toBe(expected)
  })

  it.each([
    [String.raw`"a" + "\x41"`, String.raw`\x`],
    [String.raw`"\ud83d"`, String.raw`\ud83d`],
    [String.raw`"\ud83d-\ude00"`, String.raw`\ud83d`],
    [String.raw`"\ude00"`, String.raw`\ude00`],
    [String.raw`"\u{d83d}"`, String.raw`\u{d83d}`],
    [String.raw`"\u{110000}"`, String.raw`\u{110000}`],
  ])('%s is refused', (query, expected) => {
    expect(pointedAt(query)).toBe(expected)
  })
})

describe('an error', () => {
  it.each([
    ['"\\u{1f600}" + ] ', ']'],
    ['geo(1) + geo(2) + ] + 1', ']'],
    ['geo(1) + 2 == ]', ']'],
  ])('in %s points into the query as it was written', (query, expected) => {
    expect(pointedAt(query)).toBe(expected)
  })
})

it.each([
  ['"', '\\"'],
  ["'", "\\'"],
  ['"', '\\\\'],
  ['"', '\\u{1'],
])(
  'a string that begins with %s, goes on with %s and never ends is refused at once',
  (start, rest) => {
    expect(() => ask(nothing, start + rest.repeat(30_000))).toThrow(LakeError)
  },
)
