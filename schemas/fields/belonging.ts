import {defineArrayMember, defineField} from '@sanity/types'

/**
 * The campaigns that a document belongs to: who may read its drafts, and change and publish it, follows from it. Weak,
 * because campaigns refer to such documents, too, and two new documents that refer to each other strongly could never
 * be published.
 */
export const belongsToField = defineField({
  name: 'belongsTo',
  title: 'Hör till',
  description: 'Kampanjernas medarbetare får ändra och publicera dokumentet.',
  type: 'array',
  of: [defineArrayMember({type: 'reference', to: [{type: 'campaign'}], weak: true})],
  validation: (rule) =>
    rule.unique().min(1).warning('Utan kampanj kan bara den ändra som får ändra allt.'),
})

/** Ids of the people outside the campaigns who may write drafts of this document. */
export const contributorsField = defineField({
  name: 'contributors',
  title: 'Medverkande',
  description:
    'Välj personer. De som har rollen Medverkande får skriva utkast till det som de har fått här.',
  type: 'array',
  of: [defineArrayMember({type: 'string'})],
  validation: (rule) => rule.unique(),
})

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
