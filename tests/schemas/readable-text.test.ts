import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readability} from '../../schemas/validation/index.ts'

interface Span {
  text: string
  marks?: string[]
}

const block = (style: string, ...children: Span[]) => ({
  _type: 'block',
  _key: 'a1',
  style,
  children: children.map((span) => ({_type: 'span', marks: [], ...span})),
  markDefs: [{_key: 'd00d', _type: 'link', href: 'https://kumla.se'}],
})

const paragraph = (text: string) => block('normal', {text})
const link = (text: string) => block('normal', {text: 'Se '}, {text, marks: ['d00d']}, {text: '.'})
const words = (count: number) => `Här är${' ord'.repeat(count - 2)}.`

describe('nothing is said of', () => {
  test.each<[string, unknown[]]>([
    ['headings in order', [block('h2', {text: 'Ett'}), block('h3', {text: 'Två'})]],
    [
      'a bold word in a sentence',
      [block('normal', {text: 'Ja', marks: ['strong']}, {text: ' tack.'})],
    ],
    ['a bold sentence', [block('normal', {text: 'Det här är viktigt.', marks: ['strong']})]],
    ['a link that names its page', [link('Kumla kommuns lediga tomter')]],
    ['a sentence of 35 words', [paragraph(words(35))]],
    ['two short sentences', [paragraph(`${words(20)} ${words(20)}`)]],
    ['an empty paragraph', [paragraph('')]],
    ['a picture', [{_type: 'richTextImage', _key: 'b1'}]],
  ])('%s', (_, value) => {
    expect(readability(value)).toEqual([])
  })
})

describe('advice is given about', () => {
  test.each<[string, unknown, RegExp, string]>([
    [
      'a subheading without a heading',
      block('h3', {text: 'Två'}),
      /ingen rubrik över sig/,
      'heading',
    ],
    ['an empty heading', block('h2', {text: ' '}), /Rubriken är tom/, 'heading'],
    [
      'bold text for a heading',
      block('normal', {text: 'Bo här', marks: ['strong']}),
      /fet text/,
      'heading',
    ],
    ['“här”', link('här'), /”här” säger inte vart/, 'link'],
    ['“Läs mer »”', link('Läs mer »'), /säger inte vart/, 'link'],
    ['an address for a link text', link('https://kumla.se/tomter'), /säger inte vart/, 'link'],
    ['a sentence of 36 words', paragraph(words(36)), /36 ord: dela den/, 'sentence'],
  ])('%s', (_, value, message, kind) => {
    expect(readability([value])).toEqual([
      {kind, message: expect.stringMatching(message), path: [{_key: 'a1'}]},
    ])
  })
})

test('anything an import brings is read without a fault', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.array(
      fc.record({
        _type: fc.constant('block'),
        style: fc.anything(),
        children: fc.array(fc.anything()),
        markDefs: fc.anything(),
        listItem: fc.anything(),
      }),
    ),
  )
  fc.assert(
    fc.property(anything, (value) => Array.isArray(readability(value))),
    {numRuns: 300},
  )
})
