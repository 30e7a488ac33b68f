import {defineField} from '@sanity/types'

export const personNameField = defineField({
  name: 'name',
  title: 'Namn',
  type: 'string',
  validation: (rule) => rule.required().error('Skriv personens namn'),
})
