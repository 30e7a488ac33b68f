import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'

/** One task that a visitor can tick off. */
export const guideStep = defineType({
  name: 'guideStep',
  title: 'Steg',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Vad man gör',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'body', title: 'Hur man gör', type: 'localizedRichText'}),
    defineField({
      name: 'links',
      title: 'Länkar',
      type: 'array',
      of: [defineArrayMember({type: 'callToAction'})],
    }),
  ],
  preview: {select: {title: 'title.sv'}},
})
