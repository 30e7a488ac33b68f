import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {linkSchemes} from '../../addresses/index.ts'
import {
  linkIsSafe,
  type RichTextTypes,
  richTextIsKnown,
  textIsReadable,
} from '../../validation/index.ts'
import {linkTargetTypes} from '../../vocabulary/index.ts'
import {richTextBlocks} from './blocks/index.ts'

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
  blocks: ['block', ...richTextBlocks.map(({name}) => name)],
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
    ...richTextBlocks.map(({name}) => defineArrayMember({type: name})),
  ],
  validation: (rule) => [
    rule.custom(richTextIsKnown(known)),
    rule.custom(textIsReadable).warning(),
  ],
})
