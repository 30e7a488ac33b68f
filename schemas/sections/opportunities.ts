import {defineArrayMember, defineField} from '@sanity/types'
import {choices, opportunityKinds} from '../vocabulary/index.ts'
import {headingField, introField, limitField, section} from './section.ts'

/** The campaign's open jobs, plots, homes and educations. */
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
