import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'

/** What a place wants to be known for, and the values behind it. */
export const position = defineType({
  name: 'position',
  title: 'Position och värden',
  type: 'object',
  fields: [
    defineField({
      name: 'statement',
      title: 'Position',
      description: 'En mening: vad platsen är, för vem, och vad som skiljer den från andra.',
      type: 'localizedText',
    }),
    defineField({
      name: 'values',
      title: 'Värden',
      type: 'array',
      of: [defineArrayMember({type: 'valueStatement'})],
    }),
  ],
})

export const valueStatement = defineType({
  name: 'valueStatement',
  title: 'Värde',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Värde',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'text', title: 'Vad det betyder', type: 'localizedText'}),
  ],
  preview: {select: {title: 'title.sv', subtitle: 'text.sv'}},
})
