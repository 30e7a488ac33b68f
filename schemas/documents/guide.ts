import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {
  audiencesField,
  belongsToField,
  contributorsField,
  easyReadField,
  placeField,
  titleFields,
  topicsField,
} from '../fields/index.ts'
import {requiredInSwedish} from '../validation/index.ts'

/** Practical steps in order: how to find a home, register, start a business. */
export const guide = defineType({
  name: 'guide',
  title: 'Guide',
  type: 'document',
  groups: [
    {name: 'content', title: 'Innehåll', default: true},
    {name: 'belonging', title: 'Tillhör'},
  ],
  fields: [
    ...titleFields('content'),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      group: 'content',
      validation: requiredInSwedish,
    }),
    defineField({name: 'image', title: 'Bild', type: 'imageWithAlt', group: 'content'}),
    defineField({
      name: 'steps',
      title: 'Steg',
      type: 'array',
      of: [defineArrayMember({type: 'guideStep'})],
      group: 'content',
      validation: (rule) => rule.required().min(1).error('Lägg till minst ett steg'),
    }),
    {...easyReadField, group: 'content'},
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    {...placeField, group: 'belonging'},
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
  ],
  preview: {select: {title: 'title.sv', subtitle: 'place.name', media: 'image'}},
})
