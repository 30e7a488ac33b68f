import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {recordsIn, requiredInSwedish, sibling} from '../validation/index.ts'
import {choices, fieldTypes, titleOf} from '../vocabulary/index.ts'

const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/
const MAX_OPTIONS = 30

const hasOptions = (type: unknown): boolean => type === 'choice' || type === 'choices'

/** A choice in a field of a form. */
export const formOption = defineType({
  name: 'formOption',
  title: 'Val',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Text',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
  ],
  preview: {select: {title: 'label.sv'}},
})

/** A field that an editor adds to a form. */
export const formField = defineType({
  name: 'formField',
  title: 'Fält',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Fråga eller rubrik',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'name',
      title: 'Kortnamn',
      description:
        'Står överst i kolumnen när svaren hämtas som fil: bara a–z och siffror, till exempel ankomst.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Skriv ett kortnamn'),
        rule
          .regex(NAME, {name: 'kortnamn'})
          .error('Börja med en liten bokstav; bara a–z och siffror'),
      ],
    }),
    defineField({
      name: 'type',
      title: 'Typ',
      type: 'string',
      initialValue: 'text',
      options: {list: choices(fieldTypes)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'required',
      title: 'Måste fyllas i',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({name: 'help', title: 'Hjälptext', type: 'localizedString'}),
    defineField({
      name: 'options',
      title: 'Val',
      type: 'array',
      of: [defineArrayMember({type: 'formOption'})],
      hidden: (context) => !hasOptions(sibling(context, 'type')),
      validation: (rule) =>
        rule.max(MAX_OPTIONS).custom((value, context) => {
          const isMissing = hasOptions(sibling(context, 'type')) && !value?.length
          return isMissing ? 'Skriv minst ett val' : true
        }),
    }),
    defineField({
      name: 'min',
      title: 'Minst',
      type: 'number',
      hidden: (context) => sibling(context, 'type') !== 'number',
    }),
    defineField({
      name: 'max',
      title: 'Högst',
      type: 'number',
      hidden: (context) => sibling(context, 'type') !== 'number',
    }),
  ],
  preview: {
    select: {title: 'label.sv', type: 'type', required: 'required'},
    prepare: ({title, type, required}) => ({
      title,
      subtitle: [titleOf(fieldTypes, type), required && 'måste fyllas i']
        .filter(Boolean)
        .join(', '),
    }),
  },
})

/** Names that occur twice in a list of fields, or that a ready-made form uses itself. */
export const repeatedNames = (fields: unknown, taken: readonly string[]): string[] => {
  const names = recordsIn(fields).flatMap(({name}) => (typeof name === 'string' ? [name] : []))
  return names.filter((name, index) => names.indexOf(name) !== index || taken.includes(name))
}
