import {defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'

export const callToAction = defineType({
  name: 'callToAction',
  title: 'Knapp',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Text på knappen',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'link', title: 'Länk', type: 'link', validation: (rule) => rule.required()}),
  ],
  preview: {select: {title: 'label.sv', subtitle: 'link.kind'}},
})
