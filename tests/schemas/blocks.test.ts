import {expect, test} from 'vitest'
import {blockTexts, schemaTypes, withBlockTexts} from '../../schemas/index.ts'
import {blockTypes} from '../../site/text/blocks/read.ts'

const offered = schemaTypes.flatMap((type) =>
  type.name === 'richText' && 'of' in type ? type.of.map(({type: name}) => name) : [],
)

test('pages know every block that the Studio offers, and no others', () => {
  expect(offered.filter((name) => name !== 'block').toSorted()).toEqual(blockTypes.toSorted())
})

const table = {
  _type: 'tableBlock',
  _key: 't',
  caption: 'Restid',
  rows: [
    {_key: 'a', cells: ['Från', '', 'Minuter']},
    {_key: 'b', cells: ['Kumla', 'tåg', '11']},
  ],
  hasRowHeadings: true,
}

test('the texts of a block have paths in Sanity’s notation, and can be replaced', () => {
  expect(blockTexts(table).map(({path, text}) => [path, text])).toEqual([
    ['caption', 'Restid'],
    ['rows[_key=="a"].cells[0]', 'Från'],
    ['rows[_key=="a"].cells[2]', 'Minuter'],
    ['rows[_key=="b"].cells[0]', 'Kumla'],
    ['rows[_key=="b"].cells[1]', 'tåg'],
    ['rows[_key=="b"].cells[2]', '11'],
  ])
  expect(withBlockTexts(table, (text) => text.toUpperCase())).toEqual({
    ...table,
    caption: 'RESTID',
    rows: [
      {_key: 'a', cells: ['FRÅN', '', 'MINUTER']},
      {_key: 'b', cells: ['KUMLA', 'TÅG', '11']},
    ],
  })
})

test('a value of another type, or of an unknown block, has no texts and stays as it is', () => {
  const damaged = {_type: 'questionsBlock', heading: 7, questions: [null, 'x', {question: {}}]}
  expect(blockTexts(damaged)).toEqual([])
  expect(withBlockTexts(damaged, () => 'x')).toEqual(damaged)
  expect(blockTexts({_type: 'somethingElse', heading: 'Nej'})).toEqual([])
})
