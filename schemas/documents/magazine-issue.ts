import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {belongsToField, contributorsField, slugField} from '../fields/index.ts'
import {imageIsThere, requiredInSwedish} from '../validation/index.ts'
import {choices, seasons, titleOf} from '../vocabulary/index.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** One issue of a magazine. The order of its articles and stories is the order of its pages. */
export const magazineIssue = defineType({
  name: 'magazineIssue',
  title: 'Magasinsnummer',
  type: 'document',
  groups: [
    {name: 'contents', title: 'Numret', default: true},
    {name: 'belonging', title: 'Tillhör'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Titel',
      group: 'contents',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    {...slugField('title.sv'), group: 'contents'},
    defineField({
      name: 'campaign',
      title: 'Ges ut av kampanjen',
      group: 'contents',
      type: 'reference',
      to: [{type: 'campaign'}],
    }),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    defineField({
      name: 'number',
      title: 'Nummer',
      group: 'contents',
      type: 'number',
      validation: (rule) => rule.required().integer().positive(),
    }),
    defineField({
      name: 'year',
      title: 'År',
      group: 'contents',
      type: 'number',
      validation: (rule) => rule.required().integer().min(FIRST_YEAR).max(LAST_YEAR),
    }),
    defineField({
      name: 'season',
      title: 'Årstid',
      group: 'contents',
      type: 'string',
      options: {list: choices(seasons)},
    }),
    defineField({
      name: 'cover',
      title: 'Omslag',
      group: 'contents',
      type: 'imageWithAlt',
      validation: (rule) => rule.custom(imageIsThere),
    }),
    defineField({
      name: 'lead',
      title: 'Ingress',
      group: 'contents',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'editorial',
      title: 'Ledare',
      type: 'localizedRichText',
      group: 'contents',
    }),
    defineField({
      name: 'articles',
      title: 'Innehåll',
      description: 'Artiklar och berättelser, i den ordning de ligger i numret.',
      type: 'array',
      of: [
        defineArrayMember({type: 'reference', to: [{type: 'article'}, {type: 'inflyttareStory'}]}),
      ],
      validation: (rule) =>
        rule
          .required()
          .min(1)
          .unique()
          .error('Lägg till minst en artikel eller berättelse, och var och en bara en gång'),
      group: 'contents',
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
