import type {CustomValidator} from '@sanity/types'
import {swedishIsWritten} from './localized.ts'
import {isRecord} from './record.ts'

/** The method of Sanity's rules that is used here; the others depend on the field's type. */
interface RuleWith<Rule> {
  custom(validator: CustomValidator<unknown>): Rule
}

/** `validation` of a localised field that must be written. */
export const requiredInSwedish = <Rule extends RuleWith<Rule>>(rule: Rule): Rule =>
  rule.custom(swedishIsWritten)

/** An image field that must hold an image, not only its texts. */
export const imageIsThere: CustomValidator<unknown> = (value) =>
  (isRecord(value) && isRecord(value.asset)) || 'Bilden saknas'
