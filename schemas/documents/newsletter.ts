import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {campaignField, slugField} from '../fields/index.ts'
import {swedishBeforeTranslations} from '../validation/index.ts'

const MAX_ITEMS = 30

/**
 * A newsletter, which has a page on the site and is sent by mail to those who subscribe. What it shows is content; who gets
 * it is not.
 */
export const newsletter = defineType({
  name: 'newsletter',
  title: 'Nyhetsbrev',
  type: 'document',
  fields: [
    campaignField('nyhetsbrevet'),
    defineField({
      name: 'subject',
      title: 'Ämnesrad',
      description: 'Säger vad brevet handlar om. Också rubriken på webbplatsen.',
      type: 'localizedString',
      validation: (rule) => [
        rule.required().error('Skriv en ämnesrad'),
        rule.custom(swedishBeforeTranslations),
      ],
    }),
    slugField('subject.sv'),
    defineField({
      name: 'intro',
      title: 'Inledning',
      type: 'localizedText',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'items',
      title: 'Innehåll för hand',
      description: 'Lämna tomt, så visas det nya på webbplatsen av sig självt.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [
            {type: 'inflyttareStory'},
            {type: 'ambassador'},
            {type: 'article'},
            {type: 'event'},
            {type: 'opportunity'},
            {type: 'guide'},
          ],
        }),
      ],
      validation: (rule) => rule.unique().max(MAX_ITEMS),
    }),
    defineField({
      name: 'since',
      title: 'Det som är nytt sedan',
      description:
        'Vad brevet visar när inget är valt för hand. Tomt betyder de senaste tre månaderna.',
      type: 'date',
      hidden: ({document}) => Array.isArray(document?.items) && document.items.length > 0,
    }),
  ],
  preview: {
    select: {title: 'subject.sv', subtitle: 'campaign.name'},
  },
  orderings: [
    {title: 'Senast ändrat', name: 'updatedAt', by: [{field: '_updatedAt', direction: 'desc'}]},
  ],
})
