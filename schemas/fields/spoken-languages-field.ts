import {defineArrayMember, defineField} from '@sanity/types'

/** The languages a person speaks, each by its own name. */
export const spokenLanguagesField = defineField({
  name: 'spokenLanguages',
  title: 'Språk som personen talar',
  description: 'Skriv språkets namn på språket självt: svenska, English, suomi …',
  type: 'array',
  of: [defineArrayMember({type: 'string'})],
  options: {layout: 'tags'},
  group: 'profile',
  validation: (rule) => rule.unique(),
})
