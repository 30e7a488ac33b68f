import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from './fronts.ts'
import {consent, story} from './people.ts'

const section = (more: object = {}) => ({_type: 'storiesSection', ...more})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      rule: {
        selection: {rule: {places: [{_key: 'p', ...to('here')}]}},
        sections: [section({limit: 3})],
      },
      handpicked: {...onStage('old', 'new'), sections: [section()]},
      picked: {
        ...onStage('old', 'new', 'followed'),
        sections: [section({items: keyed([to('followed'), to('old')])})],
      },
      none: {sections: [section()]},
    },
    [
      story('old', 'Först hit', {movedYear: 2011}),
      story('new', 'Sist hit', {movedYear: 2024, lead: null}),
      story('followed', 'Följda', {
        movedYear: 2018,
        chapters: [{_key: 'a', _type: 'chapter', date: '2019-01-01'}],
      }),
      story('undated', 'Någon gång', {movedYear: null, movedFrom: null}),
      story('others', 'Inte här', {
        movedYear: 2025,
        consent: {
          ...consent,
          scope: 'chosen',
          campaigns: [{_key: 'c', ...to('campaign-handpicked')}],
        },
      }),
    ],
  )
})

afterAll(() => fronts.close())

const titles = async (slug: string) => textsOf(await fronts.open(slug), '.stories h3')

test('by rule the latest move comes first, up to a limit', async () => {
  expect(await titles('rule')).toEqual(['Sist hit', 'Följda', 'Först hit'])
})

test('handpicked ones keep their order', async () => {
  expect(await titles('handpicked')).toEqual(['Först hit', 'Sist hit'])
  expect(await titles('picked')).toEqual(['Följda', 'Först hit'])
})

test('a consent for another campaign does not count', async () => {
  expect(await titles('rule')).not.toContain('Inte här')
})

test('without stories the section is omitted', async () => {
  expect((await fronts.open('none')).querySelectorAll('.stories')).toHaveLength(0)
})

test('a card says from where to where and when, and whether the family is followed over years', async () => {
  const page = await fronts.open('rule')
  const [latest, followed] = page.querySelectorAll('.story-card')
  expect(textsOf(page, '.story-route')).toContain('Solna Sörby 2018')
  expect(latest?.querySelectorAll('.story-lead, .story-followed')).toHaveLength(0)
  expect(textOf(followed?.querySelector('.story-followed'))).toBe('Följda genom åren')
  expect(followed?.querySelector('h3 a')?.getAttribute('href')).toBe('./berattelser/followed/')
})
