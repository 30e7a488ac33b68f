import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {campaignField, slugField} from '../fields/index.ts'
import {requiredInSwedish} from '../validation/index.ts'

const MAX_QUESTIONS = 10

/** A few questions that lead to places: *Vilken plats passar dig?* What visitors answer is stored nowhere. */
export const placeTest = defineType({
  name: 'placeTest',
  title: 'Platstest',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Rubrik',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    slugField('title.sv'),
    campaignField('testet'),
    defineField({
      name: 'lead',
      title: 'Ingress',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'questions',
      title: 'Frågor',
      type: 'array',
      of: [defineArrayMember({type: 'placeTestQuestion'})],
      validation: (rule) =>
        rule.required().min(1).max(MAX_QUESTIONS).error('Skriv mellan en och tio frågor'),
    }),
  ],
  preview: {select: {title: 'title.sv', subtitle: 'campaign.name'}},
})
