import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, picture, richText, slug, string, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'
import {consent, withdrawn} from './people.ts'

const issue = (id: string, campaign: string, more: object = {}) => ({
  _id: id,
  _type: 'magazineIssue',
  title: string(`Nummer ${id}`),
  slug: slug(id),
  campaign: to(`campaign-${campaign}`),
  season: 'autumn',
  ...more,
})

const article = (id: string, title: string, more: object = {}) => ({
  _id: id,
  _type: 'article',
  title: string(title),
  slug: slug(id),
  body: richText('Text.'),
  ...more,
})

const teaser = (more: object = {}) => ({sections: [{_type: 'magazineTeaserSection', ...more}]})
const people = [{_key: 'a', _type: 'person', name: 'Lovisa'}]

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: teaser(),
      named: teaser({issue: to('early')}),
      foreign: teaser({issue: to('latest')}),
    },
    [
      issue('early', 'named', {year: 2023, number: 1}),
      issue('late', 'named', {year: 2025, number: 1}),
      issue('old', 'usual', {year: 2025, number: 3}),
      issue('middle', 'usual', {year: 2026, number: 1}),
      issue('latest', 'usual', {
        year: 2026,
        number: 2,
        cover: picture('inflytt-omslag', 'Omslag: ett rött hus.'),
        articles: keyed(['open', 'agreed', 'secret'].map(to)),
      }),
      article('open', 'Huset finns'),
      article('agreed', 'De som kom', {people, consent}),
      article('secret', 'De som ångrade sig', {people, consent: withdrawn}),
    ],
  )
})

afterAll(() => fronts.close())

test('shows the latest issue, or the chosen one', async () => {
  expect(textsOf(await fronts.open('usual'), '.issue-title')).toEqual(['Nummer latest'])
  expect(textsOf(await fronts.open('named'), '.issue-title')).toEqual(['Nummer early'])
})

test('does not show another campaign’s magazine', async () => {
  expect((await fronts.open('foreign')).querySelectorAll('.magazine-teaser')).toHaveLength(0)
})

test('the cover has an alt text, a date and a link to the issue', async () => {
  const page = await fronts.open('usual')
  expect(page.querySelector('.issue-cover picture img')?.getAttribute('alt')).toBe(
    'Omslag: ett rött hus.',
  )
  expect(textOf(page.querySelector('.issue .kicker'))).toBe('Nr 2 · höst 2026')
  expect(page.querySelector('.magazine-teaser .more')?.getAttribute('href')).toBe(
    './magasin/latest/',
  )
})

test('the contents list the articles in order, without those of withdrawn people', async () => {
  const links = (await fronts.open('usual')).querySelectorAll('.issue-contents a')
  expect(links.map((a) => [textOf(a), a.getAttribute('href')])).toEqual([
    ['Huset finns', './artiklar/open/'],
    ['De som kom', './artiklar/agreed/'],
  ])
})
