import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {
  audiencesField,
  consentField,
  isSampleField,
  placeField,
  slugField,
  topicsField,
} from '../fields/index.ts'
import {consentStateInWords} from '../publicity/index.ts'
import {imageIsThere, requiredInSwedish} from '../validation/index.ts'

/** Someone who speaks for a place from experience. Campaigns choose who they show. */
export const ambassador = defineType({
  name: 'ambassador',
  title: 'Ambassadör',
  type: 'document',
  groups: [
    {name: 'profile', title: 'Profil', default: true},
    {name: 'text', title: 'Texter'},
    {name: 'belonging', title: 'Tillhör'},
    {name: 'consent', title: 'Rätt att visa'},
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'string',
      group: 'profile',
      validation: (rule) => rule.required().error('Skriv personens namn'),
    }),
    {...slugField('name'), group: 'profile'},
    defineField({
      name: 'portrait',
      title: 'Porträtt',
      description: 'Ställ in fokus på ansiktet, så beskärs bilden rätt överallt.',
      type: 'imageWithAlt',
      group: 'profile',
      validation: (rule) => rule.custom(imageIsThere),
    }),
    defineField({
      name: 'role',
      title: 'Yrke eller roll',
      type: 'localizedString',
      group: 'profile',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'organisation',
      title: 'Arbetsgivare eller organisation',
      type: 'reference',
      to: [{type: 'organisation'}],
      group: 'profile',
    }),
    defineField({
      name: 'movedFrom',
      title: 'Flyttade från',
      description: 'Lämna tomt för den som alltid bott här.',
      type: 'string',
      group: 'profile',
    }),
    defineField({
      name: 'spokenLanguages',
      title: 'Språk som personen talar',
      description: 'Skriv språkets namn på språket självt: svenska, English, suomi …',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      group: 'profile',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'quote',
      title: 'Citat',
      description: 'En mening i personens egna ord, utan citattecken.',
      type: 'localizedText',
      group: 'text',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'summary',
      title: 'Ingress',
      description: 'Två–tre meningar; syns i listor och vid delning.',
      type: 'localizedText',
      group: 'text',
      validation: requiredInSwedish,
    }),
    defineField({name: 'body', title: 'Berättelse', type: 'localizedRichText', group: 'text'}),
    defineField({
      name: 'links',
      title: 'Länkar',
      type: 'array',
      of: [defineArrayMember({type: 'callToAction'})],
      group: 'text',
    }),
    {
      ...placeField,
      group: 'belonging',
      validation: (rule) => rule.required().error('Välj en plats'),
    },
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
    isSampleField,
    consentField,
  ],
  preview: {
    select: {
      title: 'name',
      role: 'role.sv',
      place: 'place.name',
      employer: 'organisation.name',
      consent: 'consent',
      media: 'portrait',
    },
    prepare: ({title, role, place, employer, consent, media}) => ({
      title,
      subtitle: [consentStateInWords(consent), role, employer, place].filter(Boolean).join(' · '),
      media,
    }),
  },
  orderings: [{title: 'Namn', name: 'name', by: [{field: 'name', direction: 'asc'}]}],
})
