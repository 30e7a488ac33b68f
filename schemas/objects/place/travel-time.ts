import {defineField, defineType} from '@sanity/types'
import {sourceField} from '../../fields/index.ts'
import {requiredInSwedish} from '../../validation/index.ts'
import {choices, titleOf, travelModes} from '../../vocabulary/index.ts'

/** Two days: nobody travels longer from one place of a campaign to another. */
const MAX_MINUTES = 2880

/** How long it takes from a place to where people go from there, and who says so. */
export const travelTime = defineType({
  name: 'travelTime',
  title: 'Resa',
  type: 'object',
  fields: [
    defineField({
      name: 'to',
      title: 'Vart',
      description: 'Till exempel ”Örebro” eller ”närmaste flygplats, Kallax”.',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'mode',
      title: 'Hur',
      type: 'string',
      options: {list: choices(travelModes)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'minutes',
      title: 'Minuter',
      type: 'number',
      validation: (rule) => rule.required().integer().min(1).max(MAX_MINUTES),
    }),
    sourceField,
  ],
  preview: {
    select: {to: 'to.sv', mode: 'mode', minutes: 'minutes', source: 'source.name'},
    prepare: ({to, mode, minutes, source}) => ({
      title: [to, minutes && `${minutes} minuter`].filter(Boolean).join(': '),
      subtitle: [titleOf(travelModes, mode), source].filter(Boolean).join(' · '),
    }),
  },
})
