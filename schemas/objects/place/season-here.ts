import {defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../../validation/index.ts'
import {choices, seasons, titleOf} from '../../vocabulary/index.ts'

/** What a season is like in a place: what one does, hears and sees. Its daylight is worked out from where it lies. */
export const seasonHere = defineType({
  name: 'seasonHere',
  title: 'Årstid',
  type: 'object',
  fields: [
    defineField({
      name: 'season',
      title: 'Årstid',
      type: 'string',
      options: {list: choices(seasons), layout: 'radio', direction: 'horizontal'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'text',
      title: 'Hur den är här',
      description: 'En eller ett par meningar om vad man gör då, som någon som bor här säger det.',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
  ],
  preview: {
    select: {season: 'season', text: 'text.sv'},
    prepare: ({season, text}) => ({title: titleOf(seasons, season), subtitle: text}),
  },
})
