import {type CustomValidator, defineType} from '@sanity/types'
import {isHexColour} from '../validation/index.ts'

/** For fields of this type that have rules of their own: a field's rules replace its type's. */
export const isColour: CustomValidator<unknown> = (value) =>
  value === undefined || isHexColour(value) || 'Skriv färgen som #rrggbb'

/** A colour as `#rrggbb`. */
export const colour = defineType({
  name: 'colour',
  title: 'Färg',
  type: 'string',
  validation: (rule) => rule.custom(isColour),
})
