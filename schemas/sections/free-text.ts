import {defineArrayMember, defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, section} from './section.ts'

export const freeTextSection = section('freeText', 'Fri text', [
  headingField,
  defineField({
    name: 'body',
    title: 'Text',
    type: 'localizedRichText',
    validation: requiredInSwedish,
  }),
  defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
  defineField({
    name: 'actions',
    title: 'Knappar',
    type: 'array',
    of: [defineArrayMember({type: 'callToAction'})],
  }),
])
