import {defineField, defineType} from '@sanity/types'
import {slugField} from '../fields/index.ts'
import {requiredInSwedish, swedishBeforeTranslations} from '../validation/index.ts'

const term = <Name extends string>(name: Name, title: string) =>
  defineType({
    name,
    title,
    type: 'document',
    fields: [
      defineField({
        name: 'name',
        title: 'Namn',
        type: 'localizedString',
        validation: requiredInSwedish,
      }),
      slugField('name.sv'),
      defineField({
        name: 'description',
        title: 'Beskrivning',
        type: 'localizedText',
        validation: (rule) => rule.custom(swedishBeforeTranslations),
      }),
    ],
    preview: {select: {title: 'name.sv', subtitle: 'description.sv'}},
  })

/** What content is about: housing, work, education, culture, leisure, service … */
export const topic = term('topic', 'Ämne')

/** Who content is for: students, families, engineers, international movers … */
export const audience = term('audience', 'Målgrupp')
