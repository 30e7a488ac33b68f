import {defineField, defineType} from '@sanity/types'

/** How a site looks in search results and when shared. */
export const seo = defineType({
  name: 'seo',
  title: 'Sök och delning',
  type: 'object',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Titel i sökresultat',
      description: 'Lämna tomt för att använda namnet. Omkring 60 tecken syns.',
      type: 'localizedString',
    }),
    defineField({
      name: 'description',
      title: 'Beskrivning i sökresultat',
      description: 'Omkring 155 tecken syns.',
      type: 'localizedText',
    }),
    defineField({
      name: 'shareImage',
      title: 'Bild vid delning',
      description: 'Lämna tomt så ritas en i kampanjens utseende.',
      type: 'imageWithAlt',
    }),
  ],
})
