import {defineField} from '@sanity/types'

/** The one campaign that a document belongs to. @param document what it is, in the definite form: 'kursen' */
export const campaignField = (document: string) =>
  defineField({
    name: 'campaign',
    title: 'Kampanj',
    type: 'reference',
    to: [{type: 'campaign'}],
    validation: (rule) => rule.required().error(`Välj kampanjen som ${document} hör till`),
  })
