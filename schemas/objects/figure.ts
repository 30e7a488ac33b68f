import {defineField, defineType} from '@sanity/types'
import {sourceField} from '../fields/index.ts'
import {requiredInSwedish} from '../validation/index.ts'

const FIRST_YEAR = 1749 // Tabellverket, the world's first population statistics
const LAST_YEAR = 2100

/** A figure with what it counts, its unit, its source and, if known, its year. */
export const figure = defineType({
  name: 'figure',
  title: 'Siffra',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Vad siffran visar',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'value',
      title: 'Värde',
      type: 'number',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'unit',
      title: 'Enhet',
      description: 'Till exempel minuter, kr/m², % – tomt när texten säger allt.',
      type: 'localizedString',
    }),
    defineField({
      name: 'year',
      title: 'År',
      type: 'number',
      description: 'Lämna tomt när källan inte säger vilket år siffran gäller.',
      validation: (rule) => rule.integer().min(FIRST_YEAR).max(LAST_YEAR),
    }),
    sourceField,
  ],
  preview: {
    select: {
      label: 'label.sv',
      value: 'value',
      unit: 'unit.sv',
      year: 'year',
      source: 'source.name',
    },
    prepare: ({label, value, unit, year, source}) => ({
      title: [value, unit, label].filter((part) => part !== undefined).join(' '),
      subtitle: [year, source].filter(Boolean).join(' · '),
    }),
  },
})
