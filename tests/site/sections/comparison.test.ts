import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, string, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const row = (label: string, left: number | null, right: number | null, more: object = {}) => ({
  _type: 'comparisonRow',
  label: string(label),
  unit: string('minuter'),
  left,
  right,
  ...more,
})

const scb = {_type: 'source', name: 'SCB', url: 'https://www.scb.se/'}
const own = {_type: 'source', name: 'Egen räkning'}

const compare = (...rows: object[]) => ({
  sections: [{_type: 'comparisonSection', left: to('here'), right: to('away'), rows: keyed(rows)}],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: compare(
        row('Restid', 9.5, 38, {year: 2024, sources: keyed([scb, own])}),
        row('Invånare', 12345, 6172.5),
        row('Lika', 18, 18),
        row('Under noll', -12, 4),
        row('Ingenting', 0, 0),
      ),
      gaps: compare(row('Utan vänster', null, 4), row('Hel', 1, 2)),
      empty: compare(row('Utan vänster', null, 4)),
    },
    [{_id: 'away', _type: 'place', name: 'Palo Alto', kind: 'municipality'}],
  )
})

afterAll(() => fronts.close())

test('each number is in its place’s column, with its unit', async () => {
  const table = (await fronts.open('usual')).querySelector('table')
  expect(table && textsOf(table, 'thead th')).toEqual(['Mått', 'Sörby', 'Palo Alto'])
  expect(textOf(table?.querySelector('caption'))).toBe('Jämförelse: Sörby – Palo Alto')
  const cells = table?.querySelectorAll('tbody tr')[0]?.querySelectorAll('td') ?? []
  expect(cells.map(textOf)).toEqual(['9,5 minuter', '38 minuter'])
  expect(cells.map((cell) => cell.getAttribute('data-place'))).toEqual(['Sörby', 'Palo Alto'])
})

test('the bars of a row share a scale, and are hidden from screen readers', async () => {
  const page = await fronts.open('usual')
  const bars = page.querySelectorAll('tbody tr').map((one) => ({
    label: textOf(one.querySelector('.versus-label')),
    widths: one.querySelectorAll('rect').map((bar) => Number(bar.getAttribute('width'))),
  }))
  expect(bars).toEqual([
    {label: 'Restid', widths: [25, 100]},
    {label: 'Invånare', widths: [100, 50]},
    {label: 'Lika', widths: [100, 100]},
    {label: 'Under noll', widths: [0, 100]},
    {label: 'Ingenting', widths: [0, 0]},
  ])
  const drawings = page.querySelectorAll('table svg')
  expect(drawings.every((one) => one.getAttribute('aria-hidden') === 'true')).toBe(true)
})

test('every row names its source, and the year once', async () => {
  const [first, second] = (await fronts.open('usual')).querySelectorAll('.versus-source')
  expect(textOf(first)).toBe('SCB; Egen räkning, 2024')
  expect(first?.querySelectorAll('a').map((a) => a.getAttribute('href'))).toEqual([
    'https://www.scb.se/',
  ])
  expect(textOf(second)).toBe('')
})

test('a row with a missing number is left out', async () => {
  const page = await fronts.open('gaps')
  expect(textsOf(page, '.versus-label')).toEqual(['Hel'])
  expect((await fronts.open('empty')).querySelectorAll('.comparison')).toHaveLength(0)
})
