import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'

const MAX_ANSWERS = 5

/** A question of a place test; each answer points to the places that suit whoever gives it. */
export const placeTestQuestion = defineType({
  name: 'placeTestQuestion',
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
      name: 'answers',
      title: 'Svar',
      type: 'array',
      of: [defineArrayMember({type: 'placeTestAnswer'})],
      validation: (rule) =>
        rule.required().min(2).max(MAX_ANSWERS).error('Skriv mellan två och fem svar'),
    }),
  ],
  preview: {select: {title: 'question.sv'}},
})

export const placeTestAnswer = defineType({
  name: 'placeTestAnswer',
  title: 'Svar',
  type: 'object',
  fields: [
    defineField({
      name: 'answer',
      title: 'Svar',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'places',
      title: 'Platser som passar',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'place'}]})],
      validation: (rule) => rule.required().min(1).unique().error('Välj minst en plats'),
    }),
  ],
  preview: {
    select: {title: 'answer.sv', first: 'places.0.name', second: 'places.1.name'},
    prepare: ({title, first, second}) => ({
      title,
      subtitle: [first, second].filter(Boolean).join(', '),
    }),
  },
})
