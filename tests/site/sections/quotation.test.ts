import {afterAll, beforeAll, expect, test} from 'vitest'
import {text, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf} from './fronts.ts'
import {ambassador, story, withdrawn} from './people.ts'

const says = (id: string, more: object = {}) => ({
  ...onStage(id),
  sections: [{_type: 'quotationSection', person: to(id), ...more}],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts(
    {
      own: says('anna'),
      written: says('anna', {quote: text('Ett annat ord.')}),
      couple: says('move'),
      silent: says('tyst'),
      withdrawn: says('borta', {quote: text('Orden är kvar.')}),
      unseen: {...says('anna'), selection: {}},
      english: {...says('anna'), languages: ['sv', 'en']},
    },
    [
      ambassador('anna', 'Anna', {quote: text('Jag stannade <här> & nu.')}),
      ambassador('tyst', 'Tyst'),
      ambassador('borta', 'Borta', {consent: withdrawn}),
      story('move', 'Flytten', {
        quote: text('Vi skulle stanna ett år.'),
        people: [
          {_key: 'a', _type: 'person', name: 'Lovisa'},
          {_key: 'b', _type: 'person', name: 'Ali'},
        ],
      }),
    ],
  )
})

afterAll(() => fronts.close())

const words = async (slug: string) =>
  textOf((await fronts.open(slug)).querySelector('.quotation blockquote'))

test('the quotation is the person’s own, or the section’s', async () => {
  expect(await words('own')).toBe('Jag stannade <här> & nu.')
  expect(await words('written')).toBe('Ett annat ord.')
})

test('the speaker is named, with their role and place', async () => {
  const caption = (await fronts.open('own')).querySelector('.quotation figcaption')
  expect(textOf(caption)).toBe('Anna Snickare, Sörby')
  expect(caption?.querySelector('a')?.getAttribute('href')).toBe('./ambassadorer/anna/')
})

test('a family is quoted with all its names, and where they moved from and to', async () => {
  const caption = (await fronts.open('couple')).querySelector('.quotation figcaption')
  expect(textOf(caption)).toBe('Lovisa och Ali Solna – Sörby')
})

test.each([
  ['has said nothing', 'silent'],
  ['has withdrawn the consent', 'withdrawn'],
  ['is not on the stage', 'unseen'],
])('nobody speaks who %s', async (_, slug) => {
  expect((await fronts.open(slug)).querySelectorAll('.quotation')).toHaveLength(0)
})

test('text in another language than the page is marked', async () => {
  const page = await fronts.open('english', 'en')
  expect(page.querySelector('.quotation blockquote')?.getAttribute('lang')).toBe('sv')
  const swedish = await fronts.open('english')
  expect(swedish.querySelector('.quotation blockquote')?.hasAttribute('lang')).toBe(false)
})
