import {defineArrayMember, defineField} from '@sanity/types'
import {choices, opportunityKinds} from '../vocabulary/index.ts'
import {headingField, introField, limitField, section} from './section.ts'

/** Open jobs, plots, homes and educations on the campaign's stage. */
export const opportunitiesSection = section('opportunities', 'Möjligheter', [
  headingField,
  introField,
  defineField({
    name: 'kinds',
    title: 'Slag',
    description: 'Lämna tomt för alla.',
    type: 'array',
    of: [defineArrayMember({type: 'string'})],
    options: {list: choices(opportunityKinds)},
    validation: (rule) => rule.unique(),
  }),
  limitField(6),
])

/** What is coming up on the campaign's stage. */
export const eventsSection = section('events', 'Evenemang', [
  headingField,
  introField,
  limitField(4),
])

/** A guide's steps, to tick off. */
export const guideSection = section('guide', 'Guide', [
  headingField,
  introField,
  defineField({
    name: 'guide',
    title: 'Guide',
    type: 'reference',
    to: [{type: 'guide'}],
    validation: (rule) => rule.required(),
  }),
])
