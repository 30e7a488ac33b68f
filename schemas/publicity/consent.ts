import type {Channel, ConsentScope, LegalBasis} from '../vocabulary/index.ts'

/** The part of a stored `consent` object that decides whether a person may be shown. Every field may be missing. */
export interface Consent {
  basis?: LegalBasis
  /** Whether `campaigns` lists all that it covers. Without one, it covers those in `campaigns` only. */
  scope?: ConsentScope
  campaigns?: readonly {_ref?: string}[]
  channels?: readonly Channel[]
  minor?: boolean
  guardian?: {name?: string; relation?: string; consentedAt?: string}
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  validFrom?: string
  validUntil?: string
  withdrawnAt?: string
  /** What the person agreed to by their own link, word for word, and when. */
  agreedText?: string
  agreedAt?: string
  protectedIdentity?: boolean
}

/** A stored consent; every field of it may still be missing. */
export const isConsent = (value: unknown): value is Consent =>
  typeof value === 'object' && value !== null
