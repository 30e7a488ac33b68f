import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {block, blockHeading} from './block.ts'

export const blockMoment = defineType({
  name: 'blockMoment',
  title: 'Händelse',
  type: 'object',
  fields: [
    defineField({
      name: 'when',
      title: 'När',
      description: 'Som det ska stå: ”1987”, ”våren 2024” eller ”kl. 06.15”.',
      type: 'string',
      validation: (rule) => rule.required().error('Skriv när det hände'),
    }),
    defineField({
      name: 'what',
      title: 'Vad som hände',
      type: 'text',
      rows: 2,
      validation: (rule) => rule.required().error('Skriv vad som hände'),
    }),
  ],
  preview: {select: {title: 'when', subtitle: 'what'}},
})

/** What happened, in order: a life, a house, a working day. */
export const timelineBlock = block(
  'timelineBlock',
  'Tidslinje',
  [
    blockHeading,
    defineField({
      name: 'moments',
      title: 'Händelser',
      description: 'I den ordning de ska läsas.',
      type: 'array',
      of: [defineArrayMember({type: 'blockMoment'})],
      validation: (rule) => rule.required().min(2).error('Skriv minst två händelser'),
    }),
  ],
  {
    select: {heading: 'heading', first: 'moments.0.when', what: 'moments.0.what'},
    prepare: ({heading, first, what}) => ({
      title: heading || [first, what].filter(Boolean).join(': '),
      subtitle: 'Tidslinje',
    }),
  },
)
