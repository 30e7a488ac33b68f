import {describe, expect, test} from 'vitest'
import type {Picture} from '../../studio/pictures/api.ts'
import {allOf, everything, filtered} from '../../studio/pictures/filter.ts'

const TODAY = '2026-12-01'
const use = (id: string, campaign: string) => ({
  id,
  type: 'guide',
  title: `Guide ${id}`,
  isPublished: true,
  campaigns: [campaign],
})
const picture = (id: string, more: Partial<Picture> = {}): Picture => ({
  id,
  url: '',
  name: `${id}.jpg`,
  width: 10,
  height: 10,
  uploadedAt: '2026-01-01T00:00:00Z',
  alts: [],
  lacksAlt: false,
  credits: [],
  people: [],
  until: null,
  hindrance: null,
  uses: [use(id, 'kumla')],
  ...more,
})

const pictures = [
  picture('house', {alts: ['Ett rött hus', 'En ladu\u00adga\u030ard'], credits: ['Lin Zhao']}),
  picture('anna', {people: ['Anna Ek'], until: '2027-02-28', lacksAlt: true}),
  picture('bo', {people: ['Bo Ek'], until: '2027-03-02', uses: [use('b', 'malmo')]}),
  picture('gone', {people: ['Eva Å'], hindrance: 'Återkallad'}),
  picture('new', {uses: []}),
]
const found = (filter: object) =>
  filtered(pictures, {...everything, ...filter}, TODAY).map(({id}) => id)

describe('pictures are found by', () => {
  test.each([
    ['nothing in particular', {}, ['house', 'anna', 'bo', 'gone', 'new']],
    ['words of what they show, of people and of pages', {words: 'EK guide'}, ['anna', 'bo']],
    ['a word with soft hyphens in it, or with none', {words: 'ladugård'}, ['house']],
    ['campaign', {campaign: 'malmo'}, ['bo']],
    ['person', {person: 'Anna Ek'}, ['anna']],
    ['photographer', {credit: 'Lin Zhao'}, ['house']],
    ['a missing alternative text', {lacksAlt: true}, ['anna']],
    ['a right that ends within 90 days, or has ended', {endsSoon: true}, ['anna', 'gone']],
    ['not being used', {isUnused: true}, ['new']],
    ['several of these', {campaign: 'kumla', endsSoon: true, lacksAlt: true}, ['anna']],
  ])('%s', (_what, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })
})

test('people are listed once each, in Swedish order', () => {
  expect(allOf([...pictures, ...pictures], ({people}) => people)).toEqual([
    'Anna Ek',
    'Bo Ek',
    'Eva Å',
  ])
})
