import {z} from 'zod'
import {isLoopbackHost} from '../../http/index.ts'
import {AccountError} from '../errors.ts'
import {type Membership, readMembership} from '../people/membership.ts'
import {isRoleName, ROLE_NAMES} from '../roles/roles.ts'

/** Tokens travel between the provider and us; only on this machine they may do so unencrypted. */
const issuer = z
  .url({protocol: /^https?$/, message: 'must be the address of the provider'})
  .refine(
    (url) =>
      !URL.canParse(url) ||
      new URL(url).protocol === 'https:' ||
      isLoopbackHost(new URL(url).hostname),
    'must begin with https:',
  )

const groupRole = z.object({
  /** The group as the provider names it: a name or an id. */
  group: z.string().min(1),
  role: z.enum(ROLE_NAMES, {message: `must be one of ${ROLE_NAMES.join(', ')}`}),
  campaigns: z.array(z.string().min(1)).default([]),
})

/** An identity provider (OpenID Connect) that people sign in with. */
export const providerSettings = z.object({
  /** In addresses: small letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'may contain only a–z, 0–9 and -'),
  /** What people know it as. */
  title: z.string().min(1).max(60),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  scope: z
    .string()
    .default('openid email profile')
    .refine((scope) => scope.split(' ').includes('openid'), 'must contain openid')
    .refine(
      (scope) => !/personalIdentityNumber|naturalPersonNumber/i.test(scope),
      'must not ask for personal identity numbers',
    ),
  /** The claim that lists a person's groups. */
  groupsClaim: z.string().min(1).default('groups'),
  /**
   * Which groups have which role. When there are any, they decide at each sign-in, and people in them need no invitation;
   * otherwise people are invited first, and keep the role that they were given.
   */
  roles: z.array(groupRole).default([]),
  /** Organisation numbers that may sign in, by the claim orgAffiliation; empty: all of the provider's. */
  organisations: z.array(z.string().regex(/^\d{10}$/, 'must be ten digits')).default([]),
  /**
   * Whether e-mail addresses are the organisation's own: they count though the provider does not say that they are
   * verified, and also sign in people who have signed in otherwise before.
   */
  trustEmail: z.boolean().default(false),
  /** Whether the provider always asks for a second factor, though it does not say so (`amr`). */
  trustSecondFactor: z.boolean().default(false),
})

export type ProviderSettings = z.infer<typeof providerSettings>

/**
 * Checks the settings of providers.
 * @param source where they come from, for the message
 * @throws {AccountError} that names the field at fault
 */
export function readProviders(value: unknown, source: string): ProviderSettings[] {
  const parsed = z.array(providerSettings).safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AccountError(`${source}: ${issue?.path.join('.') || 'the list'} ${issue?.message}`)
  }
  for (const {roles} of parsed.data) {
    for (const {role, campaigns} of roles) readMembership(role, campaigns)
  }
  const ids = parsed.data.map(({id}) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw new AccountError(`${source}: two providers have the id "${twice}".`)
  return parsed.data
}

/**
 * Reads roles of groups from one line: `Group=role; Other group=role:campaign,campaign`.
 * @throws {AccountError} for a part that is not of that form, or an unknown role
 */
export function readGroupRoles(text: string): (Membership & {group: string})[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, group = '', role = '', campaigns = ''] =
        /^(.+)=([a-z]+)(?::([\w-]+(?:,[\w-]+)*))?$/.exec(part) ?? []
      if (!group) {
        throw new AccountError(
          `"${part}" is not of the form Group=role or Group=role:campaign,campaign.`,
        )
      }
      if (!isRoleName(role)) {
        throw new AccountError(
          `There is no role "${role}". The roles are: ${ROLE_NAMES.join(', ')}.`,
        )
      }
      return {group: group.trim(), ...readMembership(role, campaigns ? campaigns.split(',') : [])}
    })
}
