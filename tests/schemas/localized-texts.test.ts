import {describe, expect, test} from 'vitest'
import {isWritten, textsOfDocument} from '../../schemas/index.ts'

describe('the texts of a document', () => {
  test('are found at any depth, each with its path and what the form calls it', () => {
    const texts = textsOfDocument({
      _type: 'campaign',
      name: 'Kumla',
      tagline: {sv: 'Nära', en: 'Close'},
      position: {values: [{_key: 'v"1', _type: 'valueStatement', title: {sv: 'Mod'}}]},
      sections: [
        {_key: 'a', _type: 'heroSection', heading: {sv: 'Hej'}},
        {_key: 'b', _type: 'freeTextSection', body: {sv: [{_type: 'block'}]}},
        {_key: 'c', _type: 'unknownSection', heading: {sv: 'Bort'}},
      ],
    })
    expect(texts.map(({path, kind, titles}) => [path, kind, titles.join(' › ')])).toEqual([
      ['tagline', 'string', 'Devis'],
      [
        'position.values[_key=="v\\"1"].title',
        'string',
        'Position och värden › Värden › Värde › Värde',
      ],
      ['sections[_key=="a"].heading', 'string', 'Startsidans delar › Öppning › Rubrik'],
      ['sections[_key=="b"].body', 'richText', 'Startsidans delar › Fri text › Text'],
    ])
    expect(texts[0]?.languages).toEqual({sv: 'Nära', en: 'Close'})
  })

  test.each([
    [{_type: 'nothing', title: {sv: 'Hej'}}],
    [{_type: 'campaign', tagline: 'Nära', sections: {sv: 'Hej'}, position: null}],
    [{}],
  ])('%j has none', (document) => expect(textsOfDocument(document)).toEqual([]))
})

test.each([
  ['Hej', true],
  [' ', false],
  ['', false],
  [undefined, false],
  [[], false],
  [[{_type: 'block'}], true],
])('%j is written: %s', (value, written) => expect(isWritten(value)).toBe(written))
