import type {DatabaseSync} from 'node:sqlite'
import type {FiguresQuery} from './query.ts'
import {FEWEST_ANSWERS} from './recommendation.ts'
import {type ShownCount, withoutSmall} from './small-numbers.ts'

/** What somebody chose in a form: for each field, the values of its options. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** How often each option of a field was chosen; null for those that are withheld because they are small. */
export interface CountedField {
  name: string
  options: {value: string; count: ShownCount}[]
}

/** The answers to a form. */
export interface Survey {
  form: string
  /** How many answered. */
  n: number
  /** Days of the first and the last answer, ISO 8601. */
  first: string
  last: string
  fields: CountedField[]
}

/** Stands for whoever answered, whatever they chose. */
const ANYTHING = ''

/** Without the spaces that part a question. */
const encoded = (field: string): string => encodeURIComponent(field.toWellFormed())

/** The question that everybody has answered who has sent a form. */
export const formQuestion = (form: string): string => `form ${form}`

/** What is counted when somebody has answered a form: that they did, and each option that they chose. */
export const answersIn = (form: string, choices: Choices): [question: string, answer: string][] => [
  [formQuestion(form), ANYTHING],
  ...Object.entries(choices).flatMap(([field, values]) =>
    values.map((value): [string, string] => [`${formQuestion(form)} ${encoded(field)}`, value]),
  ),
]

/** The surveys of a campaign in a period that at least ten have answered; see {@link FEWEST_ANSWERS}. */
export function surveysOf(database: DatabaseSync, {campaign, from, to}: FiguresQuery): Survey[] {
  const surveys = new Map<string, Survey>()
  const rows = database
    .prepare(
      `SELECT question, answer, sum(count) AS count, min(day) AS first, max(day) AS last FROM answers
       WHERE campaign = ? AND day BETWEEN ? AND ? AND question GLOB 'form *'
       GROUP BY question, answer ORDER BY question, answer`,
    )
    .all(campaign, from, to)
  for (const {question, answer, count, first, last} of rows) {
    const [, form = '', field] = String(question).split(' ')
    const found = surveys.get(form)
    if (field === undefined) {
      const n = Number(count)
      if (n < FEWEST_ANSWERS) continue
      surveys.set(form, {form, n, first: String(first), last: String(last), fields: []})
    } else if (found) {
      const name = decodeURIComponent(field)
      const option = {value: String(answer), count: Number(count)}
      const counted = found.fields.find((one) => one.name === name)
      if (counted) counted.options.push(option)
      else found.fields.push({name, options: [option]})
    }
  }
  for (const {fields} of surveys.values()) {
    for (const field of fields) {
      const counts = withoutSmall(field.options.map(({count}) => count ?? 0))
      field.options = field.options.map(({value}, index) => ({value, count: counts[index] ?? null}))
    }
  }
  return [...surveys.values()]
}
