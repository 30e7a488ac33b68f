import {defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {easyReadField} from './easy-read-field.ts'
import {titleFields} from './title-fields.ts'

/** Fields shared by events and opportunities: a title with its slug, a summary, a description, a picture. */
export const announcementFields = (group: string) => [
  ...titleFields(group),
  defineField({
    name: 'summary',
    title: 'Kort beskrivning',
    type: 'localizedText',
    group,
    validation: requiredInSwedish,
  }),
  defineField({name: 'body', title: 'Beskrivning', type: 'localizedRichText', group}),
  {...easyReadField, group},
  defineField({name: 'image', title: 'Bild', type: 'imageWithAlt', group}),
]
