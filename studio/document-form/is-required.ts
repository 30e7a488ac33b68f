import {isRecord, refusesEmpty} from '../../schemas/index.ts'

/** What a rule holds of its constraints that no empty value meets. */
const emptyFails: ReadonlySet<unknown> = new Set(refusesEmpty)

const isRequiredRule = (rule: unknown): boolean =>
  isRecord(rule) &&
  (rule._required === 'required' ||
    (Array.isArray(rule._rules) &&
      rule._rules.some(
        (one) => isRecord(one) && (one.flag === 'assetRequired' || emptyFails.has(one.constraint)),
      )))

/**
 * Whether a field must always be filled in before its document can be published.
 * @param validation of a compiled schema type: its rules
 */
export function isRequired(validation: unknown): boolean {
  const rules = Array.isArray(validation) ? validation : [validation]
  return rules.some(isRequiredRule)
}
