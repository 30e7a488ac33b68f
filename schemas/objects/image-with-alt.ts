import {defineField, defineType} from '@sanity/types'
import {sibling, swedish, swedishBeforeTranslations} from '../validation/index.ts'
import {acceptedImages} from '../vocabulary/index.ts'

/** The image of every page: cropped around its hotspot, described for those who cannot see it. */
export const imageWithAlt = defineType({
  name: 'imageWithAlt',
  title: 'Bild',
  type: 'image',
  options: {accept: acceptedImages, hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternativtext',
      description: 'Vad bilden visar, för den som inte ser den. En mening räcker.',
      type: 'localizedString',
      validation: (rule) =>
        rule.custom((value, context) =>
          sibling(context, 'asset') && swedish(value) === undefined
            ? {message: 'Beskriv bilden för den som inte ser den', path: ['sv']}
            : true,
        ),
    }),
    defineField({
      name: 'caption',
      title: 'Bildtext',
      type: 'localizedString',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'credit',
      title: 'Fotograf eller illustratör',
      type: 'string',
    }),
  ],
})
