import {defineField, defineType} from '@sanity/types'
import {redirectSourceIsUsable, redirectTargetIsUsable} from '../validation/index.ts'

/** An address that has moved. Changed slugs redirect automatically; this is for everything else. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Omdirigering',
  type: 'document',
  fields: [
    defineField({
      name: 'campaign',
      title: 'Kampanj',
      type: 'reference',
      to: [{type: 'campaign'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'from',
      title: 'Gammal adress',
      description: 'Inom webbplatsen, till exempel /om-oss/.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Skriv adressen som inte längre finns'),
        rule.custom(redirectSourceIsUsable),
      ],
    }),
    defineField({
      name: 'to',
      title: 'Ny adress',
      description: 'Inom webbplatsen, eller en hel adress.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Skriv vart den ska leda'),
        rule.custom(redirectTargetIsUsable),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'För alltid',
      type: 'boolean',
      initialValue: true,
    }),
  ],
  preview: {
    select: {from: 'from', to: 'to', campaign: 'campaign.name'},
    prepare: ({from, to, campaign}) => ({title: `${from ?? ''} → ${to ?? ''}`, subtitle: campaign}),
  },
})
