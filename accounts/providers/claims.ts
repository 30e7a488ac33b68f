import {z} from 'zod'
import type {Membership} from '../people/membership.ts'
import {ROLE_NAMES} from '../roles/roles.ts'
import type {ProviderSettings} from './settings.ts'

/** Of the Swedish OIDC profile: `<id in the organisation>@<organisation number>`. https://www.oidc.se/specifications/ */
const ORG_AFFILIATION = 'https://id.oidc.se/claim/orgAffiliation'

/** What we take from a provider's claims. Everything else, a personal identity number above all, is not even read. */
export interface KnownClaims {
  subject: string
  /** Absent unless it is verified, or the provider's addresses are trusted. */
  email: string | undefined
  name: string | undefined
  groups: readonly string[]
  /** Ten digits. */
  organisation: string | undefined
  /** Whether the provider says that it has checked two factors (`amr`, RFC 8176). */
  isTwoFactor: boolean
}

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
const text = z.string().trim().min(1).optional().catch(undefined)
const truth = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')])
  .optional()
  .catch(undefined)

/** Picks what we need from the claims of a provider. Some providers give a single group as text, and truth as text. */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  {groupsClaim, trustEmail, trustSecondFactor}: ProviderSettings,
): KnownClaims {
  const isVerified = truth.parse(claims.email_verified) ?? trustEmail
  const [, organisation] = /@(\d{10})$/.exec(text.parse(claims[ORG_AFFILIATION]) ?? '') ?? []
  return {
    subject: z.string().min(1).max(255).parse(claims.sub),
    email: isVerified ? text.parse(claims.email) : undefined,
    name: text.parse(claims.name),
    groups: texts.parse(claims[groupsClaim]),
    organisation,
    isTwoFactor: trustSecondFactor || texts.parse(claims.amr).includes('mfa'),
  }
}

/** What groups give. */
export type GroupMembership = Pick<Membership, 'role' | 'campaigns'>

/** The role that groups give: the highest one, in all the campaigns that groups give it in; `null` when none does. */
export function membershipOf(
  groups: readonly string[],
  {roles}: ProviderSettings,
): GroupMembership | null {
  const given = roles.filter(({group}) => groups.includes(group))
  const role = ROLE_NAMES.find((name) => given.some((one) => one.role === name))
  if (!role) return null
  const ofRole = given.filter((one) => one.role === role)
  const isEverywhere = ofRole.some(({campaigns}) => campaigns.length === 0)
  const campaigns = isEverywhere ? [] : [...new Set(ofRole.flatMap((one) => one.campaigns))].sort()
  return {role, campaigns}
}
