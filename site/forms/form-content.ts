import {
  eitherFields,
  type FormBasis,
  type FormFieldType,
  type FormKind,
  fieldTypes,
  formBases,
  formKinds,
  isFormKind,
  MAX_SEATS,
  RECOMMENDATION_SCORES,
  type StandardFieldDefinition,
  standardFields,
} from '../../schemas/vocabulary/index.ts'
import {
  fill,
  formTextsOf,
  type Localized,
  languageNameIn,
  textIn,
  wordsLanguageOf,
} from '../i18n/index.ts'
import type {Language} from '../i18n/languages.ts'
import type {FormQueryResult} from '../types.generated.ts'

/** A form as queries give it. */
export type FormContent = NonNullable<FormQueryResult>

/** A field as a page shows it, in one language. */
export interface FormField {
  name: string
  type: FormFieldType
  required: boolean
  label: string
  /** Language of the label, where it is another one than the page's. */
  lang?: Language | undefined
  help?: string
  autocomplete?: string
  options: readonly {value: string; label: string}[]
  /** What the first choice says, which is none. */
  none?: string
  min?: number
  max?: number
}

/** The kind of a form; a form of a kind that this version does not know has only its own fields. */
export const kindOf = ({kind}: Pick<FormContent, 'kind'>): FormKind =>
  isFormKind(kind) ? kind : 'own'

/** Whether choices in a form are counted, without anything of whoever made them. */
export const isSurvey = (form: Pick<FormContent, 'kind' | 'countsAnswers'>): boolean =>
  kindOf(form) === 'own' && form.countsAnswers === true

/** Forms as they are listed: questions first, then by kind; those of one kind stay in order. */
export const inOrder = <F extends Pick<FormContent, 'kind'>>(forms: readonly F[]): F[] => {
  const place = (form: F) => formKinds.findIndex(({value}) => value === kindOf(form))
  return forms.toSorted((a, b) => place(a) - place(b))
}

export const basisOf = ({basis}: Pick<FormContent, 'basis'>): FormBasis =>
  formBases.find(({value}) => value === basis)?.value ?? 'publicInterest'

/** Days for which a message is kept after it was closed, where an import says nothing. */
const STANDARD_DAYS = 90

export const retentionDaysOf = ({retentionDays}: Pick<FormContent, 'retentionDays'>): number =>
  retentionDays && retentionDays > 0 ? Math.ceil(retentionDays) : STANDARD_DAYS

const written = (field: Localized, language: Language): string =>
  textIn(field, language)?.value.trim() ?? ''

/** What a form is called and says; ready-made words, in every language, where an editor has written none. */
export function wordsOf(form: FormContent, language: Language) {
  const words = formTextsOf(language)
  const kind = kindOf(form)
  const standard = words.kinds[kind]
  const event = kind === 'signUp' ? written(form.event?.title ?? null, language) : ''
  return {
    title: written(form.title, language) || [standard.title, event].filter(Boolean).join(': '),
    lead: written(form.lead, language) || standard.lead,
    submit: written(form.submit, language) || standard.submit,
    purpose: written(form.purpose, language) || standard.purpose,
    thanks:
      written(form.thanks, language) || (kind === 'subscribe' ? words.checkMail : words.thanksText),
  }
}

/** For how long what is sent is kept, said to whoever sends it. */
export function keptText(form: FormContent, language: Language): string {
  const words = formTextsOf(language)
  const days = retentionDaysOf(form)
  switch (kindOf(form)) {
    case 'signUp':
      return fill(words.keptEvent, {days}, language)
    case 'subscribe':
      return words.keptSubscription
    default:
      return fill(words.kept, {days}, language)
  }
}

/** What is said beside the button: what to leave out, unless it is asked for, and for how long it is kept. */
export function noteText(form: FormContent, language: Language): string {
  const kind = kindOf(form)
  const hasText = kind !== 'subscribe' && !(kind === 'signUp' && form.servesFood)
  return [hasText ? formTextsOf(language).sensitive : '', keptText(form, language)]
    .filter(Boolean)
    .join(' ')
}

/** Whether anybody can still sign up: not to an event that is over, called off or gone. */
export const isClosed = (form: FormContent): boolean =>
  kindOf(form) === 'signUp' &&
  (!form.event?.endsAt || form.event.isOver === true || form.event.status === 'cancelled')

type Choices = Pick<FormField, 'options' | 'none'>

/** What a ready-made field offers to choose from; null when it is nothing to choose. */
function choicesOf(
  {isChoiceOf}: StandardFieldDefinition,
  form: FormContent,
  language: Language,
): Choices | null {
  const words = formTextsOf(language)
  switch (isChoiceOf) {
    case 'contacts': {
      const people = form.contacts ?? []
      const options = people.map(({_id, name, role}) => ({
        value: _id,
        label: [name, written(role, language)].filter(Boolean).join(', '),
      }))
      return options.length > 1 ? {options, none: words.anyone} : null
    }
    case 'topics': {
      const options = (form.topics ?? []).map(({_id, name}) => ({
        value: _id,
        label: written(name, language),
      }))
      return options.length > 0 ? {options, none: words.anything} : null
    }
    case 'languages': {
      const options = (form.languages ?? []).map((tag) => ({
        value: tag,
        label: languageNameIn(tag, language),
      }))
      return options.length > 1 ? {options, none: words.choose} : null
    }
    case 'organisations': {
      const options = (form.organisations ?? []).map(({_id, name}) => ({
        value: _id,
        label: name ?? '',
      }))
      return options.length > 0 ? {options, none: words.anyEmployer} : null
    }
    case 'seats': {
      const options = Array.from({length: MAX_SEATS - 1}, (_, index) => `${index + 2}`)
      return {options: options.map((value) => ({value, label: value})), none: words.onlyMe}
    }
    case 'scale': {
      const options = RECOMMENDATION_SCORES.map((score) => ({value: `${score}`, label: `${score}`}))
      return {options, none: words.choose}
    }
    default:
      return {options: []}
  }
}

const isFieldType = (type: string | null): type is FormFieldType =>
  fieldTypes.some(({value}) => value === type)

function ownFields(form: FormContent, language: Language, taken: readonly string[]): FormField[] {
  const words = formTextsOf(language)
  const names = new Set(taken)
  return (form.fields ?? []).flatMap((field) => {
    const {name, type, required, label, help, options, min, max} = field
    // An import may bring fields that cannot be filled in.
    if (!name || name.startsWith('_') || names.has(name) || !isFieldType(type)) return []
    names.add(name)
    const choices = (options ?? []).map(({_key, label: text}) => ({
      value: _key,
      label: written(text, language),
    }))
    const text = textIn(label, language)
    return [
      {
        name,
        type,
        required: required === true,
        label: text?.value ?? name,
        ...(text && text.language !== wordsLanguageOf(language) ? {lang: text.language} : {}),
        ...(written(help, language) ? {help: written(help, language)} : {}),
        options: choices,
        ...(type === 'choice' ? {none: words.choose} : {}),
        ...(min === null ? {} : {min}),
        ...(max === null ? {} : {max}),
      },
    ]
  })
}

/** The fields of a form in a language: the ready-made ones of its kind, then those that an editor has added. */
export function fieldsOf(form: FormContent, language: Language): FormField[] {
  const words = formTextsOf(language)
  const standard = standardFields[kindOf(form)].flatMap((definition: StandardFieldDefinition) => {
    const choices = choicesOf(definition, form, language)
    if (!choices || (definition.isOfFood && !form.servesFood)) return []
    const {name, type, required, autocomplete} = definition
    return [
      {
        name,
        type,
        required,
        label: labelOf(name, words.fields),
        ...(autocomplete ? {autocomplete} : {}),
        ...choices,
      },
    ]
  })
  return [
    ...standard,
    ...ownFields(
      form,
      language,
      standard.map(({name}) => name),
    ),
  ]
}

const labelOf = (name: string, labels: Readonly<Record<string, string>>): string =>
  labels[name] ?? name

/** One of these fields has to be filled in. */
export const eitherOf = (form: FormContent): readonly string[] => eitherFields[kindOf(form)] ?? []
