import {
  type ConditionalPropertyCallbackContext,
  defineArrayMember,
  defineField,
  defineType,
} from '@sanity/types'
import {
  announcementFields,
  audiencesField,
  belongsToField,
  contributorsField,
  placeField,
  topicsField,
} from '../fields/index.ts'
import {inOrder, isWebPageOrMail, sibling} from '../validation/index.ts'
import {
  choices,
  dayInSweden,
  dayInWords,
  employmentTypes,
  type OpportunityKind,
  opportunityKinds,
  tenures,
  titleOf,
} from '../vocabulary/index.ts'

const unlessKind =
  (...kinds: OpportunityKind[]) =>
  ({document}: ConditionalPropertyCallbackContext) =>
    !kinds.some((kind) => kind === document?.kind)

/** The last day as list text; past ones are marked as over. */
function untilInWords(lastDay: unknown): string | undefined {
  const day = dayInWords(lastDay)
  if (typeof lastDay !== 'string' || day === '') return undefined
  return lastDay < dayInSweden() ? `gick ut ${day}` : `till och med ${day}`
}

/** A reason to move: a job, a plot, a home, an education. It disappears from the pages after its last day. */
export const opportunity = defineType({
  name: 'opportunity',
  title: 'Möjlighet',
  type: 'document',
  groups: [
    {name: 'content', title: 'Innehåll', default: true},
    {name: 'details', title: 'Uppgifter'},
    {name: 'belonging', title: 'Tillhör'},
  ],
  fields: [
    defineField({
      name: 'kind',
      title: 'Slag',
      type: 'string',
      options: {list: choices(opportunityKinds), layout: 'radio', direction: 'horizontal'},
      group: 'content',
      validation: (rule) => rule.required(),
    }),
    ...announcementFields('content'),
    defineField({
      name: 'url',
      title: 'Läs mer eller ansök',
      type: 'url',
      group: 'content',
      validation: (rule) => rule.custom(isWebPageOrMail),
    }),
    defineField({
      name: 'gallery',
      title: 'Fler bilder',
      type: 'array',
      of: [defineArrayMember({type: 'imageWithAlt'})],
      group: 'content',
    }),
    defineField({
      name: 'publishedAt',
      title: 'Från och med',
      type: 'date',
      group: 'content',
    }),
    defineField({
      name: 'expiresAt',
      title: 'Sista dag',
      description: 'Dagen efter försvinner den från sidorna av sig själv.',
      type: 'date',
      group: 'content',
      validation: (rule) => [
        rule.required(),
        rule.custom(
          (value, {document}) =>
            inOrder(document?.publishedAt, value) || 'Sista dagen ligger före första',
        ),
      ],
    }),
    defineField({
      name: 'employmentType',
      title: 'Anställning',
      type: 'string',
      options: {list: choices(employmentTypes)},
      group: 'details',
      hidden: unlessKind('job'),
    }),
    defineField({
      name: 'salary',
      title: 'Månadslön, kronor',
      type: 'object',
      options: {columns: 2},
      group: 'details',
      hidden: unlessKind('job'),
      fields: [
        defineField({
          name: 'from',
          title: 'Från',
          type: 'number',
          validation: (rule) => rule.positive(),
        }),
        defineField({
          name: 'to',
          title: 'Till',
          type: 'number',
          validation: (rule) => [
            rule.positive(),
            rule.custom((value, context) => {
              const from = sibling(context, 'from')
              return typeof value === 'number' && typeof from === 'number' && value < from
                ? 'Lägre än lönen den räknas från'
                : true
            }),
          ],
        }),
      ],
    }),
    defineField({
      name: 'remote',
      title: 'Kan göras på distans',
      type: 'boolean',
      group: 'details',
      hidden: unlessKind('job', 'education'),
    }),
    defineField({
      name: 'startsAt',
      title: 'Börjar',
      type: 'date',
      group: 'details',
      hidden: unlessKind('job', 'education'),
    }),
    defineField({
      name: 'tenure',
      title: 'Upplåtelse',
      type: 'string',
      options: {list: choices(tenures)},
      group: 'details',
      hidden: unlessKind('home'),
    }),
    defineField({
      name: 'rooms',
      title: 'Rum',
      type: 'number',
      group: 'details',
      hidden: unlessKind('home'),
      validation: (rule) => rule.positive(),
    }),
    defineField({
      name: 'area',
      title: 'Yta, m²',
      type: 'number',
      group: 'details',
      hidden: unlessKind('home', 'plot'),
      validation: (rule) => rule.positive(),
    }),
    defineField({
      name: 'price',
      title: 'Pris eller hyra, kronor',
      type: 'number',
      group: 'details',
      hidden: unlessKind('home', 'plot'),
      validation: (rule) => rule.min(0),
    }),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    defineField({
      name: 'organisation',
      title: 'Arbetsgivare, säljare eller skola',
      type: 'reference',
      to: [{type: 'organisation'}],
      group: 'belonging',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'contact',
      title: 'Kontaktperson',
      description: 'Den som svarar på frågor om just det här.',
      type: 'reference',
      to: [{type: 'contactPerson'}],
      group: 'belonging',
    }),
    {
      ...placeField,
      group: 'belonging',
      validation: (rule) => rule.required().error('Välj en plats'),
    },
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
  ],
  preview: {
    select: {
      title: 'title.sv',
      kind: 'kind',
      place: 'place.name',
      expires: 'expiresAt',
      media: 'image',
    },
    prepare: ({title, kind, place, expires, media}) => ({
      title,
      subtitle: [titleOf(opportunityKinds, kind), place, untilInWords(expires)]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
  orderings: [
    {title: 'Sista dag', name: 'expiresAt', by: [{field: 'expiresAt', direction: 'asc'}]},
  ],
})
