import {defineField} from '@sanity/types'
import {headingField, introField, section} from './section.ts'

/** A family over the years: the chapters of one story. */
export const timelineSection = section('timeline', 'En familj över åren', [
  headingField,
  introField,
  defineField({
    name: 'story',
    title: 'Berättelse',
    type: 'reference',
    to: [{type: 'inflyttareStory'}],
    validation: (rule) => rule.required(),
  }),
])
