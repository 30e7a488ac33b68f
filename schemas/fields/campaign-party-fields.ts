import {defineArrayMember, defineField} from '@sanity/types'

/** Who answers for a campaign, takes part in it, pays for it, and answers its visitors. */
export const campaignPartyFields = [
  defineField({
    name: 'owner',
    title: 'Ägare',
    type: 'reference',
    to: [{type: 'organisation'}],
    group: 'people',
    validation: (rule) => rule.required().error('Välj vem som äger kampanjen'),
  }),
  defineField({
    name: 'partners',
    title: 'Partner',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'organisation'}]})],
    group: 'people',
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: 'funders',
    title: 'Finansiärer',
    description:
      'De som betalar utan att delta, till exempel en EU-fond. Syns längst ned på sidorna.',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'organisation'}]})],
    group: 'people',
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: 'contacts',
    title: 'Kontaktpersoner',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'contactPerson'}]})],
    group: 'people',
    validation: (rule) => rule.unique(),
  }),
]
