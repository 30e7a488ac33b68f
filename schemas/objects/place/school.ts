import {defineField, defineType} from '@sanity/types'
import {isWebPage, requiredInSwedish} from '../../validation/index.ts'
import {choices, schoolKinds, titleOf} from '../../vocabulary/index.ts'

/** What a place has for those who learn: which schools of a kind there are, or where the nearest is. */
export const school = defineType({
  name: 'school',
  title: 'Skola',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'Slag',
      type: 'string',
      options: {list: choices(schoolKinds)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      title: 'Vad som finns',
      description: 'Till exempel ”Tre förskolor, en av dem öppen på kvällar och nätter”.',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'url',
      title: 'Adress',
      description: 'Där man läser mer eller söker plats.',
      type: 'url',
      validation: (rule) => rule.custom(isWebPage),
    }),
  ],
  preview: {
    select: {kind: 'kind', text: 'text.sv'},
    prepare: ({kind, text}) => ({title: titleOf(schoolKinds, kind), subtitle: text}),
  },
})
