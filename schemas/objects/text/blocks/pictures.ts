import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {acceptedImages} from '../../../vocabulary/index.ts'
import {block} from './block.ts'

const A_PAIR = 2

const alt = defineField({
  name: 'alt',
  title: 'Alternativtext',
  description: 'Vad bilden visar, för den som inte ser den. En mening räcker.',
  type: 'string',
  validation: (rule) => rule.required().error('Beskriv bilden för den som inte ser den'),
})

/** An image between paragraphs; its texts are in the language of the text around it. */
export const richTextImage = defineType({
  name: 'richTextImage',
  title: 'Bild',
  type: 'image',
  options: {accept: acceptedImages, hotspot: true},
  fields: [
    alt,
    defineField({name: 'caption', title: 'Bildtext', type: 'string'}),
    defineField({name: 'credit', title: 'Fotograf eller illustratör', type: 'string'}),
  ],
  validation: (rule) => rule.assetRequired().error('Bilden saknas'),
})

/** Two pictures that say more together: before and after, here and there. */
export const imagePairBlock = block(
  'imagePairBlock',
  'Två bilder',
  [
    defineField({
      name: 'images',
      title: 'Bilder',
      description: 'Två bilder som hör ihop. De visas bredvid varandra i samma höjd.',
      type: 'array',
      of: [defineArrayMember({type: 'richTextImage'})],
      options: {layout: 'grid'},
      validation: (rule) => rule.required().length(A_PAIR).error('Välj två bilder'),
    }),
  ],
  {
    select: {first: 'images.0.alt', second: 'images.1.alt', media: 'images.0'},
    prepare: ({first, second, media}) => ({
      title: [first, second].filter(Boolean).join(' – '),
      subtitle: 'Två bilder',
      media,
    }),
  },
)

/** A still picture of a film. */
export const posterField = defineField({
  name: 'poster',
  title: 'Stillbild',
  type: 'richTextImage',
})
