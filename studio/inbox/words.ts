import {TIME_ZONE} from '../../schemas/index.ts'
import type {State} from './api.ts'

/** Name of the inbox in addresses. */
export const INBOX = 'inkorg'

export const stateTitles: Readonly<Record<State, string>> = {
  new: 'Nytt',
  taken: 'Taget',
  answered: 'Besvarat',
  closed: 'Avslutat',
}

export const stateTones = {
  new: 'primary',
  taken: 'caution',
  answered: 'positive',
  closed: 'default',
} as const satisfies Record<State, string>

const moments = new Intl.DateTimeFormat('sv', {
  timeZone: TIME_ZONE,
  dateStyle: 'medium',
  timeStyle: 'short',
})
const days = new Intl.DateTimeFormat('sv', {timeZone: TIME_ZONE, dateStyle: 'long'})
const languages = new Intl.DisplayNames(['sv'], {type: 'language'})

/** '30 nov. 2026 14:05', in Swedish time. */
export const momentOf = (time: number): string => moments.format(time)
export const dayOf = (time: number): string => days.format(time)
export const languageOf = (tag: string): string => languages.of(tag) ?? tag
