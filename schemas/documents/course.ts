import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {campaignField, slugField} from '../fields/index.ts'
import {requiredInSwedish} from '../validation/index.ts'

const MAX_CHAPTERS = 20
const MAX_MINUTES = 600

/** A web course: chapters to read, questions with explained answers, and a diploma. Nothing is kept of who takes it. */
export const course = defineType({
  name: 'course',
  title: 'Kurs',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Rubrik',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    slugField('title.sv'),
    campaignField('kursen'),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
    defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
    defineField({
      name: 'minutes',
      title: 'Minuter',
      description: 'Hur lång tid hela kursen brukar ta.',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(MAX_MINUTES),
    }),
    defineField({
      name: 'chapters',
      title: 'Kapitel',
      description:
        'I den ordning de läses. Varje kapitel får en egen sida, och alla följer med i paketet för lärplattformar.',
      type: 'array',
      of: [defineArrayMember({type: 'courseChapter'})],
      validation: (rule) =>
        rule.required().min(1).max(MAX_CHAPTERS).error('Skriv mellan ett och tjugo kapitel'),
    }),
  ],
  preview: {select: {title: 'title.sv', subtitle: 'campaign.name', media: 'image'}},
})
