import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf} from './fronts.ts'
import {consent, story, withdrawn} from './people.ts'

const rule = {rule: {places: [{_key: 'p', ...to('here')}]}}
const section = {_type: 'driversAndObstaclesSection'}
const move = (id: string, drivkrafter: string[], hinder: string[], more: object = {}) =>
  story(id, `Berättelse ${id}`, {drivkrafter, hinder, ...more})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {selection: rule, sections: [section]},
      fewer: {
        selection: {...rule, excluded: keyed([to('a'), to('b')])},
        sections: [section],
        languages: ['sv', 'en'],
      },
      none: {selection: {}, sections: [section]},
    },
    [
      move('a', ['nature', 'housing'], ['winter']),
      move('b', ['nature', 'nature', 'job'], []),
      move('c', ['job', 'nature'], ['winter', 'language']),
      move('withdrawn', ['nature', 'job'], ['winter'], {consent: withdrawn}),
      move('elsewhere', ['nature'], ['winter'], {movedTo: to('there')}),
      move('others', ['nature'], ['winter'], {
        consent: {...consent, scope: 'chosen', campaigns: [{_key: 'c', ...to('campaign-none')}]},
      }),
      {_id: 'there', _type: 'place', name: 'Där', kind: 'municipality'},
    ],
  )
})

afterAll(() => fronts.close())

/** What a list says to screen readers and what it draws, row by row. */
const tally = async (slug: string, name: string, language = '') => {
  const table = (await fronts.open(slug, language)).querySelector(`.tally-${name}`)
  return (table?.querySelectorAll('tr') ?? []).map((row) => ({
    label: textOf(row.querySelector('th')),
    told: textOf(row.querySelector('.visually-hidden')),
    seen: textOf(row.querySelector('td > span[aria-hidden]')),
    drawn: Number(row.querySelector('rect')?.getAttribute('width')),
    of: row.querySelector('svg')?.getAttribute('viewBox'),
  }))
}

test('counts each reason once per story, over the campaign’s stories only', async () => {
  expect(await tally('usual', 'drivkrafter')).toEqual([
    {
      label: 'Naturen runt knuten',
      told: 'nämns i 3 av 3 berättelser',
      seen: '3',
      drawn: 3,
      of: '0 0 3 1',
    },
    {
      label: 'Ett nytt jobb',
      told: 'nämns i 2 av 3 berättelser',
      seen: '2',
      drawn: 2,
      of: '0 0 3 1',
    },
    expect.objectContaining({told: 'nämns i 1 av 3 berättelser', seen: '1', drawn: 1}),
  ])
  const hinder = await tally('usual', 'hinder')
  expect(hinder.map(({seen, drawn}) => [seen, drawn])).toEqual([
    ['2', 2],
    ['1', 1],
  ])
})

test('both lists share a scale', async () => {
  const [drivkraft] = await tally('usual', 'drivkrafter')
  const [hinder] = await tally('usual', 'hinder')
  expect(hinder?.of).toBe(drivkraft?.of)
})

test('another campaign has its own numbers, in the page’s language', async () => {
  const told = (await tally('fewer', 'drivkrafter')).map((row) => row.told)
  expect(told).toEqual(['nämns i 1 av 1 berättelse', 'nämns i 1 av 1 berättelse'])
  const [first] = await tally('fewer', 'drivkrafter', 'en')
  expect(first?.told).toMatch(/1 .*1 story/)
})

test('without stories the section is omitted', async () => {
  expect((await fronts.open('none')).querySelectorAll('.drivers-and-obstacles')).toHaveLength(0)
})
