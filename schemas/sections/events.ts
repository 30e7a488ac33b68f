import {headingField, introField, limitField, section} from './section.ts'

/** The campaign's coming events. */
export const eventsSection = section('events', 'Evenemang', [
  headingField,
  introField,
  limitField(4),
])
