import {afterAll, beforeAll, expect, test} from 'vitest'
import {keyed, richText, string} from '../../../site/sections/example.ts'
import {type Fronts, publishFronts, textOf, textsOf} from './fronts.ts'

const question = (text: string | null, answer: object | null) => ({
  _type: 'question',
  question: text === null ? null : string(text),
  answer,
})

const section = (...questions: object[]) => ({
  languages: ['sv', 'en'],
  sections: [
    {_type: 'questionsSection', heading: string('Innan du packar'), questions: keyed(questions)},
  ],
})

let fronts: Fronts

beforeAll(async () => {
  fronts = await publishFronts({
    usual: section(
      question('Är <det> mörkt?', richText('Fyra timmar ljus.', '- stjärnor', '- bastu')),
      question('Och sen?', richText('Våren.')),
      question(null, richText('Ett svar på ingenting.')),
      question('Utan svar?', null),
    ),
    empty: section(question(null, null)),
  })
})

afterAll(() => fronts.close())

test('every question opens its answer, without a script', async () => {
  const questions = (await fronts.open('usual')).querySelectorAll('details')
  expect(questions.map((one) => textOf(one.querySelector('summary')))).toEqual([
    'Är <det> mörkt?',
    'Och sen?',
  ])
  expect(questions.every((one) => one.firstElementChild?.tagName === 'SUMMARY')).toBe(true)
  expect(questions.some((one) => one.hasAttribute('open'))).toBe(false)
  expect(questions[0] && textsOf(questions[0], 'ul > li')).toEqual(['stjärnor', 'bastu'])
})

test('a question in another language than the page is marked', async () => {
  const [summary] = (await fronts.open('usual', 'en')).querySelectorAll('summary')
  expect(summary?.getAttribute('lang')).toBe('sv')
})

test('without questions the section is omitted', async () => {
  expect((await fronts.open('empty')).querySelectorAll('.questions')).toHaveLength(0)
})
