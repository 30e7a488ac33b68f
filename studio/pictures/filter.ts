import {daysBetween, hasWords} from '../desk/index.ts'
import type {Picture} from './api.ts'

/** For so many days ahead a right is said to end soon. */
export const SOON_DAYS = 90

/** What a library shows. */
export interface Filter {
  /** Words of the alternative text, file, photographer, a person or a document. */
  words: string
  /** Published id of a campaign; '' for all. */
  campaign: string
  person: string
  credit: string
  lacksAlt: boolean
  endsSoon: boolean
  isUnused: boolean
}

export const everything: Filter = {
  words: '',
  campaign: '',
  person: '',
  credit: '',
  lacksAlt: false,
  endsSoon: false,
  isUnused: false,
}

/** Whether the right to show a picture has ended, or does within {@link SOON_DAYS}. @param today calendar day */
export const endsSoon = ({until, hindrance}: Picture, today: string): boolean =>
  hindrance !== null || (until !== null && daysBetween(today, until) <= SOON_DAYS)

const textsOf = ({name, alts, credits, people, uses}: Picture): string[] => [
  name,
  ...alts,
  ...credits,
  ...people,
  ...uses.map(({title}) => title),
]

/** The pictures that a filter leaves, in their order. @param today calendar day */
export function filtered(pictures: readonly Picture[], filter: Filter, today: string): Picture[] {
  return pictures.filter((picture) => {
    const {people, credits, uses} = picture
    return (
      (filter.campaign === '' || uses.some(({campaigns}) => campaigns.includes(filter.campaign))) &&
      (filter.person === '' || people.includes(filter.person)) &&
      (filter.credit === '' || credits.includes(filter.credit)) &&
      (!filter.lacksAlt || picture.lacksAlt) &&
      (!filter.endsSoon || endsSoon(picture, today)) &&
      (!filter.isUnused || uses.length === 0) &&
      hasWords(textsOf(picture), filter.words)
    )
  })
}

/** All values of pictures, once each, in Swedish order. */
export const allOf = (
  pictures: readonly Picture[],
  values: (picture: Picture) => readonly string[],
): string[] => [...new Set(pictures.flatMap(values))].toSorted((a, b) => a.localeCompare(b, 'sv'))
