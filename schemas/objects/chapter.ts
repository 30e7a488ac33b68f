import {defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {dayInWords} from '../vocabulary/index.ts'

/** One moment of a story that is followed over the years. */
export const chapter = defineType({
  name: 'chapter',
  title: 'Kapitel',
  type: 'object',
  fields: [
    defineField({
      name: 'date',
      title: 'När',
      description: 'Dagen behöver inte stämma: månad och år visas.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'title',
      title: 'Rubrik',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'localizedRichText',
      validation: requiredInSwedish,
    }),
    defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
  ],
  preview: {
    select: {title: 'title.sv', date: 'date', media: 'image'},
    prepare: ({title, date, media}) => ({title, subtitle: dayInWords(date), media}),
  },
})
