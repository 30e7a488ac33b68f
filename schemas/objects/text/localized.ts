import {defineField, defineType} from '@sanity/types'
import {languages} from '../../vocabulary/index.ts'

/**
 * Translated text: an object with one field per language, named by its tag. This way, one person or story is one
 * document with one consent, whatever the languages.
 */
const localized = (name: string, title: string, fieldType: 'string' | 'text' | 'richText') =>
  defineType({
    name,
    title,
    type: 'object',
    fields: languages.map(({value, title: language}) =>
      defineField({
        name: value,
        title: language,
        type: fieldType,
        ...(fieldType === 'text' ? {rows: 4} : {}),
      }),
    ),
  })

export const localizedString = localized('localizedString', 'Text på flera språk', 'string')
export const localizedText = localized('localizedText', 'Längre text på flera språk', 'text')
export const localizedRichText = localized(
  'localizedRichText',
  'Löptext på flera språk',
  'richText',
)
