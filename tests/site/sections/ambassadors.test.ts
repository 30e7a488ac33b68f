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

test('by rule all who fit stand in the alphabet’s order, as Swedish has it', async () => {
  expect(await names('rule')).toEqual(['Anna', 'Zara', 'Åke', 'Ärlig'])
})

test('those picked for the stage come first, and no more than asked for', async () => {
  expect(await names('both')).toEqual(['Zara', 'Anna', 'Åke'])
})

test('those picked for the section come in its order, as far as they are on the stage', async () => {
  expect(await names('picked')).toEqual(['Åke', 'Anna'])
})

test('whoever has withdrawn the consent is not there', async () => {
  expect(await names('rule')).not.toContain('Borta')
  expect(await names('picked')).not.toContain('Borta')
})

test('whoever is excluded is not there, and with nobody neither is the section', async () => {
  expect(await names('apart')).not.toContain('Anna')
  expect((await fronts.open('away')).querySelectorAll('.ambassadors')).toHaveLength(0)
})

test('a card leads to its profile, speaks when there are words, and its portrait adds nothing', async () => {
  const page = await fronts.open('rule')
  const [anna, zara] = page.querySelectorAll('.person-card')
  expect(anna?.querySelector('h3 a')?.getAttribute('href')).toBe('./ambassadorer/anna/')
  expect(textOf(anna?.querySelector('.person-quote'))).toBe('Jag stannade.')
  expect(anna?.querySelector('img')?.getAttribute('alt')).toBe('')
  expect(zara?.querySelectorAll('.person-quote, img')).toHaveLength(0)
  const more = page.querySelector('.ambassadors .more')
  expect([textOf(more), more?.getAttribute('href')]).toEqual([
    'Alla ambassadörer',
    './ambassadorer/',
  ])
})
