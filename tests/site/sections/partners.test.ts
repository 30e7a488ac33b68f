import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, picture, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const organisation = (id: string, name: string | null, more: object = {}) => ({
  _id: id,
  _type: 'organisation',
  name,
  ...more,
})

const section = (...ids: string[]) => ({_type: 'partnersSection', items: keyed(ids.map(to))})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {partners: keyed([to('bank'), to('mill')]), sections: [section()]},
      picked: {sections: [section('mill', 'bank', 'unsafe', 'nameless')]},
      none: {owner: null, sections: [section()]},
    },
    [
      organisation('bank', 'Sparbanken', {url: 'https://example.org/bank'}),
      organisation('mill', 'Såg & Hyvel', {logo: picture('skelleftea', 'Sågens märke')}),
      organisation('unsafe', 'Skurken', {url: 'javascript:alert(1)'}),
      organisation('nameless', null),
    ],
  )
})

afterAll(() => fronts.close())

test('the owner and then the partners are listed, unless others are picked', async () => {
  expect(textsOf(await fronts.open('usual'), '.partner-list li')).toEqual([
    'Kommunen',
    'Sparbanken',
    'Såg & Hyvel',
  ])
  expect(textsOf(await fronts.open('picked'), '.partner-list li')).toEqual([
    'Såg & Hyvel',
    'Sparbanken',
    'Skurken',
  ])
})

test('a logo is decorative beside its name', async () => {
  const mill = (await fronts.open('picked')).querySelector('.partner-list li')
  expect(mill?.querySelector('img')?.getAttribute('alt')).toBe('')
  expect(textOf(mill?.querySelector('span:last-child'))).toBe('Såg & Hyvel')
})

test('a name links to its site if that is safe', async () => {
  const links = (await fronts.open('picked')).querySelectorAll('.partner-list a')
  expect(links.map((a) => [textOf(a), a.getAttribute('href')])).toEqual([
    ['Sparbanken', 'https://example.org/bank'],
  ])
})

test('without partners the section is omitted', async () => {
  expect((await fronts.open('none')).querySelectorAll('.partners')).toHaveLength(0)
})
