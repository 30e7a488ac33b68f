import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {belongsToField, contributorsField, slugField} from '../fields/index.ts'
import {imageIsThere, requiredInSwedish} from '../validation/index.ts'
import {choices, seasons, titleOf} from '../vocabulary/index.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** One issue of a magazine. Its articles' order is the order of its pages. */
export const magazineIssue = defineType({
  name: 'magazineIssue',
  title: 'Magasinsnummer',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Titel',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    slugField('title.sv'),
    defineField({
      name: 'campaign',
      title: 'Ges ut av kampanjen',
      type: 'reference',
      to: [{type: 'campaign'}],
    }),
    belongsToField,
    contributorsField,
    defineField({
      name: 'number',
      title: 'Nummer',
      type: 'number',
      validation: (rule) => rule.required().integer().positive(),
    }),
    defineField({
      name: 'year',
      title: 'År',
      type: 'number',
      validation: (rule) => rule.required().integer().min(FIRST_YEAR).max(LAST_YEAR),
    }),
    defineField({
      name: 'season',
      title: 'Årstid',
      type: 'string',
      options: {list: choices(seasons)},
    }),
    defineField({
      name: 'cover',
      title: 'Omslag',
      type: 'imageWithAlt',
      validation: (rule) => rule.custom(imageIsThere),
    }),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
    defineField({name: 'editorial', title: 'Ledare', type: 'localizedRichText'}),
    defineField({
      name: 'articles',
      title: 'Artiklar',
      description: 'I den ordning de ligger i numret.',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'article'}]})],
      validation: (rule) => rule.required().min(1).unique().error('Lägg till minst en artikel'),
    }),
  ],
  preview: {
    select: {title: 'title.sv', number: 'number', year: 'year', season: 'season', media: 'cover'},
    prepare: ({title, number, year, season, media}) => ({
      title,
      subtitle: [`Nr ${number ?? '–'}`, titleOf(seasons, season), year].filter(Boolean).join(' '),
      media,
    }),
  },
  orderings: [
    {
      title: 'Senaste först',
      name: 'latest',
      by: [
        {field: 'year', direction: 'desc'},
        {field: 'number', direction: 'desc'},
      ],
    },
  ],
})
