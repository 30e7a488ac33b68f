import {defineField, defineType} from '@sanity/types'
import {sourceField} from '../../fields/index.ts'
import {sibling} from '../../validation/index.ts'
import {choices, livingMeasures, titleOf} from '../../vocabulary/index.ts'

/** A figure that visitors compare places by, with its year and its source. */
export const livingFigure = defineType({
  name: 'livingFigure',
  title: 'Att leva här',
  type: 'object',
  fields: [
    defineField({
      name: 'measure',
      title: 'Vad siffran gäller',
      type: 'string',
      options: {list: choices(livingMeasures)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'value',
      title: 'Värde',
      type: 'number',
      validation: (rule) => [
        rule.required().min(0),
        rule.custom((value, context) =>
          sibling(context, 'measure') === 'tax' && typeof value === 'number' && value > 100
            ? 'Skatten är högst 100 procent'
            : true,
        ),
      ],
    }),
    defineField({
      name: 'year',
      title: 'År',
      type: 'number',
      validation: (rule) => rule.required().integer().min(1900).max(2100),
    }),
    defineField({
      name: 'note',
      title: 'Närmare bestämt',
      description: 'Till exempel ”med tåg till Örebro”.',
      type: 'localizedString',
    }),
    sourceField,
  ],
  preview: {
    select: {measure: 'measure', value: 'value', year: 'year', source: 'source.name'},
    prepare: ({measure, value, year, source}) => ({
      title: [titleOf(livingMeasures, measure), value].filter(Boolean).join(': '),
      subtitle: [year, source].filter(Boolean).join(' · '),
    }),
  },
})
