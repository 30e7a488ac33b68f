import {defineArrayMember, defineField} from '@sanity/types'

/** What a document is about. Campaigns select by it, visitors filter by it. */
export const topicsField = defineField({
  name: 'topics',
  title: 'Ämnen',
  type: 'array',
  of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
  validation: (rule) => rule.unique(),
})

/** Who a document is for. */
export const audiencesField = defineField({
  name: 'audiences',
  title: 'Målgrupper',
  type: 'array',
  of: [defineArrayMember({type: 'reference', to: [{type: 'audience'}]})],
  validation: (rule) => rule.unique(),
})

/** The place a document belongs to. Campaigns for any place that contains it find it, too. */
export const placeField = defineField({
  name: 'place',
  title: 'Plats',
  type: 'reference',
  to: [{type: 'place'}],
})
