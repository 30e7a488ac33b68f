import {defineField} from '@sanity/types'
import {headingField, introField, section} from './section.ts'

export const magazineTeaserSection = section('magazineTeaser', 'Magasinet', [
  headingField,
  introField,
  defineField({
    name: 'issue',
    title: 'Nummer',
    description: 'Lämna tomt för kampanjens senaste.',
    type: 'reference',
    to: [{type: 'magazineIssue'}],
  }),
])
