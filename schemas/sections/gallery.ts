import {defineArrayMember, defineField} from '@sanity/types'
import {headingField, section} from './section.ts'

export const gallerySection = section('gallery', 'Bildgalleri', [
  headingField,
  defineField({
    name: 'images',
    title: 'Bilder',
    type: 'array',
    of: [defineArrayMember({type: 'imageWithAlt'})],
    options: {layout: 'grid'},
    validation: (rule) => rule.required().min(1),
  }),
])
