import {defineArrayMember, defineField} from '@sanity/types'
import {headingField, section} from './section.ts'

const FIGURES_MAX = 6

/** A few figures in a row, each with its source and, if known, its year. */
export const factStripSection = section('factStrip', 'Siffror', [
  headingField,
  defineField({
    name: 'figures',
    title: 'Siffror',
    description: 'Lämna tomt för platsens egna.',
    type: 'array',
    of: [defineArrayMember({type: 'figure'})],
    validation: (rule) => rule.max(FIGURES_MAX),
  }),
])
