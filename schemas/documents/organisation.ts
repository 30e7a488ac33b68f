import {defineField, defineType} from '@sanity/types'
import {placeField, slugField, translationsField} from '../fields/index.ts'
import {isWebPage, swedishBeforeTranslations} from '../validation/index.ts'
import {choices, organisationKinds, titleOf} from '../vocabulary/index.ts'

/** An owner, partner, employer, organiser. */
export const organisation = defineType({
  name: 'organisation',
  title: 'Organisation',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    translationsField('name', 'Namn'),
    slugField('name'),
    defineField({
      name: 'kind',
      title: 'Slag',
      type: 'string',
      options: {list: choices(organisationKinds)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'url',
      title: 'Webbplats',
      type: 'url',
      validation: (rule) => rule.custom(isWebPage),
    }),
    defineField({name: 'logo', title: 'Logotyp', type: 'imageWithAlt'}),
    defineField({
      name: 'description',
      title: 'Beskrivning',
      type: 'localizedText',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    placeField,
  ],
  preview: {
    select: {title: 'name', kind: 'kind', media: 'logo'},
    prepare: ({title, kind, media}) => ({title, subtitle: titleOf(organisationKinds, kind), media}),
  },
})
