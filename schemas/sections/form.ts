import {defineField} from '@sanity/types'
import {headingField, introField, section} from './section.ts'

export const formSection = section('form', 'Formulär', [
  headingField,
  introField,
  defineField({
    name: 'form',
    title: 'Formulär',
    type: 'reference',
    to: [{type: 'form'}],
    validation: (rule) => rule.required().error('Välj ett formulär'),
  }),
])
