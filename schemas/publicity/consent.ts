import type {Channel, LegalBasis} from '../vocabulary/index.ts'

/** The part of a stored `consent` object that decides whether a person may be shown. Every field may be missing. */
export interface Consent {
  basis?: LegalBasis
  campaigns?: readonly {_ref?: string}[]
  channels?: readonly Channel[]
  minor?: boolean
  guardian?: {name?: string; relation?: string; consentedAt?: string}
  /** First and last day, `YYYY-MM-DD`, both included. */
  validFrom?: string
  validUntil?: string
  withdrawnAt?: string
  protectedIdentity?: boolean
}

/** Midnight in Sweden is 22:00 UTC in summer and 23:00 in winter: a last day ends at the earlier, never too late. */
export const LAST_DAY_ENDS = 'T22:00:00.000Z'

/** A first day begins at midnight UTC, an hour or two into the Swedish day: never too early. */
export const FIRST_DAY_BEGINS = 'T00:00:00.000Z'

/** An instant in ms; NaN for what is no calendar day, which makes every comparison false: a broken date shows nobody. */
const instant = (day: string, time: string): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day + time) : Number.NaN

/**
 * Whether the consent lets the person be shown at that moment, on some channel in some campaign.
 * A withdrawn one never does again, whatever the time of withdrawal; a protected identity never does.
 * {@link validConsent} says the same in GROQ.
 */
export function consentIsValid(consent: Consent | null | undefined, now: Date): boolean {
  if (!consent?.basis) return false
  if (consent.protectedIdentity === true || consent.withdrawnAt != null) return false
  if (consent.minor === true && !consent.guardian?.consentedAt) return false
  if (consent.validUntil == null) return false
  if (!(now.getTime() < instant(consent.validUntil, LAST_DAY_ENDS))) return false
  return consent.validFrom == null || instant(consent.validFrom, FIRST_DAY_BEGINS) <= now.getTime()
}

/**
 * Whether the consent stretches to a campaign (by its document id) and a channel.
 * No campaign named means all of the owner's. {@link consentCoversCampaign} says the same of campaigns in GROQ.
 */
export function consentCovers(
  consent: Consent | null | undefined,
  {campaign, channel = 'web'}: {campaign?: string; channel?: Channel},
): boolean {
  if (!consent?.channels?.includes(channel)) return false
  const named = consent.campaigns ?? []
  return campaign === undefined || named.length === 0 || named.some(({_ref}) => _ref === campaign)
}
