import {defineField, defineType} from '@sanity/types'
import {
  announcementFields,
  audiencesField,
  belongsToField,
  contributorsField,
  placeField,
  swedishTime,
  topicsField,
  translationsField,
} from '../fields/index.ts'
import {inOrder, isWebPage, isWebPageOrMail} from '../validation/index.ts'
import {
  choices,
  dayInSweden,
  dayOfMomentInWords,
  eventStatuses,
  momentInWords,
} from '../vocabulary/index.ts'

/** Whether an event is over: when it has no end, on the day after it began. */
function isOver(starts: unknown, ends: unknown): boolean {
  const now = new Date()
  if (typeof ends === 'string') return Date.parse(ends) < now.getTime()
  const begins = typeof starts === 'string' ? Date.parse(starts) : Number.NaN
  return !Number.isNaN(begins) && dayInSweden(begins) < dayInSweden(now)
}

const MAX_PLACES = 100_000

/** An event. The fields are those of iCalendar's VEVENT (RFC 5545), so that visitors can add it to a calendar. */
export const event = defineType({
  name: 'event',
  title: 'Evenemang',
  type: 'document',
  groups: [
    {name: 'content', title: 'Innehåll', default: true},
    {name: 'when', title: 'Tid och plats'},
    {name: 'belonging', title: 'Tillhör'},
  ],
  fields: [
    ...announcementFields('content'),
    defineField({
      name: 'startsAt',
      title: 'Börjar',
      description: 'Svensk tid.',
      type: 'datetime',
      options: swedishTime,
      group: 'when',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'endsAt',
      title: 'Slutar',
      description: 'Svensk tid.',
      type: 'datetime',
      options: swedishTime,
      group: 'when',
      validation: (rule) => [
        rule.required(),
        rule.custom(
          (value, {document}) => inOrder(document?.startsAt, value) || 'Slutar innan det börjar',
        ),
      ],
    }),
    defineField({
      name: 'allDay',
      title: 'Hela dagen',
      description: 'Klockslagen visas inte.',
      type: 'boolean',
      initialValue: false,
      group: 'when',
    }),
    defineField({
      name: 'status',
      title: 'Läge',
      type: 'string',
      initialValue: 'confirmed',
      options: {list: choices(eventStatuses), layout: 'radio', direction: 'horizontal'},
      group: 'when',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'venue',
      title: 'Lokal',
      type: 'string',
      group: 'when',
      validation: (rule) =>
        rule.custom((value, {document}) =>
          value || document?.onlineUrl ? true : 'Skriv en lokal, eller en adress på nätet',
        ),
    }),
    {...translationsField('venue', 'Lokal'), group: 'when'},
    defineField({name: 'address', title: 'Adress', type: 'text', rows: 2, group: 'when'}),
    {...translationsField('address', 'Adress'), group: 'when'},
    defineField({
      name: 'onlineUrl',
      title: 'Adress på nätet',
      type: 'url',
      group: 'when',
      validation: (rule) => rule.custom(isWebPage),
    }),
    defineField({
      name: 'signupUrl',
      title: 'Anmälan',
      type: 'url',
      group: 'when',
      validation: (rule) => rule.custom(isWebPageOrMail),
    }),
    defineField({
      name: 'places',
      title: 'Antal platser',
      description:
        'Den som anmäler sig när det är fullt hamnar på väntelistan. Lämna tomt om alla får plats. Gäller anmälan med ett formulär.',
      type: 'number',
      group: 'when',
      validation: (rule) => rule.integer().min(1).max(MAX_PLACES),
    }),
    defineField({
      name: 'organisers',
      title: 'Arrangörer',
      type: 'array',
      of: [{type: 'reference', to: [{type: 'organisation'}]}],
      group: 'belonging',
      validation: (rule) => rule.required().min(1).unique(),
    }),
    {...belongsToField, group: 'belonging'},
    {...contributorsField, group: 'belonging'},
    {...placeField, group: 'belonging'},
    {...topicsField, group: 'belonging'},
    {...audiencesField, group: 'belonging'},
  ],
  preview: {
    select: {
      title: 'title.sv',
      starts: 'startsAt',
      ends: 'endsAt',
      allDay: 'allDay',
      place: 'place.name',
      media: 'image',
    },
    prepare: ({title, starts, ends, allDay, place, media}) => ({
      title,
      subtitle: [
        isOver(starts, ends) && 'Har varit',
        allDay ? dayOfMomentInWords(starts) : momentInWords(starts),
        place,
      ]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
  orderings: [{title: 'Tid', name: 'startsAt', by: [{field: 'startsAt', direction: 'asc'}]}],
})
