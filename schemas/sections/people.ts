import {defineArrayMember, defineField} from '@sanity/types'
import {headingField, introField, limitField, section} from './section.ts'

const picks = (type: string, description: string) =>
  defineField({
    name: 'items',
    title: 'Utvalda',
    description,
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type}]})],
    validation: (rule) => rule.unique(),
  })

const fromStage = 'Lämna tomt för kampanjens egna, de utvalda först.'

export const ambassadorsSection = section('ambassadors', 'Ambassadörer', [
  headingField,
  introField,
  picks('ambassador', fromStage),
  limitField(6),
])

export const storiesSection = section('stories', 'Inflyttarberättelser', [
  headingField,
  introField,
  picks('inflyttareStory', fromStage),
  limitField(6),
])

export const contactsSection = section('contacts', 'Kontakt: en väg in', [
  headingField,
  introField,
  picks('contactPerson', 'Lämna tomt för kampanjens kontaktpersoner.'),
])

export const partnersSection = section('partners', 'Partner', [
  headingField,
  introField,
  picks('organisation', 'Lämna tomt för kampanjens ägare och partner.'),
])
