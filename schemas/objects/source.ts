import {defineField, defineType} from '@sanity/types'
import {translationsField} from '../fields/index.ts'
import {isWebPage} from '../validation/index.ts'

/** Where a figure comes from. Figures without a source are not published. */
export const source = defineType({
  name: 'source',
  title: 'Källa',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({
      name: 'name',
      title: 'Källa',
      description: 'Till exempel ”SCB, befolkningsstatistik”.',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    translationsField('name', 'Källa'),
    defineField({
      name: 'url',
      title: 'Adress',
      type: 'url',
      validation: (rule) => rule.custom(isWebPage),
    }),
  ],
})
