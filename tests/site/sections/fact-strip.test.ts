import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, string} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const figure = (label: string, value: number | null, more: object = {}) => ({
  _type: 'figure',
  label: {...string(label), en: `${label} in English`},
  value,
  ...more,
})

const strip = (...figures: object[]) => ({
  languages: ['sv', 'en'],
  sections: [{_type: 'factStripSection', figures: keyed(figures)}],
})

const scb = {_type: 'source', name: 'SCB', url: 'https://www.scb.se/'}

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: strip(
        figure('Invånare', 12345.678, {unit: string('personer'), year: 2024, source: scb}),
        figure('Minuter', 0, {source: {_type: 'source', name: 'Egen räkning'}}),
        figure('Utan källa', 7),
        figure('Bara år', 8, {year: 2023}),
        figure('Utan värde', null, {source: scb}),
      ),
      place: strip(),
      nothing: strip(figure('Utan värde', null)),
    },
    [
      {
        _id: 'here',
        _type: 'place',
        name: 'Sörby',
        kind: 'municipality',
        figures: keyed([figure('Platsens egen', 3, {source: scb})]),
      },
    ],
  )
})

afterAll(() => fronts.close())

const sources = async (slug: string) =>
  (await fronts.open(slug))
    .querySelectorAll('.fact')
    .map((one) => [textOf(one.querySelector('dt')), textOf(one.querySelector('.fact-source'))])

test('each figure names its source and year, if there is one', async () => {
  expect(await sources('usual')).toEqual([
    ['Invånare', 'SCB, 2024'],
    ['Minuter', 'Egen räkning'],
    ['Utan källa', ''],
    ['Bara år', '2023'],
  ])
  const page = await fronts.open('usual')
  const links = page.querySelectorAll('.fact-source a').map((a) => a.getAttribute('href'))
  expect(links).toEqual(['https://www.scb.se/'])
  expect(page.querySelectorAll('.fact')[2]?.querySelectorAll('.fact-source')).toHaveLength(0)
})

test('a figure without a value is left out, but zero is not', async () => {
  expect(textsOf(await fronts.open('usual'), '.fact-value')).toEqual([
    '12 345,68 personer',
    '0',
    '7',
    '8',
  ])
  expect((await fronts.open('nothing')).querySelectorAll('.fact-strip')).toHaveLength(0)
})

test('numbers are formatted for the language', async () => {
  const [first] = textsOf(await fronts.open('usual', 'en'), '.fact-value')
  expect(first).toBe('12,345.68 personer')
})

test('without figures it shows the place’s', async () => {
  expect(await sources('place')).toEqual([['Platsens egen', 'SCB']])
})
