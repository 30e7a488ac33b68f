import type {FormKind, StandardField} from '../../schemas/vocabulary/index.ts'
import type {forms} from './languages/sv/forms.ts'

/**
 * Words of forms. Swedish is the original: its keys are the keys of every language. `{label}` is the field's label,
 * `{limit}` a number, `{email}` an address, `{site}` the campaign's name, `{title}` the page's.
 */
export type FormTexts = {
  [Key in Exclude<keyof typeof forms, 'kinds' | 'fields' | 'bases' | 'errors' | 'links'>]: string
} & {
  /** Forms that come ready-made: what is shown where an editor has written nothing. */
  kinds: Record<FormKind, {title: string; lead: string; submit: string; purpose: string}>
  /** Labels of their fields. */
  fields: Record<StandardField, string>
  bases: Record<keyof (typeof forms)['bases'], string>
  /** What visitors read by links of their own: of a place at an event, and of a newsletter. */
  links: Record<keyof (typeof forms)['links'], string>
  errors: Record<keyof (typeof forms)['errors'], string>
}
