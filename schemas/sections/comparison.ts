import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

/** One row of a comparison: the same measure for two places. */
export const comparisonRow = defineType({
  name: 'comparisonRow',
  title: 'Jämförelse',
  type: 'object',
  fieldsets: [{name: 'values', title: 'Värden', options: {columns: 2}}],
  fields: [
    defineField({
      name: 'label',
      title: 'Vad som jämförs',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'unit', title: 'Enhet', type: 'localizedString'}),
    defineField({
      name: 'left',
      title: 'Första platsen',
      type: 'number',
      fieldset: 'values',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'right',
      title: 'Andra platsen',
      type: 'number',
      fieldset: 'values',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'year',
      title: 'År',
      type: 'number',
      description: 'Lämna tomt när källorna inte säger vilket år siffrorna gäller.',
      validation: (rule) => rule.integer(),
    }),
    defineField({
      name: 'sources',
      title: 'Källor',
      type: 'array',
      of: [defineArrayMember({type: 'source'})],
      validation: (rule) => rule.required().min(1).error('Ange minst en källa'),
    }),
    defineField({
      name: 'comment',
      title: 'Kommentar',
      description: 'Glimten i ögat.',
      type: 'localizedString',
    }),
  ],
  preview: {
    select: {title: 'label.sv', left: 'left', right: 'right', unit: 'unit.sv', year: 'year'},
    prepare: ({title, left, right, unit, year}) => ({
      title,
      subtitle: `${left ?? '–'} mot ${right ?? '–'} ${unit ?? ''}${year === undefined ? '' : ` (${year})`}`,
    }),
  },
})

/** Two places side by side. */
export const comparisonSection = section('comparison', 'Jämför två platser', [
  headingField,
  introField,
  defineField({
    name: 'left',
    title: 'Första platsen',
    type: 'reference',
    to: [{type: 'place'}],
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'right',
    title: 'Andra platsen',
    type: 'reference',
    to: [{type: 'place'}],
    validation: (rule) => rule.required(),
  }),
  defineField({
    name: 'rows',
    title: 'Rader',
    type: 'array',
    of: [defineArrayMember({type: 'comparisonRow'})],
    validation: (rule) => rule.required().min(1).error('Lägg till minst en rad'),
  }),
])
