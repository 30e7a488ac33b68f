import {defineField, defineType} from '@sanity/types'
import {languages, mainLanguage} from '../../vocabulary/index.ts'

/**
 * A name in other languages than Swedish, beside the field that holds the name itself. Most names are the same in every
 * language; the Swedish Board of Agriculture is not.
 */
export const translations = defineType({
  name: 'translations',
  title: 'På andra språk',
  type: 'object',
  fields: languages
    .filter(({value}) => value !== mainLanguage)
    .map(({value, title}) => defineField({name: value, title, type: 'string'})),
})
