/** The types of fields that a form can have. */
export const FIELD_TYPES = [
  'text',
  'longText',
  'email',
  'phone',
  'choice',
  'choices',
  'date',
  'number',
  'agreement',
] as const

export type FieldType = (typeof FIELD_TYPES)[number]

/** A field as the server checks it; labels are the page's. */
export interface Field {
  /** Name in the submitted form; unique in it. */
  name: string
  type: FieldType
  required: boolean
  /** The values that a `choice` or `choices` may have. */
  options?: readonly string[]
  /** Limits of a `number`. */
  min?: number
  max?: number
}

/** What the server needs to know about a form. */
export interface Form {
  /** Id of its document. */
  id: string
  /** Id of the campaign's document. */
  campaign: string
  kind: string
  fields: readonly Field[]
  /** One of these fields has to be filled in: an e-mail address or a telephone number. */
  oneOf?: readonly string[]
  /** Days that a message is kept after it was closed. */
  retentionDays: number
}

/** What a visitor filled in, by field; several choices are a list, an agreement is `yes`. Empty fields are absent. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
