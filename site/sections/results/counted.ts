import {countOfStep, standardSteps} from '../../../schemas/vocabulary/index.ts'
import {type FormContent, fieldsOf} from '../../forms/form-content.ts'
import {type Localized, resultTextsOf} from '../../i18n/index.ts'
import type {Language} from '../../i18n/languages.ts'
import type {VisitorFigures} from '../../page.ts'

/** A question of a survey with how often each option was chosen; null for a number that is withheld. */
interface CountedQuestion {
  name: string
  label: string
  lang: Language | undefined
  options: {label: string; count: number | null}[]
}

/** The questions of a form that were counted, in the form's order; options that are no longer in it are left out. */
export function questionsOf(
  form: FormContent,
  {fields}: Pick<VisitorFigures['surveys'][number], 'fields'>,
  language: Language,
): CountedQuestion[] {
  return fieldsOf(form, language).flatMap(({name, label, lang, options}) => {
    const counted = fields.find((field) => field.name === name)
    if (!counted) return []
    const countOf = (value: string) => {
      const option = counted.options.find((one) => one.value === value)
      // What nobody has chosen has no row, which is not the same as a number that is withheld.
      return option ? option.count : 0
    }
    const all = options.map(({value, label: text}) => ({label: text, count: countOf(value)}))
    return [{name, label, lang, options: all}]
  })
}

interface Step {
  name?: Localized
  acts?: readonly string[] | null
}

/**
 * The steps from reading to taking part, by the campaign's own names or else the usual ones; null for one that too few have
 * taken.
 */
export function stepsOf(
  own: readonly Step[] | null,
  {counts}: VisitorFigures['acts'],
  language: Language,
): {name: Localized; count: number | null}[] {
  const words = resultTextsOf(language).steps
  const usual = standardSteps.map(({value, acts}) => ({name: {[language]: words[value]}, acts}))
  return (own?.length ? own : usual).map(({name, acts}) => ({
    name,
    count: countOfStep(acts ?? [], counts),
  }))
}
