import {millisecondsInDay} from 'date-fns/constants'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {slug, string, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from './fronts.ts'

const daysFromNow = (days: number) =>
  new Date(Date.now() + days * millisecondsInDay).toISOString().slice(0, 10)

const offer = (id: string, expiresAt: string | null, more: object = {}) => ({
  _id: id,
  _type: 'opportunity',
  kind: 'job',
  title: string(`Jobb ${id}`),
  slug: slug(id),
  expiresAt,
  place: to('here'),
  organisation: to('owner'),
  ...more,
})

const ids = ['later', 'soon', 'over', 'undated', 'plot', 'foreign', 'unsafe']
const section = (more: object = {}) => ({
  ...onStage(...ids),
  sections: [{_type: 'opportunitiesSection', ...more}],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: section(),
      plots: section({kinds: ['plot']}),
      two: section({limit: 2}),
      over: {...onStage('over'), sections: [{_type: 'opportunitiesSection'}]},
    },
    [
      offer('later', '2099-12-31', {employmentType: 'FULL_TIME', remote: true}),
      offer('soon', daysFromNow(2)),
      offer('over', daysFromNow(-2)),
      offer('undated', null),
      offer('plot', '2099-06-30', {kind: 'plot', area: 1200, price: 0}),
      offer('foreign', '2098-01-01', {slug: null, url: 'https://example.org/jobb'}),
      offer('unsafe', '2098-01-02', {slug: null, url: 'javascript:alert(1)'}),
    ],
  )
})

afterAll(() => fronts.close())

const titles = async (name: string) => textsOf(await fronts.open(name), '.opportunity h3')

test('the first to close comes first; closed ones are left out', async () => {
  expect(await titles('usual')).toEqual([
    'Jobb soon',
    'Jobb foreign',
    'Jobb unsafe',
    'Jobb plot',
    'Jobb later',
  ])
})

test('a single kind, up to a limit, with a link to all', async () => {
  expect(await titles('plots')).toEqual(['Jobb plot'])
  expect(await titles('two')).toEqual(['Jobb soon', 'Jobb foreign'])
  const more = (await fronts.open('two')).querySelector('.opportunities .more')
  expect([textOf(more), more?.getAttribute('href')]).toEqual(['Alla möjligheter', './mojligheter/'])
  expect((await fronts.open('usual')).querySelectorAll('.opportunities .more')).toHaveLength(0)
})

test('a card shows the kind, terms and closing date', async () => {
  const page = await fronts.open('usual')
  const [, , , plot, job] = page.querySelectorAll('.opportunity')
  expect(textOf(job?.querySelector('.kicker'))).toBe('Jobb')
  expect(textOf(job?.querySelector('.opportunity-details'))).toBe(
    'Kommunen · Sörby · Heltid · Går att göra på distans',
  )
  expect(textOf(job?.querySelector('.opportunity-until'))).toBe('Sök senast 31 december 2099')
  expect(textOf(plot?.querySelector('.opportunity-details'))).toBe(
    'Kommunen · Sörby · 1 200 m² · 0 kr',
  )
  expect(plot?.querySelector('.opportunity-details')?.text).toContain('\u00a0m²\u00a0· 0\u00a0kr')
  expect(textOf(plot?.querySelector('.opportunity-until'))).toBe('Till och med 30 juni 2099')
})

test('it links to its page or its source, but never to an unsafe URL', async () => {
  const cards = (await fronts.open('usual')).querySelectorAll('.opportunity h3')
  expect(cards.map((one) => one.querySelector('a')?.getAttribute('href'))).toEqual([
    './mojligheter/soon/',
    'https://example.org/jobb',
    undefined,
    './mojligheter/plot/',
    './mojligheter/later/',
  ])
})

test('when nothing is open it says so', async () => {
  expect(textOf((await fronts.open('over')).querySelector('.opportunities .section-body'))).toBe(
    'Just nu finns inget utlyst. Fråga oss gärna ändå.',
  )
})
