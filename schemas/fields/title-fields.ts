import {defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {slugField} from './slug-field.ts'

/** A title in each language, and the slug that is made from the Swedish one. */
export const titleFields = (group: string) => [
  defineField({
    name: 'title',
    title: 'Rubrik',
    type: 'localizedString',
    group,
    validation: requiredInSwedish,
  }),
  {...slugField('title.sv'), group},
]
