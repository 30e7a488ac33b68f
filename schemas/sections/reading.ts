import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {headingField, introField, section} from './section.ts'

export const freeTextSection = section('freeText', 'Fri text', [
  headingField,
  defineField({
    name: 'body',
    title: 'Text',
    type: 'localizedRichText',
    validation: requiredInSwedish,
  }),
  defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
  defineField({
    name: 'actions',
    title: 'Knappar',
    type: 'array',
    of: [defineArrayMember({type: 'callToAction'})],
  }),
])

export const magazineTeaserSection = section('magazineTeaser', 'Magasinet', [
  headingField,
  introField,
  defineField({
    name: 'issue',
    title: 'Nummer',
    description: 'Lämna tomt för kampanjens senaste.',
    type: 'reference',
    to: [{type: 'magazineIssue'}],
  }),
])

export const question = defineType({
  name: 'question',
  title: 'Fråga',
  type: 'object',
  fields: [
    defineField({
      name: 'question',
      title: 'Fråga',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'answer',
      title: 'Svar',
      type: 'localizedRichText',
      validation: requiredInSwedish,
    }),
  ],
  preview: {select: {title: 'question.sv'}},
})

export const questionsSection = section('questions', 'Frågor och svar', [
  headingField,
  introField,
  defineField({
    name: 'questions',
    title: 'Frågor',
    type: 'array',
    of: [defineArrayMember({type: 'question'})],
    validation: (rule) => rule.required().min(1),
  }),
])

/** A family over the years: the chapters of one story. */
export const timelineSection = section('timeline', 'En familj över åren', [
  headingField,
  introField,
  defineField({
    name: 'story',
    title: 'Berättelse',
    type: 'reference',
    to: [{type: 'inflyttareStory'}],
    validation: (rule) => rule.required(),
  }),
])
