import {
  eitherOf,
  type FormContent,
  fieldsOf,
  kindOf,
  retentionDaysOf,
  wordsOf,
} from '../../site/index.ts'
import type {AnsweredField, Answers, Choices, Form, NewMessage} from '../../visitors/index.ts'

/** What people who read messages here read. */
const OWN_LANGUAGE = 'sv'

/** A form as it is checked: the same fields as pages show. */
export const rulesOf = (form: FormContent, campaign: string): Form => ({
  id: form._id,
  campaign,
  kind: kindOf(form),
  retentionDays: retentionDaysOf(form),
  oneOf: eitherOf(form),
  fields: fieldsOf(form, OWN_LANGUAGE).map(({name, type, required, options, min, max}) => ({
    name,
    type,
    required,
    options: options.map(({value}) => value),
    ...(min === undefined ? {} : {min}),
    ...(max === undefined ? {} : {max}),
  })),
})

/** The answers with labels and choices in the language of those who read them. */
export function answeredFields(form: FormContent, answers: Answers): AnsweredField[] {
  return fieldsOf(form, OWN_LANGUAGE).flatMap(({name, label, type, options}) => {
    const given = answers[name]
    if (given === undefined) return []
    const shown = (value: string): string =>
      type === 'agreement'
        ? 'Ja'
        : (options.find((option) => option.value === value)?.label ?? value)
    return [{name, label, value: typeof given === 'string' ? shown(given) : given.map(shown)}]
  })
}

/** What was chosen in a form, and whether anything else was filled in. */
export function choicesIn(
  form: FormContent,
  answers: Answers,
): {choices: Choices; hasMore: boolean} {
  const chosen = Object.entries(answers).filter(([name]) => isChoice(form, name))
  return {
    choices: Object.fromEntries(chosen.map(([name, given]) => [name, [given].flat()])),
    hasMore: chosen.length < Object.keys(answers).length,
  }
}

const isChoice = (form: FormContent, field: string): boolean =>
  fieldsOf(form, OWN_LANGUAGE).some(({name, options}) => name === field && options.length > 0)

export const textAnswer = (answers: Answers, name: string): string | undefined => {
  const value = answers[name]
  return typeof value === 'string' ? value : undefined
}

/** The message that a filled-in form becomes. */
export function messageOf(
  form: FormContent,
  answers: Answers,
  {campaign, language}: {campaign: {_id: string; slug: string}; language: string},
): NewMessage {
  const email = textAnswer(answers, 'email')
  const to = textAnswer(answers, 'to')
  return {
    campaign: campaign._id,
    campaignSlug: campaign.slug,
    form: form._id,
    kind: kindOf(form),
    language: textAnswer(answers, 'answerIn') ?? language,
    retentionDays: retentionDaysOf(form),
    title: wordsOf(form, OWN_LANGUAGE).title,
    fields: answeredFields(form, answers),
    ...(email ? {email} : {}),
    ...(to ? {to} : {}),
  }
}
