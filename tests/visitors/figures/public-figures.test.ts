import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {Figures} from '../../../visitors/index.ts'
import {testFolder} from '../open.ts'

function open() {
  const folder = testFolder()
  const clock = {now: 0}
  const figures = new Figures(join(folder, 'figures.sqlite'), folder, () => clock.now)
  onTestFinished(() => figures.close())
  let form = 0
  return {
    figures,
    today(day: string) {
      clock.now = Date.parse(`${day}T10:00:00Z`)
    },
    answer(times: number, choice: string) {
      for (let one = 0; one < times; one += 1) {
        figures.survey('kumla', 'form-why', {why: [choice]}, `form ${form++}`)
      }
    },
    recommend(times: number, score: number) {
      for (let one = 0; one < times; one += 1) figures.recommend('kumla', score, `form ${form++}`)
    },
    survey: () => figures.publicOf('kumla').surveys[0],
  }
}

test('answers are shown to everybody from ten on, when their day is over', () => {
  const {figures, today, answer, recommend, survey} = open()
  today('2026-11-01')
  answer(9, 'job')
  recommend(10, 10)
  today('2026-11-02')
  answer(3, 'lake')
  expect(survey()).toBeUndefined()
  expect(figures.publicOf('kumla').recommendation).toMatchObject({score: 100, n: 10})
  expect(figures.publicOf('norsjo')).toMatchObject({recommendation: null, surveys: []})
  today('2026-11-03')
  expect(survey()).toMatchObject({n: 12, first: '2026-11-01', last: '2026-11-02'})
})

test('fewer than five new answers change nothing: nobody sees what the latest one answered', () => {
  const {figures, today, answer, recommend, survey} = open()
  today('2026-11-01')
  answer(12, 'job')
  recommend(12, 10)
  today('2026-11-02')
  const before = figures.publicOf('kumla')
  answer(3, 'lake')
  recommend(4, 0)
  today('2026-11-03')
  expect(figures.publicOf('kumla')).toEqual(before)
  answer(2, 'lake')
  today('2026-11-04')
  expect(survey()).toMatchObject({
    n: 17,
    last: '2026-11-03',
    fields: [
      {
        options: [
          {value: 'job', count: 12},
          {value: 'lake', count: 5},
        ],
      },
    ],
  })
  expect(figures.publicOf('kumla').recommendation).toEqual(before.recommendation)
})

test('numbers below five are withheld', () => {
  const {today, answer, survey} = open()
  today('2026-11-01')
  answer(20, 'job')
  answer(8, 'house')
  answer(2, 'lake')
  today('2026-11-02')
  expect(survey()?.fields[0]?.options).toEqual([
    {value: 'house', count: null},
    {value: 'job', count: 20},
    {value: 'lake', count: null},
  ])
})

test('what visitors did is that of twelve whole months, without numbers below five', () => {
  const {figures, today} = open()
  today('2026-12-15')
  const view = {campaign: 'kumla', language: 'sv', path: '/', source: 'direct' as const}
  const ask = {campaign: 'kumla', language: '+', path: 'ask'}
  const story = {...ask, path: 'story'}
  figures.add([
    {...view, day: '2025-11-30', count: 7},
    {...view, day: '2025-12-01', count: 40},
    {...view, day: '2026-11-30', count: 60},
    {...view, day: '2026-12-01', count: 9},
    {...ask, day: '2026-06-01', count: 6},
    {...ask, day: '2026-12-01', count: 5},
    {...story, day: '2026-06-01', count: 4},
  ])
  expect(figures.publicOf('kumla').acts).toEqual({
    from: '2025-12-01',
    to: '2026-11-30',
    counts: [
      {act: 'read', count: 100},
      {act: 'ask', count: 6},
    ],
  })
})
