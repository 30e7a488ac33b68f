import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

export const question = defineType({
  name: 'question',
  title: 'Fråga',
  type: 'object',
  fields: [
    defineField({
      name: 'question',
      title: 'Fråga',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'answer',
      title: 'Svar',
      type: 'localizedRichText',
      validation: requiredInSwedish,
    }),
  ],
  preview: {select: {title: 'question.sv'}},
})

export const questionsSection = section('questions', 'Frågor och svar', [
  headingField,
  introField,
  defineField({
    name: 'questions',
    title: 'Frågor',
    type: 'array',
    of: [defineArrayMember({type: 'question'})],
    validation: (rule) => rule.required().min(1),
  }),
])
