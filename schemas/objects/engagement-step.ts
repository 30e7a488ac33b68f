import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {choices, engagementActs, titleOf} from '../vocabulary/index.ts'

/** A step of the ladder from reading to taking part, in the organisation's own word. */
export const engagementStep = defineType({
  name: 'engagementStep',
  title: 'Steg',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Namn',
      type: 'localizedString',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'acts',
      title: 'Räknas',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: choices(engagementActs)},
      validation: (rule) => rule.required().min(1).unique(),
    }),
  ],
  preview: {
    select: {title: 'name.sv', acts: 'acts'},
    prepare: ({title, acts}) => ({
      title,
      subtitle: Object.values(acts ?? {})
        .map((act) => titleOf(engagementActs, String(act)))
        .join(', '),
    }),
  },
})
