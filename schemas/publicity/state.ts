import {isConsent} from './consent.ts'
import {consentCovers, unmetCondition} from './rule.ts'
import {unmetInWords} from './words.ts'

/** Why a person in a list is not shown, in a few words; undefined when they may be. */
export function consentStateInWords(consent: unknown, now = new Date()): string | undefined {
  const unmet = unmetCondition(isConsent(consent) ? consent : undefined, now)
  return unmet && unmetInWords[unmet.name].short
}

/** Why a campaign (by its document id) may not show a person, in a few words; undefined when it may. */
export function hindranceInWords(
  consent: unknown,
  campaign: string,
  now: Date,
): string | undefined {
  const state = consentStateInWords(consent, now)
  if (state !== undefined) return state
  return consentCovers(isConsent(consent) ? consent : undefined, {campaign})
    ? undefined
    : 'Har inte sagt ja till den här kampanjen'
}
