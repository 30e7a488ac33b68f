import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {linkSchemes} from '../../addresses/index.ts'
import {
  linkIsSafe,
  type RichTextTypes,
  richTextIsKnown,
  textIsReadable,
} from '../../validation/index.ts'
import {acceptedImages, linkTargetTypes} from '../../vocabulary/index.ts'

const styles = [
  {title: 'Brödtext', value: 'normal'},
  {title: 'Rubrik', value: 'h2'},
  {title: 'Underrubrik', value: 'h3'},
  {title: 'Citat', value: 'blockquote'},
]

const lists = [
  {title: 'Punktlista', value: 'bullet'},
  {title: 'Numrerad lista', value: 'number'},
]

const known: RichTextTypes = {
  blocks: ['block', 'richTextImage'],
  styles: styles.map(({value}) => value),
  lists: lists.map(({value}) => value),
  annotations: ['link', 'internalLink'],
}

/** Running text in one language. The page's own title is its h1, so headings begin at h2. */
export const richText = defineType({
  name: 'richText',
  title: 'Löptext',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles,
      lists,
      marks: {
        decorators: [
          {title: 'Fet', value: 'strong'},
          {title: 'Kursiv', value: 'em'},
        ],
        annotations: [
          defineField({
            name: 'link',
            title: 'Länk',
            type: 'object',
            fields: [
              defineField({
                name: 'href',
                title: 'Adress',
                type: 'url',
                validation: (rule) => [
                  rule.required().error('Skriv vart länken leder'),
                  rule.uri({scheme: [...linkSchemes], allowRelative: false}),
                  rule.custom(linkIsSafe),
                ],
              }),
            ],
          }),
          defineField({
            name: 'internalLink',
            title: 'Länk till en sida här',
            type: 'object',
            fields: [
              defineField({
                name: 'reference',
                title: 'Sida',
                type: 'reference',
                to: linkTargetTypes.map((type) => ({type})),
                validation: (rule) => rule.required(),
              }),
            ],
          }),
        ],
      },
    }),
    defineArrayMember({type: 'richTextImage'}),
  ],
  validation: (rule) => [
    rule.custom(richTextIsKnown(known)),
    rule.custom(textIsReadable).warning(),
  ],
})

/** An image between paragraphs; its texts are in the language of the text around it. */
export const richTextImage = defineType({
  name: 'richTextImage',
  title: 'Bild',
  type: 'image',
  options: {accept: acceptedImages, hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternativtext',
      description: 'Vad bilden visar, för den som inte ser den.',
      type: 'string',
      validation: (rule) => rule.required().error('Beskriv bilden för den som inte ser den'),
    }),
    defineField({name: 'caption', title: 'Bildtext', type: 'string'}),
  ],
  validation: (rule) => rule.assetRequired().error('Bilden saknas'),
})
