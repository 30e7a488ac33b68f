import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {slugField} from '../fields/index.ts'
import {isRecord, publishedId, swedishBeforeTranslations} from '../validation/index.ts'
import {
  choices,
  livingMeasures,
  type Option,
  placeKinds,
  seasons,
  titleOf,
} from '../vocabulary/index.ts'

/** Refuses items that say the same of one thing twice. @param key the field that names the thing */
const hasEachOnce = (key: string, options: readonly Option[]) => (items: unknown) => {
  if (!Array.isArray(items)) return true
  const named = items.flatMap((item) => (isRecord(item) ? [item[key]] : []))
  const repeated = named.find((value, index) => named.indexOf(value) < index)
  return repeated ? `”${titleOf(options, String(repeated))}” står två gånger` : true
}

/** A place in the chain region → municipality → town → district, with figures that say when and by whom. */
export const place = defineType({
  name: 'place',
  title: 'Plats',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    slugField('name'),
    defineField({
      name: 'kind',
      title: 'Slag',
      type: 'string',
      options: {list: choices(placeKinds), layout: 'radio', direction: 'horizontal'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'parent',
      title: 'Ligger i',
      type: 'reference',
      to: [{type: 'place'}],
      options: {
        // A district can lie in any wider place, so only the place itself is excluded.
        filter: ({document}) => ({
          filter: '!(_id in [$id, "drafts." + $id])',
          params: {id: publishedId(document._id)},
        }),
      },
      validation: (rule) =>
        rule.custom((value, {document}) =>
          value?._ref && document && value._ref === publishedId(document._id)
            ? 'En plats kan inte ligga i sig själv'
            : true,
        ),
    }),
    defineField({name: 'coordinates', title: 'Läge', type: 'geopoint'}),
    defineField({
      name: 'description',
      title: 'Beskrivning',
      type: 'localizedText',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
    defineField({
      name: 'figures',
      title: 'Siffror',
      type: 'array',
      of: [defineArrayMember({type: 'figure'})],
    }),
    defineField({
      name: 'living',
      title: 'Att leva här',
      description: 'Det som besökare jämför platser med: boende, lön, skatt och resor.',
      type: 'array',
      of: [defineArrayMember({type: 'livingFigure'})],
      validation: (rule) => rule.custom(hasEachOnce('measure', livingMeasures)),
    }),
    defineField({
      name: 'travel',
      title: 'Resor härifrån',
      description: 'Dit man reser till arbete, skola, sjukhus och flyg.',
      type: 'array',
      of: [defineArrayMember({type: 'travelTime'})],
    }),
    defineField({
      name: 'schools',
      title: 'Skolor',
      type: 'array',
      of: [defineArrayMember({type: 'school'})],
    }),
    defineField({
      name: 'year',
      title: 'Ett år här',
      description: 'Vad varje årstid är. Hur ljust det är räknas ut av läget.',
      type: 'array',
      of: [defineArrayMember({type: 'seasonHere'})],
      validation: (rule) => rule.custom(hasEachOnce('season', seasons)),
    }),
  ],
  preview: {
    select: {title: 'name', kind: 'kind', parent: 'parent.name', media: 'image'},
    prepare: ({title, kind, parent, media}) => ({
      title,
      subtitle: [titleOf(placeKinds, kind), parent].filter(Boolean).join(' · '),
      media,
    }),
  },
})
