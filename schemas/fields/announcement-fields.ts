import {defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {slugField} from './slug-field.ts'

/** Fields shared by events and opportunities: a heading with its slug, a summary, a description, a picture. */
export const announcementFields = (group: string) => [
  defineField({
    name: 'title',
    title: 'Rubrik',
    type: 'localizedString',
    group,
    validation: requiredInSwedish,
  }),
  {...slugField('title.sv'), group},
  defineField({
    name: 'summary',
    title: 'Kort beskrivning',
    type: 'localizedText',
    group,
    validation: requiredInSwedish,
  }),
  defineField({name: 'body', title: 'Beskrivning', type: 'localizedRichText', group}),
  defineField({name: 'image', title: 'Bild', type: 'imageWithAlt', group}),
]
