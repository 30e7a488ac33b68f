import type {CustomValidator} from '@sanity/types'
import {swedishIsWritten} from './localized.ts'
import {imageIsThere} from './rules.ts'
import {campaignSlugIsUsable, slugIsUsable} from './slug.ts'

/** Validators that no empty field passes: a form marks their fields as required, as it does those with `required()`. */
export const refusesEmpty: ReadonlySet<CustomValidator<unknown>> = new Set([
  swedishIsWritten,
  imageIsThere,
  slugIsUsable,
  campaignSlugIsUsable,
])
