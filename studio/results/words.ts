import {dayInSweden, WITHHELD} from '../../schemas/index.ts'
import type {Period} from './api.ts'

const DAY_MS = 86_400_000

/** Periods that end today, by how many days they have. */
export const periods = [
  {days: 28, title: 'Fyra veckor'},
  {days: 91, title: 'Tre månader'},
  {days: 365, title: 'Ett år'},
  {days: 760, title: 'Allt som finns (25 månader)'},
] as const

export const periodOf = (days: number, now = Date.now()): Period => ({
  from: dayInSweden(now - (days - 1) * DAY_MS),
  to: dayInSweden(now),
})

/** '1 234'; null is a number that is withheld. */
export const countInWords = (count: number | null): string =>
  count === null ? WITHHELD : count.toLocaleString('sv')

export const perThousand = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('sv')

const languages = new Intl.DisplayNames(['sv'], {type: 'language'})

export const languageInWords = (tag: string): string =>
  tag === 'annan' ? 'Övriga språk' : (languages.of(tag) ?? tag)
