import {defineField, defineType} from '@sanity/types'
import {requiredInSwedish} from '../../validation/index.ts'
import {whereTo} from './link-summary.ts'

/** A link with a text of its own in each language. */
const labelledLink = <Name extends string>(name: Name, title: string, labelTitle: string) =>
  defineType({
    name,
    title,
    type: 'object',
    fields: [
      defineField({
        name: 'label',
        title: labelTitle,
        type: 'localizedString',
        validation: requiredInSwedish,
      }),
      defineField({
        name: 'link',
        title: 'Länk',
        type: 'link',
        validation: (rule) => rule.required(),
      }),
    ],
    preview: {
      select: {title: 'label.sv', kind: 'link.kind', page: 'link.page', url: 'link.url'},
      prepare: ({title, ...link}) => ({title, subtitle: whereTo(link)}),
    },
  })

export const callToAction = labelledLink('callToAction', 'Knapp', 'Text på knappen')
export const navigationItem = labelledLink('navigationItem', 'Menyval', 'Text i menyn')
