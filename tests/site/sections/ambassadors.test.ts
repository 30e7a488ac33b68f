import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, picture, text, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'
import {ambassador, withdrawn} from './people.ts'

const here = {selection: {rule: {places: [{_key: 'p', ...to('here')}]}}}
const section = (more: object = {}) => ({_type: 'ambassadorsSection', ...more})
const picks = (...ids: string[]) => ({items: keyed(ids.map(to))})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      rule: {...here, sections: [section()]},
      both: {
        selection: {...here.selection, handpicked: keyed([to('zara')])},
        sections: [section({limit: 3})],
      },
      picked: {...here, sections: [section(picks('ake', 'elsewhere', 'gone', 'anna'))]},
      away: {selection: {}, sections: [section()]},
      apart: {
        selection: {...here.selection, excluded: keyed([to('anna')])},
        sections: [section()],
      },
    },
    [
      ambassador('anna', 'Anna', {
        quote: text('Jag stannade.'),
        portrait: picture('kumla-marie', 'Marie, som heter Anna här.'),
      }),
      ambassador('ake', 'Åke'),
      ambassador('arne', 'Ärlig'),
      ambassador('zara', 'Zara'),
      ambassador('gone', 'Borta', {consent: withdrawn}),
      ambassador('elsewhere', 'Annorstädes', {place: to('there')}),
      {_id: 'there', _type: 'place', name: 'Där', kind: 'municipality'},
    ],
  )
})

afterAll(() => fronts.close())

const names = async (slug: string) => textsOf(await fronts.open(slug), '.ambassadors h3')

test('by rule all matching people are listed in Swedish alphabetical order', async () => {
  expect(await names('rule')).toEqual(['Anna', 'Zara', 'Åke', 'Ärlig'])
})

test('people handpicked by the campaign come first, up to the limit', async () => {
  expect(await names('both')).toEqual(['Zara', 'Anna', 'Åke'])
})

test('people picked for the section keep its order, if the campaign shows them', async () => {
  expect(await names('picked')).toEqual(['Åke', 'Anna'])
})

test('withdrawn people are left out', async () => {
  expect(await names('rule')).not.toContain('Borta')
  expect(await names('picked')).not.toContain('Borta')
})

test('excluded people are left out, and without people the section is omitted', async () => {
  expect(await names('apart')).not.toContain('Anna')
  expect((await fronts.open('away')).querySelectorAll('.ambassadors')).toHaveLength(0)
})

test('a card links to its profile, has a quotation if there is one, and a decorative portrait or initial', async () => {
  const page = await fronts.open('rule')
  const [anna, zara] = page.querySelectorAll('.person-card')
  expect(anna?.querySelector('h3 a')?.getAttribute('href')).toBe('./ambassadorer/anna/')
  expect(textOf(anna?.querySelector('.person-quote'))).toBe('Jag stannade.')
  expect(anna?.querySelector('img')?.getAttribute('alt')).toBe('')
  expect(zara?.querySelectorAll('.person-quote, img')).toHaveLength(0)
  expect([textOf(anna?.querySelector('svg')), textOf(zara?.querySelector('svg'))]).toEqual([
    '',
    'Z',
  ])
  const more = page.querySelector('.ambassadors .more')
  expect([textOf(more), more?.getAttribute('href')]).toEqual([
    'Alla ambassadörer',
    './ambassadorer/',
  ])
})
