import {defineArrayMember, defineField, defineType} from '@sanity/types'

const MAX_WORDS = 8

/** Words that visitors use for the same thing, so that a search for one finds the others. */
export const synonyms = defineType({
  name: 'synonyms',
  title: 'Samma sak',
  type: 'object',
  fields: [
    defineField({
      name: 'words',
      title: 'Ord',
      description: 'Till exempel hyra, lägenhet, hyresrätt.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      validation: (rule) =>
        rule.required().min(2).max(MAX_WORDS).unique().error('Skriv mellan två och åtta olika ord'),
    }),
  ],
  preview: {
    select: {words: 'words'},
    prepare: ({words}) => ({title: Array.isArray(words) ? words.join(', ') : ''}),
  },
})
