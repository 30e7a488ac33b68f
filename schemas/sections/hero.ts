import {defineArrayMember, defineField} from '@sanity/types'
import {requiredInSwedish} from '../validation/index.ts'
import {section} from './section.ts'

const BUTTONS_MAX = 2

/** The opening of a page. Its heading is the page's h1. */
export const heroSection = section('hero', 'Öppning', [
  defineField({
    name: 'heading',
    title: 'Rubrik',
    type: 'localizedString',
    validation: requiredInSwedish,
  }),
  defineField({name: 'kicker', title: 'Överrad', type: 'localizedString'}),
  defineField({name: 'lead', title: 'Ingress', type: 'localizedText'}),
  defineField({name: 'image', title: 'Bild', type: 'imageWithAlt'}),
  defineField({
    name: 'actions',
    title: 'Knappar',
    type: 'array',
    of: [defineArrayMember({type: 'callToAction'})],
    validation: (rule) => rule.max(BUTTONS_MAX),
  }),
])
