import {defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../../validation/index.ts'
import {whereTo} from './link-summary.ts'

export const navigationItem = defineType({
  name: 'navigationItem',
  title: 'Menyval',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Text i menyn',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'link', title: 'Länk', type: 'link', validation: (rule) => rule.required()}),
  ],
  preview: {
    select: {title: 'label.sv', kind: 'link.kind', page: 'link.page', url: 'link.url'},
    prepare: ({title, ...link}) => ({title, subtitle: whereTo(link)}),
  },
})
