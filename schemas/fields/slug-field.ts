import {type CustomValidator, defineField} from '@sanity/types'
import {SLUG_MAX_LENGTH} from '../addresses/index.ts'
import {generateSlug, slugIsUsable} from '../validation/index.ts'

/**
 * The document's slug. Unique within its type (Sanity's slug type asks the lake), not localised.
 * @param source the field it is generated from, as a dotted path
 */
export const slugField = (source: string, usable: CustomValidator<unknown> = slugIsUsable) =>
  defineField({
    name: 'slug',
    title: 'Adress',
    description: 'Sista delen av sidans adress. Ändras den leder den gamla vidare.',
    type: 'slug',
    options: {
      source,
      maxLength: SLUG_MAX_LENGTH,
      slugify: (text, _schemaType, context) => generateSlug(text, context),
    },
    validation: (rule) => rule.custom(usable),
  })
