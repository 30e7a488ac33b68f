import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {
  audiencesField,
  belongsToField,
  contributorsField,
  isSampleField,
  placeField,
  titleFields,
  topicsField,
} from '../fields/index.ts'
import {consentSelection, listedConsentInWords} from '../publicity/index.ts'
import {requiredInSwedish} from '../validation/index.ts'

/** A magazine article. An article that names people needs consent. */
export const article = defineType({
  name: 'article',
  title: 'Artikel',
  type: 'document',
  groups: [
    {name: 'text', title: 'Text', default: true},
    {name: 'belonging', title: 'Tillhör'},
    {name: 'consent', title: 'Rätt att visa'},
  ],
  fields: [
    ...titleFields('text'),
    defineField({
      name: 'issue',
      title: 'Nummer',
      description: 'Numrets egen lista bestämmer ordningen.',
      type: 'reference',
      to: [{type: 'magazineIssue'}],
      weak: true,
      group: 'text',
    }),
    defineField({name: 'byline', title: 'Av', type: 'string', group: 'text'}),
    defineField({name: 'image', title: 'Huvudbild', type: 'imageWithAlt', group: 'text'}),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      group: 'text',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'localizedRichText',
      group: 'text',
      validation: requiredInSwedish,
    }),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    {...placeField, group: 'belonging'},
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
    defineField({
      name: 'people',
      title: 'Personer i artikeln',
      description: 'Alla som syns eller nämns vid namn.',
      type: 'array',
      of: [defineArrayMember({type: 'person'})],
      group: 'consent',
    }),
    isSampleField,
    defineField({
      name: 'consent',
      title: 'Rätt att visa personerna',
      type: 'consent',
      group: 'consent',
      hidden: ({document}) => !Array.isArray(document?.people) || document.people.length === 0,
      validation: (rule) =>
        rule.custom((value, {document}) =>
          !value && Array.isArray(document?.people) && document.people.length > 0
            ? 'Fyll i med vilken rätt personerna visas'
            : true,
        ),
    }),
  ],
  preview: {
    select: {
      title: 'title.sv',
      byline: 'byline',
      issue: 'issue.title.sv',
      firstPerson: 'people.0.name',
      ...consentSelection,
      media: 'image',
    },
    prepare: ({title, byline, issue, firstPerson, media, ...person}) => ({
      title,
      subtitle: [firstPerson && listedConsentInWords(person), issue, byline]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
})
