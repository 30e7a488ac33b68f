import {headingField, introField, limitField, section} from './section.ts'

/** What is coming up on the campaign's stage. */
export const eventsSection = section('events', 'Evenemang', [
  headingField,
  introField,
  limitField(4),
])
