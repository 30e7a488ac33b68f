import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, string, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'
import {consent, withdrawn} from './people.ts'

const contact = (id: string, name: string, more: object = {}) => ({
  _id: id,
  _type: 'contactPerson',
  name,
  role: string('Inflyttarlots'),
  organisation: to('owner'),
  consent,
  ...more,
})

const section = (...ids: string[]) => ({_type: 'contactsSection', items: keyed(ids.map(to))})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {contacts: keyed([to('ida'), to('gone')]), sections: [section()]},
      picked: {contacts: keyed([to('ida')]), sections: [section('per', 'ida')]},
      nobody: {contacts: keyed([to('gone')]), sections: [section()]},
    },
    [
      contact('ida', 'Ida', {email: 'ida@example.org', phone: '0970-12 34 56 (växel)'}),
      contact('per', 'Per', {phone: '+46 70 123 45 67', role: null, organisation: null}),
      contact('gone', 'Borta', {email: 'borta@example.org', consent: withdrawn}),
    ],
  )
})

afterAll(() => fronts.close())

test('the campaign’s contacts are shown, unless the section names others', async () => {
  expect(textsOf(await fronts.open('usual'), '.contact-name')).toEqual(['Ida'])
  expect(textsOf(await fronts.open('picked'), '.contact-name')).toEqual(['Per', 'Ida'])
})

test('e-mail addresses and telephone numbers are links', async () => {
  const ways = (await fronts.open('picked')).querySelectorAll('.contact-ways a')
  expect(ways.map((a) => [textOf(a), a.getAttribute('href')])).toEqual([
    ['+46 70 123 45 67', 'tel:+46701234567'],
    ['ida@example.org', 'mailto:ida@example.org'],
    ['0970-12 34 56 (växel)', 'tel:+46970123456'],
  ])
})

test('telephone numbers read left to right in any language', async () => {
  const number = (await fronts.open('picked')).querySelector('.contact-ways a[href^="tel:"]')
  expect(number?.getAttribute('dir')).toBe('ltr')
})

test('a single contact is shown large beside the heading', async () => {
  const page = await fronts.open('usual')
  expect(page.querySelector('section.contacts')?.classList.contains('aside')).toBe(true)
  expect(page.querySelector('.contact-list')?.getAttribute('data-count')).toBe('1')
  expect(textOf(page.querySelector('.contacts h2'))).toBe('Undrar du något? Fråga en människa.')
})

test('known details are shown', async () => {
  expect(textsOf(await fronts.open('picked'), '.contact-role')).toEqual([
    '',
    'Inflyttarlots, Kommunen',
  ])
})

test('withdrawn people are not shown', async () => {
  const page = await fronts.open('nobody')
  expect(page.querySelectorAll('.contacts')).toHaveLength(0)
  expect(page.toString()).not.toContain('borta@example.org')
})
