import type {SQLOutputValue} from 'node:sqlite'
import {AccountError} from './errors.ts'
import {isRoleName, ROLE_NAMES, type RoleName} from './roles.ts'

/** A role, and the campaigns (slugs) that it is bound to; none means all of them. */
export interface Membership {
  role: RoleName
  campaigns: readonly string[]
}

/** A membership as somebody asks for it. @throws {AccountError} for an unknown role, or one that takes no campaigns */
export function readMembership(role: string, campaigns: readonly string[] = []): Membership {
  if (!isRoleName(role)) {
    throw new AccountError(`There is no role «${role}». The roles are: ${ROLE_NAMES.join(', ')}.`)
  }
  if (role === 'administrator' && campaigns.length > 0) {
    throw new AccountError('An administrator is bound to no campaign. Leave out --campaign.')
  }
  return {role, campaigns: [...new Set(campaigns)].sort()}
}

/** A membership as it is stored. A role that this version does not know may read and no more. */
export function storedMembership(row: Record<string, SQLOutputValue>): Membership {
  const campaigns: unknown = JSON.parse(String(row.campaigns))
  return {
    role: isRoleName(row.role) ? row.role : 'viewer',
    campaigns: Array.isArray(campaigns) ? campaigns.map(String) : [],
  }
}
