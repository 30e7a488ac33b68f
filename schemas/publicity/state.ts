import type {Consent} from './consent.ts'
import {unmetCondition} from './rule.ts'
import {unmetInWords} from './words.ts'

const isConsent = (value: unknown): value is Consent => typeof value === 'object' && value !== null

/** Why a person in a list is not shown, in a few words; undefined when they may be. */
export function consentStateInWords(consent: unknown, now = new Date()): string | undefined {
  const unmet = unmetCondition(isConsent(consent) ? consent : undefined, now)
  return unmet && unmetInWords[unmet.name].short
}
