import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {
  audiencesField,
  belongsToField,
  consentField,
  contributorsField,
  easyReadField,
  isSampleField,
  titleFields,
  topicsField,
  translationsField,
} from '../fields/index.ts'
import {consentSelection, listedConsentInWords} from '../publicity/index.ts'
import {imageIsThere, requiredInSwedish} from '../validation/index.ts'
import {choices, countries, drivkrafter, hinder, households} from '../vocabulary/index.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** People who moved: from where to where, why, what stood in the way, and how it went over the years. */
export const inflyttareStory = defineType({
  name: 'inflyttareStory',
  title: 'Inflyttarberättelse',
  type: 'document',
  groups: [
    {name: 'story', title: 'Berättelse', default: true},
    {name: 'people', title: 'Människor och flytt'},
    {name: 'chapters', title: 'Kapitel'},
    {name: 'belonging', title: 'Tillhör'},
    {name: 'consent', title: 'Rätt att visa'},
  ],
  fields: [
    ...titleFields('story'),
    defineField({
      name: 'image',
      title: 'Huvudbild',
      type: 'imageWithAlt',
      group: 'story',
      validation: (rule) => rule.custom(imageIsThere),
    }),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      group: 'story',
      validation: requiredInSwedish,
    }),
    defineField({name: 'quote', title: 'Citat', type: 'localizedText', group: 'story'}),
    defineField({name: 'body', title: 'Text', type: 'localizedRichText', group: 'story'}),
    {...easyReadField, group: 'story'},
    defineField({
      name: 'gallery',
      title: 'Fler bilder',
      type: 'array',
      of: [defineArrayMember({type: 'imageWithAlt'})],
      group: 'story',
    }),
    defineField({
      name: 'people',
      title: 'Vilka det handlar om',
      type: 'array',
      of: [defineArrayMember({type: 'person'})],
      group: 'people',
      validation: (rule) => rule.required().min(1).error('Skriv minst en person'),
    }),
    defineField({
      name: 'household',
      title: 'Hushåll',
      type: 'string',
      options: {list: choices(households)},
      group: 'people',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'movedFrom',
      title: 'Flyttade från',
      type: 'object',
      group: 'people',
      options: {columns: 2},
      fields: [
        defineField({
          name: 'place',
          title: 'Ort',
          type: 'string',
          validation: (rule) => rule.required(),
        }),
        defineField({
          name: 'country',
          title: 'Land',
          type: 'string',
          initialValue: 'SE',
          options: {list: choices(countries)},
          validation: (rule) => rule.required(),
        }),
        translationsField('place', 'Ort'),
      ],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'movedTo',
      title: 'Flyttade till',
      type: 'reference',
      to: [{type: 'place'}],
      group: 'people',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'movedYear',
      title: 'Flyttåret',
      type: 'number',
      group: 'people',
      validation: (rule) => rule.required().integer().min(FIRST_YEAR).max(LAST_YEAR),
    }),
    defineField({
      name: 'drivkrafter',
      title: 'Drivkrafter',
      description: 'Vad som drog. Räknas samman på kampanjens sidor.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(drivkrafter), layout: 'grid'},
      group: 'people',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'hinder',
      title: 'Hinder',
      description: 'Vad som stod i vägen.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(hinder), layout: 'grid'},
      group: 'people',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'chapters',
      title: 'Kapitel',
      description: 'För den som följs över åren: ett kapitel för varje besök.',
      type: 'array',
      of: [defineArrayMember({type: 'chapter'})],
      group: 'chapters',
    }),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
    defineField({
      name: 'organisations',
      title: 'Arbetsgivare och organisationer',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'organisation'}]})],
      group: 'belonging',
      validation: (rule) => rule.unique(),
    }),
    isSampleField,
    consentField,
  ],
  preview: {
    select: {
      title: 'title.sv',
      from: 'movedFrom.place',
      to: 'movedTo.name',
      year: 'movedYear',
      ...consentSelection,
      media: 'image',
    },
    prepare: ({title, from, to, year, media, ...person}) => ({
      title,
      subtitle: [listedConsentInWords(person), [from, to].filter(Boolean).join(' → '), year]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
  orderings: [
    {
      title: 'Flyttår, senaste först',
      name: 'movedYear',
      by: [{field: 'movedYear', direction: 'desc'}],
    },
  ],
})
