import {defineField, defineType} from '@sanity/types'

const OLDEST = 120

/** Someone in a story or an article, and how they relate to the others. */
export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'object',
  options: {columns: 3},
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'relation',
      title: 'Roll eller relation',
      description: 'Till exempel mamma, son, rektor.',
      type: 'localizedString',
    }),
    defineField({
      name: 'age',
      title: 'Ålder',
      type: 'number',
      validation: (rule) => rule.integer().min(0).max(OLDEST),
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'relation.sv'}},
})
