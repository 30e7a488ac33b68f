import type {Option, ValueOf} from './option.ts'

/** Forms that come ready-made, with fields and words in every language; `own` has only what an editor adds. */
export const formKinds = [
  {value: 'ask', title: 'Fråga en människa'},
  {value: 'call', title: 'Ring upp mig'},
  {value: 'story', title: 'Berätta din historia'},
  {value: 'ambassador', title: 'Bli ambassadör'},
  {value: 'interest', title: 'Lämna ditt intresse'},
  {value: 'signUp', title: 'Anmälan till ett evenemang'},
  {value: 'subscribe', title: 'Nyhetsbrev'},
  {value: 'recommend', title: 'Skulle du rekommendera oss?'},
  {value: 'own', title: 'Eget formulär'},
] as const satisfies readonly Option[]

export type FormKind = ValueOf<typeof formKinds>

export const isFormKind = (kind: unknown): kind is FormKind =>
  formKinds.some(({value}) => value === kind)

/** The types of fields. */
export const fieldTypes = [
  {value: 'text', title: 'Kort text'},
  {value: 'longText', title: 'Längre text'},
  {value: 'email', title: 'E-post'},
  {value: 'phone', title: 'Telefon'},
  {value: 'choice', title: 'Ett val'},
  {value: 'choices', title: 'Flera val'},
  {value: 'date', title: 'Datum'},
  {value: 'number', title: 'Tal'},
  {value: 'agreement', title: 'Godkännande (kryssruta)'},
] as const satisfies readonly Option[]

export type FormFieldType = ValueOf<typeof fieldTypes>

/** A field of a ready-made form. */
export interface StandardFieldDefinition {
  name: string
  type: FormFieldType
  required: boolean
  /** WCAG 1.3.5: what browsers may fill in. */
  autocomplete?: 'name' | 'email' | 'tel'
  /** Left out unless the form has something to choose from. */
  isChoiceOf?: 'contacts' | 'topics' | 'languages' | 'organisations' | 'scale' | 'seats'
  /** Left out unless food is served (`servesFood`). */
  isOfFood?: true
}

const to = {name: 'to', type: 'choice', required: false, isChoiceOf: 'contacts'} as const
const topic = {name: 'topic', type: 'choice', required: false, isChoiceOf: 'topics'} as const
const answerIn = {
  name: 'answerIn',
  type: 'choice',
  required: false,
  isChoiceOf: 'languages',
} as const
const employer = {
  name: 'employer',
  type: 'choice',
  required: false,
  isChoiceOf: 'organisations',
} as const
const person = {name: 'name', type: 'text', autocomplete: 'name'} as const
const email = {name: 'email', type: 'email', autocomplete: 'email'} as const
const phone = {name: 'phone', type: 'phone', autocomplete: 'tel'} as const
const text = (name: 'message' | 'story' | 'why' | 'about') =>
  ({name, type: 'longText', required: true}) as const

/** The fields of each ready-made form; few, because every field costs answers. */
export const standardFields = {
  ask: [
    to,
    topic,
    text('message'),
    {...person, required: false},
    {...email, required: false},
    {...phone, required: false},
    answerIn,
  ],
  call: [
    to,
    topic,
    {...person, required: true},
    {...phone, required: true},
    {name: 'when', type: 'text', required: false},
    answerIn,
  ],
  story: [
    text('story'),
    {name: 'movedFrom', type: 'text', required: false},
    {...person, required: true},
    {...email, required: true},
    {name: 'consentStory', type: 'agreement', required: true},
  ],
  ambassador: [
    text('why'),
    {...person, required: true},
    {...email, required: true},
    {...phone, required: false},
    {name: 'consentAmbassador', type: 'agreement', required: true},
  ],
  interest: [
    employer,
    text('about'),
    {...person, required: true},
    {...email, required: true},
    {...phone, required: false},
  ],
  signUp: [
    {...person, required: true},
    {...email, required: true},
    {name: 'seats', type: 'choice', required: false, isChoiceOf: 'seats'},
    {name: 'diet', type: 'text', required: false, isOfFood: true},
  ],
  subscribe: [
    {...email, required: true},
    {name: 'topics', type: 'choices', required: false, isChoiceOf: 'topics'},
    {name: 'consentNewsletter', type: 'agreement', required: true},
  ],
  recommend: [
    {name: 'score', type: 'choice', required: true, isChoiceOf: 'scale'},
    {name: 'reason', type: 'longText', required: false},
  ],
  own: [],
} as const satisfies Record<FormKind, readonly StandardFieldDefinition[]>

/** The most that one person can sign up, themselves included. */
export const MAX_SEATS = 10

/** The answers to whether one would recommend a place: from not at all to very likely. */
export const RECOMMENDATION_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Names of all fields of ready-made forms; their labels are the site's. */
export type StandardField = (typeof standardFields)[FormKind][number]['name']

/** Of these fields, one has to be filled in. */
export const eitherFields: Readonly<Partial<Record<FormKind, readonly StandardField[]>>> = {
  ask: ['email', 'phone'],
}

/** Legal bases for storing what somebody sends (GDPR article 6.1 a, b, e and f). */
export const formBases = [
  {value: 'publicInterest', title: 'Uppgift av allmänt intresse (art. 6.1 e)'},
  {value: 'consent', title: 'Samtycke (art. 6.1 a)'},
  {value: 'agreement', title: 'Avtal (art. 6.1 b)'},
  {value: 'legitimateInterest', title: 'Berättigat intresse efter avvägning (art. 6.1 f)'},
] as const satisfies readonly Option[]

export type FormBasis = ValueOf<typeof formBases>
