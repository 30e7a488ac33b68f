import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {hasKnownTypes, requiredInSwedish} from '../validation/index.ts'

/** The sections of front pages that tell something: those that list what a campaign has are no part of a course. */
const chapterSections = [
  'freeTextSection',
  'quotationSection',
  'factStripSection',
  'gallerySection',
  'timelineSection',
] as const

const MIN_ANSWERS = 2
const MAX_ANSWERS = 5
const MAX_QUESTIONS = 10

/** One chapter of a course: what to read, then questions on it. */
export const courseChapter = defineType({
  name: 'courseChapter',
  title: 'Kapitel',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Rubrik',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'lead', title: 'Ingress', type: 'localizedText'}),
    defineField({
      name: 'sections',
      title: 'Delar',
      description: 'Samma delar som på startsidan. Den som citeras syns så länge samtycket gäller.',
      type: 'array',
      of: chapterSections.map((type) => defineArrayMember({type})),
      validation: (rule) => [
        rule.required().min(1).error('Kapitlet behöver minst en del'),
        rule.custom(hasKnownTypes(chapterSections)),
      ],
    }),
    defineField({
      name: 'questions',
      title: 'Frågor',
      type: 'array',
      of: [defineArrayMember({type: 'courseQuestion'})],
      validation: (rule) => rule.max(MAX_QUESTIONS),
    }),
  ],
  preview: {
    select: {title: 'title.sv', questions: 'questions'},
    prepare: ({title, questions}) => ({
      title,
      subtitle: `Frågor: ${Array.isArray(questions) ? questions.length : 0}`,
    }),
  },
})

const isRight = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'isRight' in answer && answer.isRight === true

/** A question with one right answer. Every answer is explained, the wrong ones too: that is where one learns. */
export const courseQuestion = defineType({
  name: 'courseQuestion',
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
      name: 'answers',
      title: 'Svar',
      type: 'array',
      of: [defineArrayMember({type: 'courseAnswer'})],
      validation: (rule) => [
        rule.required().min(MIN_ANSWERS).max(MAX_ANSWERS).error('Skriv mellan två och fem svar'),
        rule.custom((answers) =>
          !Array.isArray(answers) || answers.filter(isRight).length === 1
            ? true
            : 'Markera ett av svaren som rätt',
        ),
      ],
    }),
  ],
  preview: {select: {title: 'question.sv'}},
})

export const courseAnswer = defineType({
  name: 'courseAnswer',
  title: 'Svar',
  type: 'object',
  fields: [
    defineField({
      name: 'answer',
      title: 'Svar',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({name: 'isRight', title: 'Rätt svar', type: 'boolean', initialValue: false}),
    defineField({
      name: 'explanation',
      title: 'Förklaring',
      description: 'Visas när någon har valt svaret: varför det är rätt, eller vad som är klokare.',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
  ],
  preview: {
    select: {title: 'answer.sv', isRight: 'isRight'},
    prepare: ({title, isRight}) => ({title, subtitle: isRight ? 'Rätt svar' : ''}),
  },
})
