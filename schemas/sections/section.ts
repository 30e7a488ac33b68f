import {defineArrayMember, defineField, defineType, type FieldDefinition} from '@sanity/types'

/** The type of a section: `<name>Section`. */
export const section = <Name extends string>(
  name: Name,
  title: string,
  fields: FieldDefinition[],
) =>
  defineType({
    name: `${name}Section` as const,
    title,
    type: 'object',
    fields,
    preview: {
      select: {heading: 'heading.sv'},
      prepare: ({heading}) => ({title, subtitle: heading}),
    },
  })

export const headingField = defineField({
  name: 'heading',
  title: 'Rubrik',
  description: 'Lämna tomt för den vanliga rubriken.',
  type: 'localizedString',
})

export const introField = defineField({name: 'intro', title: 'Inledning', type: 'localizedText'})

/** How many cards a section shows at most. */
export const limitField = (initialValue: number) =>
  defineField({
    name: 'limit',
    title: 'Högst så många',
    type: 'number',
    initialValue,
    validation: (rule) => rule.integer().min(1).max(24),
  })

/** People or organisations chosen by hand, in the order in which they are shown. */
export const picksField = (type: string, description: string) =>
  defineField({
    name: 'items',
    title: 'Utvalda',
    description,
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type}]})],
    validation: (rule) => rule.unique(),
  })

/** Description of a choice of people: what leaving it empty means. */
export const emptyMeansOwn = 'Lämna tomt för kampanjens egna, de utvalda först.'
