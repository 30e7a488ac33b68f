import {type FormTexts, fill} from '../i18n/index.ts'
import type {Language} from '../i18n/languages.ts'
import {escapeXml} from '../text/xml.ts'
import type {FormField} from './form-content.ts'

/** What is wrong with a field: `fault` names the text that says so. */
export interface FormFault {
  field: string
  fault: Exclude<keyof FormTexts['errors'], 'title' | 'summary'>
  limit?: number | undefined
}

/** A message above the form: it was not received, or is to be checked and sent again. */
export interface FormNotice {
  kind: 'error' | 'check'
  title: string
  text: string
}

export interface FormHtml {
  /** Id of its document. */
  form: string
  /** Unique on the page, and the beginning of ids: `form-` and the form's slug. */
  id: string
  language: Language
  words: FormTexts
  fields: readonly FormField[]
  /** Where it is sent; '': to the page's own address. Absent: it cannot be sent (a preview). */
  action?: string | undefined
  submit: string
  /** What is said beside the button, and the page that says more. */
  note: string
  more?: string | null | undefined
  /** One of these has to be filled in. */
  either: readonly string[]
  /** What has been filled in before. */
  values?: URLSearchParams
  faults?: readonly FormFault[]
  notice?: FormNotice
  /** What a visitor sends along without seeing it. */
  hidden?: Readonly<Record<string, string>>
  /** Proof of work that a script can do instead of waiting, as JSON. */
  challenge?: string | undefined
}

/** Names of the fields that are for the server, as `visitors` knows them; a test compares them. */
export const serverFields = {ticket: '_ticket', proof: '_proof', trap: 'website'} as const

export const attributes = (
  values: Readonly<Record<string, string | number | boolean | undefined>>,
) =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === undefined || value === false) return []
      return value === true ? [` ${name}`] : [` ${name}="${escapeXml(String(value))}"`]
    })
    .join('')

const INPUT_TYPES: Readonly<Partial<Record<FormField['type'], string>>> = {
  email: 'email',
  phone: 'tel',
}
const INPUT_MODES: Readonly<Partial<Record<FormField['type'], string>>> = {number: 'decimal'}

/** What is wrong, in the visitor's words. */
export const faultText = (
  {field, fault, limit}: FormFault,
  {fields, words, language}: Pick<FormHtml, 'fields' | 'words' | 'language'>,
): string =>
  fill(
    words.errors[fault],
    {
      label: fields.find(({name}) => name === field)?.label ?? field,
      ...(limit === undefined ? {} : {limit}),
    },
    language,
  )

function fieldHtml(field: FormField, form: FormHtml): string {
  const {name, type, required, label, lang, help, autocomplete, options, none} = field
  const {words, values, faults = [], either} = form
  const id = `${form.id}-${name}`
  const given = values?.getAll(name) ?? []
  const fault = faults.find((found) => found.field === name)
  const isInEither = either.includes(name)
  const hints = [
    ...(help ? [help] : []),
    ...(type === 'date' ? [words.dateHint] : []),
    ...(name === either[0] ? [words.either] : []),
  ]
  const hintId = hints.length > 0 ? `${id}-hint` : undefined
  const errorId = fault ? `${id}-error` : undefined
  const described = [hintId, errorId].filter(Boolean).join(' ') || undefined
  const hint = hintId
    ? `<p class="field-hint" id="${hintId}">${escapeXml(hints.join(' '))}</p>`
    : ''
  const error = fault
    ? `<p class="field-error" id="${errorId}">${escapeXml(faultText(fault, form))}</p>`
    : ''
  const optional =
    required || isInEither || type === 'agreement'
      ? ''
      : ` <span class="field-optional">(${escapeXml(words.optional)})</span>`
  const state = {'aria-describedby': described, 'aria-invalid': fault ? 'true' : undefined}
  const text = `<span${attributes({lang})}>${escapeXml(label)}</span>${optional}`

  if (type === 'agreement') {
    const box = `<input${attributes({type: 'checkbox', id, name, value: 'yes', checked: given.includes('yes'), 'aria-required': 'true', ...state})}>`
    return `<div class="field field-agreement">${error}<label>${box}${text}</label>${hint}</div>`
  }
  if (type === 'choices') {
    const boxes = options.map(({value, label: option}, index) => {
      // The error summary leads to the first one.
      const boxId = index === 0 ? id : `${id}-${index}`
      return `<label><input${attributes({type: 'checkbox', id: boxId, name, value, checked: given.includes(value)})}>${escapeXml(option)}</label>`
    })
    return `<fieldset class="field field-choices"${attributes({'aria-describedby': described})}><legend>${text}</legend>${hint}${error}${boxes.join('')}</fieldset>`
  }
  const shared = {id, name, 'aria-required': required ? 'true' : undefined, autocomplete, ...state}
  const [value = ''] = given
  return `<div class="field"><label for="${id}">${text}</label>${hint}${error}${control()}</div>`

  function control(): string {
    if (type === 'longText') {
      return `<textarea${attributes({...shared, rows: 6})}>${escapeXml(value)}</textarea>`
    }
    if (type === 'choice') {
      const all = [{value: '', label: none ?? words.choose}, ...options].map(
        (option) =>
          `<option${attributes({value: option.value, selected: option.value !== '' && option.value === value})}>${escapeXml(option.label)}</option>`,
      )
      return `<select${attributes(shared)}>${all.join('')}</select>`
    }
    return `<input${attributes({...shared, type: INPUT_TYPES[type] ?? 'text', inputmode: INPUT_MODES[type], value: value === '' ? undefined : value, dir: type === 'email' || type === 'phone' ? 'ltr' : undefined})}>`
  }
}

function summaryHtml(form: FormHtml): string {
  const {faults = [], words, id, notice} = form
  if (faults.length === 0 && !notice) return ''
  const heading = notice?.title ?? words.errors.summary
  const items = faults.map(
    (fault) =>
      `<li><a href="#${id}-${escapeXml(fault.field)}">${escapeXml(faultText(fault, form))}</a></li>`,
  )
  const body = notice ? `<p>${escapeXml(notice.text)}</p>` : `<ul>${items.join('')}</ul>`
  return `<div class="form-summary form-summary-${notice?.kind ?? 'error'}" role="alert" tabindex="-1" autofocus aria-labelledby="${id}-summary"><h2 id="${id}-summary">${escapeXml(heading)}</h2>${body}</div>`
}

export const START = (id: string) => `<!--form ${id}-->`
export const END = '<!--/form-->'

/**
 * A form as HTML, the same on published pages and in the server's answers: with what has been filled in before, a
 * summary of what is wrong that leads to each field, and each field's own error. Works without a script.
 */
export function formHtml(form: FormHtml): string {
  const {id, words, action, submit, more, hidden = {}, challenge} = form
  const link = more ? ` <a href="${escapeXml(more)}">${escapeXml(words.more)}</a>` : ''
  const fields = form.fields.map((field) => fieldHtml(field, form)).join('')
  const trap = serverFields.trap in hidden ? '' : trapHtml(id, words)
  const ticket = {[serverFields.ticket]: '', [serverFields.proof]: '', ...hidden}
  const carried = Object.entries(ticket).map(([name, value]) =>
    name === serverFields.trap ? '' : `<input${attributes({type: 'hidden', name, value})}>`,
  )
  return `${START(id)}<form${attributes({
    class: 'form',
    id,
    method: 'post',
    action: action === '' ? undefined : action,
    novalidate: true,
    'data-form': form.form,
    'data-challenge': challenge,
  })}>${summaryHtml(form)}${fields}${trap}${carried.join('')}<p class="form-note">${escapeXml(form.note)}${link}</p><button${attributes({class: 'action action-first', type: 'submit', disabled: action === undefined})}>${escapeXml(submit)}</button></form>${END}`
}

/** A field that no person sees and programs fill in. */
const trapHtml = (id: string, words: FormTexts): string =>
  `<div class="form-trap" aria-hidden="true"><label for="${id}-trap">${escapeXml(words.trap)}</label><input${attributes({type: 'text', id: `${id}-trap`, name: serverFields.trap, tabindex: -1, autocomplete: 'off'})}></div>`
