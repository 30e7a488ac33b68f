/** In the order in which a message passes through them. */
export const STATES = ['new', 'taken', 'answered', 'closed'] as const

export type State = (typeof STATES)[number]

export const isState = (value: unknown): value is State => STATES.some((state) => state === value)

/** A field as it was answered, in the words of those who read it. */
export interface AnsweredField {
  name: string
  label: string
  value: string | readonly string[]
}

/** What was added to a message here: an internal note, or an answer that was sent by mail. */
export interface Entry {
  kind: 'note' | 'answer'
  /** Id of the person who wrote it. */
  by: string
  /** Milliseconds since 1970. */
  at: number
  text: string
}

/** The part of a message that is encrypted. */
export interface Content {
  /** The form's title, as the visitor saw it. */
  title: string
  fields: readonly AnsweredField[]
  /** Where answers go, when the visitor gave an address. */
  email?: string | undefined
  /** Id of the contact person it was written to. */
  to?: string | undefined
  /** The page, or the advertisement, that it was sent from. */
  about?: string | undefined
  entries: readonly Entry[]
}

export interface Message extends Content {
  id: string
  number: number
  campaign: string
  /** The campaign's slug when it was sent. */
  campaignSlug: string
  form: string
  kind: string
  language: string
  receivedAt: number
  state: State
  assignee: string | null
  retentionDays: number
  closedAt: number | null
  /** When it is erased; null while it is open. */
  eraseAt: number | null
}

/** A message that a visitor has sent. */
export interface NewMessage extends Omit<Content, 'entries'> {
  campaign: string
  campaignSlug: string
  form: string
  kind: string
  language: string
  retentionDays: number
}

/** Which messages to list. Absent conditions let all through. */
export interface Filter {
  /** Ids of campaigns; an empty list lets none through. */
  campaigns?: readonly string[] | undefined
  state?: State | undefined
  assignee?: string | undefined
  /** Words, all of which occur in what was written. */
  search?: string | undefined
}
