import {momentInWords} from '../../../schemas/index.ts'
import type {EventSummary} from './api.ts'

/** When an event begins; '' for one that has gone. */
export const startInWords = ({startsAt}: EventSummary): string =>
  startsAt ? momentInWords(startsAt) : ''

/** '12 av 20 platser, 3 väntar' */
export function placesInWords({places, confirmed, waiting}: EventSummary): string {
  const taken = places === null ? `${confirmed} kommer` : `${confirmed} av ${places} platser`
  return waiting > 0 ? `${taken}, ${waiting} väntar` : taken
}
