import {afterAll, beforeAll, expect, test} from 'vitest'
import {picture, string, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from './fronts.ts'
import {story, withdrawn} from './people.ts'

const chapter = (_key: string, date: string | null, more: object = {}) => ({
  _key,
  _type: 'chapter',
  date,
  title: string(`Kapitel ${_key}`),
  ...more,
})

const section = {_type: 'timelineSection'}

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {...onStage('family'), sections: [{...section, story: to('family')}]},
      unseen: {selection: {}, sections: [{...section, story: to('family')}]},
      gone: {...onStage('gone'), sections: [{...section, story: to('gone')}]},
      short: {...onStage('short'), sections: [{...section, story: to('short')}]},
    },
    [
      story('family', 'Fem år i byn', {
        chapters: [
          chapter('c', '2026-02-15'),
          chapter('a', '2021-09-15', {image: picture('inflytt-snogata', 'En snöig gata')}),
          chapter('b', '2024-05-01'),
        ],
      }),
      story('gone', 'Borta', {chapters: [chapter('a', '2021-01-01')], consent: withdrawn}),
      story('short', 'Utan kapitel'),
    ],
  )
})

afterAll(() => fronts.close())

test('chapters are sorted by year', async () => {
  const page = await fronts.open('usual')
  expect(textsOf(page, '.chapter-line time')).toEqual([
    'september 2021',
    'maj 2024',
    'februari 2026',
  ])
  expect(page.querySelectorAll('.chapter-line time')[0]?.getAttribute('datetime')).toBe(
    '2021-09-15',
  )
  expect(page.querySelector('ol.chapter-line')).not.toBeNull()
})

test('each links to its place in the story, and the section is named after the story', async () => {
  const page = await fronts.open('usual')
  const links = page.querySelectorAll('.chapter-line a')
  expect(links.map((a) => [textOf(a), a.getAttribute('href')])).toEqual([
    ['Kapitel a', './berattelser/family/#chapter-a'],
    ['Kapitel b', './berattelser/family/#chapter-b'],
    ['Kapitel c', './berattelser/family/#chapter-c'],
  ])
  expect(textOf(page.querySelector('.timeline h2'))).toBe('Fem år i byn')
})

test.each([
  ['is not on the stage', 'unseen'],
  ['is not public any more', 'gone'],
  ['has no chapters', 'short'],
])('a story that %s has no line', async (_, slug) => {
  expect((await fronts.open(slug)).querySelectorAll('.timeline')).toHaveLength(0)
})
