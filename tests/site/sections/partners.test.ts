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
      funded: {
        languages: ['sv', 'en'],
        partners: keyed([to('bank'), to('union')]),
        funders: keyed([to('leader'), to('union')]),
        isSample: true,
        sections: [section()],
      },
    },
    [
      organisation('leader', 'Leader Älvdal', {
        kind: 'funder',
        logo: picture('skelleftea', 'Leaders märke'),
      }),
      organisation('union', 'Europeiska unionen', {kind: 'europeanUnion'}),
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

const footer = async (slug: string, language?: string) =>
  (await fronts.open(slug, language)).querySelector('.site-footer')

test.each([
  [undefined, 'Medfinansieras av Europeiska unionen'],
  ['en', 'Co-funded by the European Union'],
])('the European Union is named by its emblem and its own words (%s)', async (language, words) => {
  const foot = await footer('funded', language)
  const paragraph = foot?.querySelector('.co-funded')
  expect(textOf(paragraph)).toBe(words)
  expect(paragraph?.querySelectorAll('svg').length).toBe(1)
  expect(textOf(foot).replace(words, '')).not.toMatch(/union/i)
})

test('whoever pays stands in the footer, with their marks', async () => {
  const foot = await footer('funded')
  expect(textOf(foot)).toContain('Finansiärer: Leader Älvdal')
  expect(foot?.querySelectorAll('.footer-marks img').length).toBe(1)
})

test('nothing is said of the European Union where it does not pay', async () => {
  expect((await footer('usual'))?.querySelector('.co-funded')).toBeNull()
})

test('an example says that it is one, once, and nothing else does', async () => {
  const said = (await footer('funded'))?.querySelectorAll('[data-sample]') ?? []
  expect(said.map(textOf)).toEqual([expect.stringMatching(/^Exempel: .*påhittade/)])
  expect((await footer('usual'))?.querySelector('[data-sample]')).toBeNull()
})

test('a telephone’s home screen gets an icon of the campaign’s own', async () => {
  const icons = await Promise.all(
    ['usual', 'funded'].map(async (slug) =>
      (await fronts.open(slug)).querySelector('link[rel=apple-touch-icon]')?.getAttribute('href'),
    ),
  )
  const [first = ''] = icons
  const answer = await fronts.fetch(new URL(first, 'http://localhost/usual/').pathname)
  expect(answer.headers.get('content-type')).toMatch(/^image\/(jpeg|png)$/)
})
