import type {Channel} from '../vocabulary/index.ts'
import {type Condition, conditions} from './conditions.ts'
import type {Consent} from './consent.ts'

/** The first condition that a consent does not meet at a moment; undefined when the person may be shown. */
export const unmetCondition = (
  consent: Consent | null | undefined,
  now: Date,
): Condition | undefined => conditions.find(({isMet}) => !isMet(consent ?? {}, now))

/**
 * Whether the consent allows showing the person at that moment, on some channel in some campaign.
 * {@link validConsent} is the same rule in GROQ: both are made from {@link conditions}.
 */
export const consentIsValid = (consent: Consent | null | undefined, now: Date): boolean =>
  unmetCondition(consent, now) === undefined

/**
 * Whether the consent covers a campaign (by its document id) and a channel.
 * Naming no campaign means all of them. {@link consentCoversCampaign} says the same of campaigns in GROQ.
 */
export function consentCovers(
  consent: Consent | null | undefined,
  {campaign, channel = 'web'}: {campaign?: string; channel?: Channel},
): boolean {
  if (consent?.basis == null || !consent.channels?.includes(channel)) return false
  const named = consent.campaigns ?? []
  return campaign === undefined || named.length === 0 || named.some(({_ref}) => _ref === campaign)
}
