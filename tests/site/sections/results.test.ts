import {afterAll, beforeAll, expect, test} from 'vitest'
import type {VisitorFigures} from '../../../publish/index.ts'
import {keyed, slug, string, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const period = {first: '2026-01-12', last: '2026-10-30'}
const acts = {from: '2025-12-01', to: '2026-11-30', counts: []}
const none: VisitorFigures = {recommendation: null, surveys: [], acts}

const figures: Record<string, VisitorFigures> = {
  asked: {...none, recommendation: {score: -12, margin: 9, n: 41, ...period}},
  surveyed: {
    ...none,
    surveys: [
      {
        form: 'survey-surveyed',
        n: 1024,
        ...period,
        fields: [
          {
            name: 'why',
            options: [
              {value: 'job', count: 1009},
              {value: 'sea', count: null},
              {value: 'gone', count: null},
            ],
          },
        ],
      },
    ],
  },
  climbed: {
    ...none,
    acts: {
      ...acts,
      counts: [
        {act: 'read', count: 2400},
        {act: 'ask', count: 12},
        {act: 'call', count: 8},
      ],
    },
  },
  named: {...none, acts: {...acts, counts: [{act: 'signUp', count: 30}]}},
}

const survey = (campaign: string, id = `survey-${campaign}`) => ({
  _id: id,
  _type: 'form',
  kind: 'own',
  countsAnswers: true,
  campaign: to(`campaign-${campaign}`),
  title: {...string('Vad fick er att flytta?'), en: 'What made you move?'},
  slug: slug('enkat'),
  fields: [
    {
      _key: 'why',
      name: 'why',
      type: 'choices',
      label: string('Det som avgjorde'),
      options: [
        {_key: 'job', label: {...string('Jobbet'), en: 'The job'}},
        {_key: 'sea', label: string('Havet')},
        {_key: 'none', label: string('Inget särskilt')},
      ],
    },
  ],
})

const shows = (id?: string) => [{_type: 'resultsSection', ...(id ? {form: to(id)} : {})}]

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      asked: {sections: shows('recommend'), languages: ['sv', 'en', 'ar']},
      surveyed: {sections: shows('survey-surveyed'), languages: ['sv', 'en']},
      waiting: {sections: shows('survey-waiting')},
      climbed: {sections: shows(), languages: ['sv', 'de']},
      named: {
        sections: shows(),
        engagement: keyed([
          {name: string('Hittade oss'), acts: ['read']},
          {name: string('Kom på fest'), acts: ['signUp']},
        ]),
      },
      foreign: {sections: shows('survey-surveyed')},
      unknown: {sections: shows()},
    },
    [
      {
        _id: 'recommend',
        _type: 'form',
        kind: 'recommend',
        campaign: to('campaign-asked'),
        slug: slug('rekommendera'),
      },
      survey('surveyed'),
      survey('waiting'),
    ],
    undefined,
    (name) => figures[name] ?? null,
  )
})

afterAll(() => fronts.close())

const section = async (name: string, language = '') =>
  (await fronts.open(name, language)).querySelector('.results')

test('shows the score with its margin, how many answered, when, and where it comes from', async () => {
  const shown = await section('asked')
  expect(textOf(shown?.querySelector('h2'))).toBe('Skulle du rekommendera oss?')
  expect(textOf(shown?.querySelector('.fact-value'))).toBe('−12 felmarginal ±9 (95 %)')
  expect(textOf(shown?.querySelector('.fact-source'))).toMatch(
    /^41 svar, 12 januari–30 oktober 2026\. Källa: /,
  )
  expect(shown?.querySelector('.section-more a')?.getAttribute('href')).toContain('rekommendera')
})

test('in every language of the campaign, with its own plural', async () => {
  expect(textOf((await section('asked', 'en'))?.querySelector('.fact-source'))).toMatch(
    /^41 answers, .*2026\. Source: /,
  )
  expect(textOf((await section('asked', 'ar'))?.querySelector('.fact-source'))).toMatch(/^41 إجابة/)
})

test('shows a survey question by question; a withheld number is no bar, and what nobody chose is none', async () => {
  const shown = await section('surveyed')
  expect(textsOf(shown ?? (await fronts.open('surveyed')), '.tally caption')).toEqual([
    'Det som avgjorde',
  ])
  const rows = shown?.querySelectorAll('.tally tr').map((row) => ({
    row: textOf(row),
    drawn: row.querySelector('rect')?.getAttribute('width'),
  }))
  expect(rows).toEqual([
    {row: 'Jobbet 1 009', drawn: '1009'},
    {row: 'Havet visas inte', drawn: undefined},
    {row: 'Inget särskilt 0', drawn: '0'},
  ])
  expect(textOf(shown?.querySelector('.fact-source'))).toMatch(/^1 024 svar, .*Tal under fem/)
  const english = await section('surveyed', 'en')
  expect(textOf(english?.querySelector('h2'))).toBe('What made you move?')
  expect(textOf(english?.querySelector('.tally tr'))).toBe('The job 1,009')
})

test('until enough have answered it says so and leads to the questions, without a number', async () => {
  const shown = await section('waiting')
  expect(textOf(shown?.querySelector('.section-body'))).toBe(
    'Svaren visas här när minst tio har svarat.',
  )
  expect(shown?.querySelector('.section-more a')?.getAttribute('href')).toContain('enkat')
})

test('shows the steps that enough have taken, by the usual names in the page’s language', async () => {
  const steps = async (name: string, language = '') =>
    (await section(name, language))?.querySelectorAll('.fact').map(textOf)
  expect(await steps('climbed')).toEqual(['Läste 2 400', 'Frågade 20'])
  expect(await steps('climbed', 'de')).toEqual(['Gelesen 2.400', 'Gefragt 20'])
  expect(await steps('named')).toEqual(['Kom på fest 30'])
  expect(textOf((await section('climbed'))?.querySelector('.fact-source'))).toContain(
    '1 december 2025–30 november 2026',
  )
})

test('is left out for another campaign’s form, and where nothing is known', async () => {
  expect(await section('foreign')).toBeNull()
  expect(await section('unknown')).toBeNull()
})
