import {defineField} from '@sanity/types'
import {headingField, introField, section} from './section.ts'

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
