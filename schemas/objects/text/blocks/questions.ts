import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {block, blockHeading} from './block.ts'

export const blockQuestion = defineType({
  name: 'blockQuestion',
  title: 'Fråga',
  type: 'object',
  fields: [
    defineField({
      name: 'question',
      title: 'Fråga',
      type: 'string',
      validation: (rule) => rule.required().error('Skriv frågan'),
    }),
    defineField({
      name: 'answer',
      title: 'Svar',
      description: 'En tom rad börjar ett nytt stycke.',
      type: 'text',
      rows: 4,
      validation: (rule) => rule.required().error('Skriv svaret'),
    }),
  ],
  preview: {select: {title: 'question', subtitle: 'answer'}},
})

/** An interview: what was asked and what was answered. */
export const questionsBlock = block(
  'questionsBlock',
  'Frågor och svar',
  [
    blockHeading,
    defineField({
      name: 'questions',
      title: 'Frågor',
      type: 'array',
      of: [defineArrayMember({type: 'blockQuestion'})],
      validation: (rule) => rule.required().min(1).error('Ställ minst en fråga'),
    }),
  ],
  {
    select: {heading: 'heading', first: 'questions.0.question'},
    prepare: ({heading, first}) => ({title: heading || first, subtitle: 'Frågor och svar'}),
  },
)
