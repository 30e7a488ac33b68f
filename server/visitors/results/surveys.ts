import type {ContentSource} from '../../../publish/index.ts'
import {fieldsOf, wordsOf} from '../../../site/index.ts'
import type {ShownCount, Survey} from '../../../visitors/index.ts'
import {formReader} from '../published-forms.ts'

/** What people who read results read. */
const OWN_LANGUAGE = 'sv'
const GONE = 'Borttaget val'

/** The answers to a form, in the words of the form; null: fewer than five, or withheld so that these do not show. */
export interface SurveyResult {
  form: string
  title: string
  /** How many answered. */
  n: number
  /** Days of the first and the last answer, ISO 8601. */
  first: string
  last: string
  questions: {
    name: string
    label: string
    options: {value: string; label: string; count: ShownCount}[]
  }[]
}

/** The surveys of a campaign with their questions; a form that is no longer published is left out. @param campaign its id */
export async function surveyResults(
  source: ContentSource,
  campaign: string,
  surveys: readonly Survey[],
): Promise<SurveyResult[]> {
  const readForm = formReader(source)
  const results = await Promise.all(
    surveys.map(async ({form: id, n, first, last, fields}): Promise<SurveyResult | null> => {
      const form = await readForm({form: id, campaign})
      if (!form) return null
      const questions = fieldsOf(form, OWN_LANGUAGE).flatMap(({name, label, options}) => {
        const counted = fields.find((field) => field.name === name)
        if (!counted) return []
        // What nobody has chosen has no row, which is not the same as a number that is withheld.
        const countOf = (value: string) =>
          counted.options.find((option) => option.value === value)?.count
        const known = options.map(({value, label: text}) => {
          const count = countOf(value)
          return {value, label: text, count: count === undefined ? 0 : count}
        })
        const gone = counted.options
          .filter(({value}) => !options.some((option) => option.value === value))
          .map(({value, count}) => ({value, label: GONE, count}))
        return [{name, label, options: [...known, ...gone]}]
      })
      return {form: id, title: wordsOf(form, OWN_LANGUAGE).title, n, first, last, questions}
    }),
  )
  return results.filter((result) => result !== null)
}
