import {defineField} from '@sanity/types'
import {inOrder, sibling} from '../validation/index.ts'

/** The days on which a campaign opens and closes. */
export const campaignPeriodField = defineField({
  name: 'period',
  title: 'Kampanjtid',
  type: 'object',
  options: {columns: 2},
  fields: [
    defineField({name: 'from', title: 'Från', type: 'date'}),
    defineField({
      name: 'to',
      title: 'Till',
      type: 'date',
      validation: (rule) =>
        rule.custom(
          (value, context) =>
            inOrder(sibling(context, 'from'), value) || 'Slutet ligger före början',
        ),
    }),
  ],
})
