import type {Channel} from '../vocabulary/index.ts'
import {type Condition, conditions} from './conditions.ts'
import type {Consent} from './consent.ts'

/** The first condition that a consent does not meet at a given time; undefined when the person may be shown. */
export const unmetCondition = (
  consent: Consent | null | undefined,
  now: Date,
): Condition | undefined => conditions.find(({isMet}) => !isMet(consent ?? {}, now))

/**
 * Whether the consent allows showing the person at that time, on some channel in some campaign. {@link validConsent} is
 * the same rule in GROQ: both are made from {@link conditions}.
 */
export const consentIsValid = (consent: Consent | null | undefined, now: Date): boolean =>
  unmetCondition(consent, now) === undefined

/**
 * Whether the consent covers a campaign (by its document id) and a channel. A consent without a scope covers
 * those that it lists, never all. {@link consentCoversCampaign} is the same rule for campaigns in GROQ.
 */
export function consentCovers(
  consent: Consent | null | undefined,
  {campaign, channel = 'web'}: {campaign?: string; channel?: Channel},
): boolean {
  if (consent?.basis == null || !consent.channels?.includes(channel)) return false
  const named = consent.campaigns ?? []
  return (
    campaign === undefined || consent.scope === 'all' || named.some(({_ref}) => _ref === campaign)
  )
}
