import {defineArrayMember, defineField} from '@sanity/types'
import {sibling} from '../../../validation/index.ts'
import {block, blockHeading} from './block.ts'

/** Facts beside the story: what one may skip and come back to. */
export const factBoxBlock = block(
  'factBoxBlock',
  'Faktaruta',
  [
    {...blockHeading, validation: (rule) => rule.required().error('Skriv vad rutan handlar om')},
    defineField({
      name: 'text',
      title: 'Text',
      description: 'En tom rad börjar ett nytt stycke.',
      type: 'text',
      rows: 4,
      validation: (rule) =>
        rule.custom((value, context) => {
          const points = sibling(context, 'points')
          const hasPoints = Array.isArray(points) && points.length > 0
          return Boolean(value) || hasPoints || 'Skriv text eller punkter'
        }),
    }),
    defineField({
      name: 'points',
      title: 'Punkter',
      description: 'Korta fakta, en per rad.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
  ],
  {
    select: {title: 'heading', text: 'text'},
    prepare: ({title, text}) => ({
      title,
      subtitle: ['Faktaruta', text].filter(Boolean).join(' · '),
    }),
  },
)
