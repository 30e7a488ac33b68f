import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {inOrder, requiredInSwedish, sibling} from '../validation/index.ts'
import {accessibilityStatuses, choices, deficiencyReasons} from '../vocabulary/index.ts'

/** Contents of the accessibility statement (lag 2018:1937 and Digg's template), from which its page is written. */
export const accessibilityStatement = defineType({
  name: 'accessibilityStatement',
  title: 'Tillgänglighetsredogörelse',
  type: 'object',
  fields: [
    defineField({
      name: 'status',
      title: 'Hur tillgänglig är webbplatsen?',
      type: 'string',
      options: {list: choices(accessibilityStatuses), layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'assessedAt',
      title: 'Senast bedömd',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'assessedBy',
      title: 'Bedömd av',
      description: 'Lämna tomt för egen bedömning.',
      type: 'string',
    }),
    defineField({
      name: 'updatedAt',
      title: 'Senast uppdaterad',
      description: 'Lämna tomt om redogörelsen skrevs vid bedömningen.',
      type: 'date',
      validation: (rule) =>
        rule.custom(
          (value, context) =>
            inOrder(sibling(context, 'assessedAt'), value) ||
            'Redogörelsen kan inte vara äldre än bedömningen',
        ),
    }),
    defineField({
      name: 'deficiencies',
      title: 'Kända brister',
      type: 'array',
      of: [defineArrayMember({type: 'deficiency'})],
    }),
    defineField({
      name: 'feedbackEmail',
      title: 'E-post för synpunkter',
      type: 'email',
      validation: (rule) => rule.required(),
    }),
  ],
})

export const deficiency = defineType({
  name: 'deficiency',
  title: 'Brist',
  type: 'object',
  fields: [
    defineField({
      name: 'description',
      title: 'Vad som inte fungerar',
      type: 'localizedText',
      validation: requiredInSwedish,
    }),
    defineField({
      name: 'reason',
      title: 'Varför',
      type: 'string',
      initialValue: 'shortcoming',
      options: {list: choices(deficiencyReasons), layout: 'radio'},
    }),
    defineField({
      name: 'criterion',
      title: 'WCAG-kriterium',
      description: 'Till exempel 1.4.3.',
      type: 'string',
      validation: (rule) => rule.regex(/^[1-4]\.\d{1,2}\.\d{1,2}$/, {name: 'kriterium'}),
    }),
    defineField({name: 'fixedBy', title: 'Åtgärdas senast', type: 'date'}),
  ],
  preview: {select: {title: 'description.sv', subtitle: 'criterion'}},
})
