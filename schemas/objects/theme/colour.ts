import {type CustomValidator, defineType} from '@sanity/types'
import {isHexColour} from '../../validation/index.ts'

/** For fields of this type with their own validation: a field's rules replace those of its type. */
export const isColour: CustomValidator<unknown> = (value) =>
  value === undefined || isHexColour(value) || 'Skriv färgen som #rrggbb'

/** A colour as `#rrggbb`. */
export const colour = defineType({
  name: 'colour',
  title: 'Färg',
  type: 'string',
  validation: (rule) => rule.custom(isColour),
})
