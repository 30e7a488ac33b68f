import {defineArrayMember, defineField} from '@sanity/types'
import {headingField, introField, section} from './section.ts'

/** A drawn map of places, without tiles from other servers. */
export const mapSection = section('map', 'Karta', [
  headingField,
  introField,
  defineField({
    name: 'places',
    title: 'Platser',
    description: 'Lämna tomt för kampanjens plats och de platser som ligger i den.',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'place'}]})],
    validation: (rule) => rule.unique(),
  }),
])
