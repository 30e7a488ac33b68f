import {z} from 'zod'
import type {AnsweredField} from '../messages/message.ts'

/** In the order in which a registration passes through them. */
export const REGISTRATION_STATES = ['waiting', 'confirmed', 'cancelled'] as const

export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export const isRegistrationState = (value: unknown): value is RegistrationState =>
  REGISTRATION_STATES.some((state) => state === value)

/** The part of a registration that is encrypted, and erased when it is cancelled. */
export interface RegistrationContent {
  name: string
  email: string
  /** What else was filled in, in the words of those who read it. */
  fields: readonly AnsweredField[]
}

/** Somebody who has signed up for an event. Times are in milliseconds since 1970. */
export interface Registration extends RegistrationContent {
  id: string
  /** The order in which they came, which is that of the waiting list. */
  number: number
  campaign: string
  /** The campaign's slug when it was sent. */
  campaignSlug: string
  form: string
  /** Id of the event's document. */
  event: string
  language: string
  /** How many come, whoever signs up included. */
  seats: number
  state: RegistrationState
  registeredAt: number
  /** Allergies and the like (GDPR article 9): encrypted apart, and gone the day after the event. */
  diet: string | null
  /** The state that they were told of by mail; '' when none yet, `off` when the event was called off. */
  told: string
  /** When the event ends. */
  endsAt: number
  /** When the registration is erased. */
  eraseAt: number
}

/** What somebody signs up with. */
export interface NewRegistration extends RegistrationContent {
  campaign: string
  campaignSlug: string
  form: string
  event: string
  language: string
  seats: number
  diet: string | null
  endsAt: number
  /** Days that it is kept after the event. */
  retentionDays: number
  /** The form that they were handed: sent again, it is the same registration. */
  ticket: string
}

/** How many have signed up for an event. */
export interface EventTotals {
  event: string
  campaigns: readonly string[]
  /** Seats, of those who have a place and of those who wait. */
  confirmed: number
  waiting: number
}

export const registrationContent = z.object({
  name: z.string(),
  email: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.union([z.string(), z.array(z.string())]),
    }),
  ),
})

export interface Registered {
  registration: Registration
  /** The same form had been sent before. */
  isRepeated: boolean
}
