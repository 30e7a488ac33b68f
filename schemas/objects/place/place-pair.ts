import {defineField, defineType} from '@sanity/types'
import {isRecord, sibling} from '../../validation/index.ts'

const refOf = (value: unknown): unknown => (isRecord(value) ? value._ref : undefined)

/** Two places to compare: where somebody lives, and where they think of moving. */
export const placePair = defineType({
  name: 'placePair',
  title: 'Jämförelse',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({
      name: 'from',
      title: 'Där man bor nu',
      type: 'reference',
      to: [{type: 'place'}],
      options: {filter: 'count(living) > 0'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'to',
      title: 'Dit man tänker flytta',
      type: 'reference',
      to: [{type: 'place'}],
      options: {filter: 'count(living) > 0'},
      validation: (rule) => [
        rule.required(),
        rule.custom((value, context) =>
          value && refOf(value) === refOf(sibling(context, 'from'))
            ? 'Välj två olika platser'
            : true,
        ),
      ],
    }),
  ],
  preview: {
    select: {from: 'from.name', to: 'to.name'},
    prepare: ({from, to}) => ({title: `${from ?? '?'} – ${to ?? '?'}`}),
  },
})
