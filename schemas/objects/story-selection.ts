import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {documentPages, pagedDocumentTypes} from '../vocabulary/index.ts'

const selectableTypes = pagedDocumentTypes
  .filter((type) => documentPages[type].isSelectable)
  .map((type) => ({type}))

const references = (name: string, title: string, type: string, description?: string) =>
  defineField({
    name,
    title,
    ...(description === undefined ? {} : {description}),
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type}]})],
    validation: (rule) => rule.unique(),
  })

/**
 * What a campaign shows: documents that are handpicked or match the rule. Every non-empty list in the rule must match
 * (a place matches if it or a place that contains it is listed); an empty rule matches nothing. Excluded documents are
 * never shown, and a consent may exclude a person.
 */
export const storySelection = defineType({
  name: 'storySelection',
  title: 'Innehåll på webbplatsen',
  description:
    'En berättelse kan stå på många scener: kampanjen väljer, med en regel och för hand.',
  type: 'object',
  fields: [
    defineField({
      name: 'rule',
      title: 'Regel',
      description:
        'Allt som stämmer med varje ifylld rad kommer med av sig själv. Tom regel: inget.',
      type: 'object',
      fields: [
        references('places', 'Platser', 'place', 'Även orter och kommuner som ligger i dem.'),
        references('topics', 'Ämnen', 'topic'),
        references('audiences', 'Målgrupper', 'audience'),
      ],
    }),
    defineField({
      name: 'handpicked',
      title: 'Utvalt för hand',
      description: 'Kommer alltid med, och först, i den här ordningen.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: selectableTypes})],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'excluded',
      title: 'Aldrig med',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: selectableTypes, weak: true})],
      validation: (rule) => rule.unique(),
    }),
  ],
})
