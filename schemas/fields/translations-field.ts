import {defineField} from '@sanity/types'

/**
 * The field beside a name or a venue that holds it in other languages: `name` and `nameTranslations`.
 * @param name the field that holds the name itself
 * @param title that field's title
 */
export const translationsField = <Name extends string>(name: Name, title: string) =>
  defineField({
    name: `${name}Translations`,
    title: `${title} på andra språk`,
    description: 'Bara där det heter något annat än på svenska.',
    type: 'translations',
  })
