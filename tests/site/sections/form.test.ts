import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, slug, string, to} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const form = (campaign: string, more: object = {}) => ({
  _id: `form-${campaign}`,
  _type: 'form',
  kind: 'call',
  campaign: to(`campaign-${campaign}`),
  slug: slug('ring'),
  basis: 'publicInterest',
  retentionDays: 30,
  ...more,
})

const section = (campaign: string, more: object = {}) => ({
  _type: 'formSection',
  form: to(`form-${campaign}`),
  ...more,
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      usual: {languages: ['sv', 'fa'], sections: [section('usual')]},
      own: {sections: [section('own', {heading: string('Hör av dig')})]},
      foreign: {sections: [section('usual')]},
    },
    [
      form('usual'),
      form('own', {
        kind: 'own',
        title: string('Enkät'),
        submit: string('Svara'),
        fields: keyed([
          {
            _type: 'formField',
            name: 'a',
            type: 'choice',
            label: string('Vad?'),
            options: keyed([{label: string('Det')}]),
          },
          {_type: 'formField', name: 'a', type: 'text', label: string('Samma namn')},
          {_type: 'formField', name: 'b', type: 'spell', label: string('Okänd typ')},
          {_type: 'formField', name: '_c', type: 'text', label: string('Serverns namn')},
        ]),
      }),
    ],
  )
})

afterAll(() => fronts.close())

test('the whole form stands there, in the page’s language', async () => {
  const page = await fronts.open('usual')
  expect(textOf(page.querySelector('.form-section h2'))).toBe('Ring upp mig')
  expect(textsOf(page, 'form label span:not(.field-optional)')).toEqual([
    'Namn',
    'Telefon',
    'När passar det att vi ringer?',
    'Vilket språk vill du ha svar på?',
  ])
  const persian = await fronts.open('usual', 'fa')
  expect(textOf(persian.querySelector('form button'))).toBe('درخواست تماس')
})

test('an editor’s words come before the ready-made ones, and what cannot be filled in is left out', async () => {
  const page = await fronts.open('own')
  expect(textOf(page.querySelector('.form-section h2'))).toBe('Hör av dig')
  expect(textOf(page.querySelector('form button'))).toBe('Svara')
  expect(textsOf(page, 'form label span:not(.field-optional)')).toEqual(['Vad?'])
})

test('a form of another campaign is not shown', async () => {
  expect((await fronts.open('foreign')).querySelectorAll('form')).toEqual([])
})
