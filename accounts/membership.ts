import type {SQLOutputValue} from 'node:sqlite'
import {AccountError} from './errors.ts'
import {isRoleName, ROLE_NAMES, type RoleName} from './roles.ts'

/** A role, and the campaigns (slugs) that it is limited to; none means all of them. */
export interface Membership {
  role: RoleName
  campaigns: readonly string[]
}

/**
 * Validates a requested membership. @throws {AccountError} for an unknown role, or one that cannot be limited to
 * campaigns
 */
export function readMembership(role: string, campaigns: readonly string[] = []): Membership {
  if (!isRoleName(role)) {
    throw new AccountError(`There is no role "${role}". The roles are: ${ROLE_NAMES.join(', ')}.`)
  }
  if (role === 'administrator' && campaigns.length > 0) {
    throw new AccountError('An administrator cannot be bound to a campaign. Leave out --campaign.')
  }
  return {role, campaigns: [...new Set(campaigns)].sort()}
}

/** Reads a stored membership. A role that this version does not know becomes read-only. */
export function storedMembership(row: Record<string, SQLOutputValue>): Membership {
  const campaigns: unknown = JSON.parse(String(row.campaigns))
  return {
    role: isRoleName(row.role) ? row.role : 'viewer',
    campaigns: Array.isArray(campaigns) ? campaigns.map(String) : [],
  }
}
