import {defineType} from '@sanity/types'
import {isHexColour} from '../validation/index.ts'

/** A colour as `#rrggbb`. */
export const colour = defineType({
  name: 'colour',
  title: 'Färg',
  type: 'string',
  validation: (rule) =>
    rule.custom((value) => value === undefined || isHexColour(value) || 'Skriv färgen som #rrggbb'),
})
