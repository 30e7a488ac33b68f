import {
  type ConditionalPropertyCallbackContext,
  type CustomValidator,
  defineField,
  defineType,
} from '@sanity/types'
import {linkSchemes} from '../../addresses/index.ts'
import {linkIsSafe, sibling} from '../../validation/index.ts'
import {choices, linkTargetTypes, sitePages} from '../../vocabulary/index.ts'

type Kind = 'page' | 'document' | 'url'

/** Makes a field required when the link is of that kind. */
const neededFor =
  (kind: Kind, message: string): CustomValidator<unknown> =>
  (value, context) =>
    sibling(context, 'kind') !== kind || Boolean(value) || message

const unless = (kind: Kind) => (context: ConditionalPropertyCallbackContext) =>
  sibling(context, 'kind') !== kind

/** Where a button or a menu item leads. `kind` says which one of the three fields counts. */
export const link = defineType({
  name: 'link',
  title: 'Länk',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'Leder till',
      type: 'string',
      initialValue: 'page',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          {title: 'En av webbplatsens sidor', value: 'page'},
          {title: 'Ett innehåll eller en annan kampanj', value: 'document'},
          {title: 'En annan webbplats', value: 'url'},
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'page',
      title: 'Sida',
      type: 'string',
      options: {list: choices(sitePages)},
      hidden: unless('page'),
      validation: (rule) => rule.custom(neededFor('page', 'Välj en sida')),
    }),
    defineField({
      name: 'reference',
      title: 'Innehåll',
      type: 'reference',
      to: linkTargetTypes.map((type) => ({type})),
      hidden: unless('document'),
      validation: (rule) => rule.custom(neededFor('document', 'Välj ett innehåll')),
    }),
    defineField({
      name: 'url',
      title: 'Adress',
      type: 'url',
      hidden: unless('url'),
      validation: (rule) => [
        rule.uri({scheme: [...linkSchemes]}),
        rule.custom(linkIsSafe),
        rule.custom(neededFor('url', 'Skriv en adress')),
      ],
    }),
  ],
})
