import {isConsent} from './consent.ts'
import {consentCovers, unmetCondition} from './rule.ts'
import {unmetInWords} from './words.ts'

/** Why a person is not shown, in a few words; undefined when they may be. */
export function consentStateInWords(consent: unknown, now = new Date()): string | undefined {
  const unmet = unmetCondition(isConsent(consent) ? consent : undefined, now)
  return unmet && unmetInWords[unmet.name].short
}

/** What the preview of a document that shows a person selects, to tell whether they are shown. */
export const consentSelection = {id: '_id', belongsTo: 'belongsTo', consent: 'consent'} as const

/**
 * Why a person in a list is not shown, in a few words; undefined when they may be. Of what is published in campaigns that
 * are not the reader's, they see neither consent nor owner; it is shown, or they would not see it.
 */
export function listedConsentInWords(
  {id, belongsTo, consent}: Record<string, unknown>,
  now = new Date(),
): string | undefined {
  const isPublished = typeof id === 'string' && !id.includes('.')
  if (isPublished && !belongsTo && !consent) return undefined
  return consentStateInWords(consent, now)
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
