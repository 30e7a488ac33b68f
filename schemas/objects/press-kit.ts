import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {isRecord, sibling, swedishBeforeTranslations} from '../validation/index.ts'

/** A picture that others may publish, with its author and terms of use. */
export const pressImage = defineType({
  name: 'pressImage',
  title: 'Pressbild',
  type: 'object',
  fields: [
    defineField({
      name: 'image',
      title: 'Bild',
      description: 'Fotografens namn krävs: den som publicerar bilden ska ange det.',
      type: 'imageWithAlt',
      validation: (rule) => [
        rule.required(),
        rule.custom((value: unknown) =>
          isRecord(value) && value.asset && !value.credit
            ? 'Skriv fotografens eller illustratörens namn'
            : true,
        ),
      ],
    }),
    defineField({
      name: 'terms',
      title: 'Villkor',
      description: 'Vad bilden får användas till, till exempel ”Fri för redaktionellt bruk”.',
      type: 'localizedString',
      validation: (rule) => [
        rule.custom(swedishBeforeTranslations),
        rule.custom((value, context) =>
          value || !sibling(context, 'image') ? true : 'Skriv vad bilden får användas till',
        ),
      ],
    }),
  ],
  preview: {select: {title: 'image.alt.sv', subtitle: 'image.credit', media: 'image'}},
})

/** Material for those who write about the campaign. Its page adds the colours and typefaces. */
export const pressKit = defineType({
  name: 'pressKit',
  title: 'Pressmaterial',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Om kampanjen',
      description: 'Ett stycke som kan återges som det är. Tomt: kampanjens beskrivning.',
      type: 'localizedText',
      validation: (rule) => rule.custom(swedishBeforeTranslations),
    }),
    defineField({
      name: 'images',
      title: 'Bilder',
      description: 'Bara bilder som andra får publicera.',
      type: 'array',
      of: [defineArrayMember({type: 'pressImage'})],
    }),
    defineField({
      name: 'contacts',
      title: 'Presskontakter',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'contactPerson'}]})],
      validation: (rule) => rule.unique(),
    }),
  ],
})
