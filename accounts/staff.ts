import {AccountError} from './errors.ts'
import type {Membership} from './membership.ts'
import type {Principal} from './principal.ts'
import {ROLE_NAMES, type RoleName} from './roles.ts'

/** Whether a membership leads nowhere that another does not lead. */
function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.length === 0) return true
  return inner.length > 0 && inner.every((campaign) => outer.includes(campaign))
}

/** Who may invite and change people at all. */
export const managesPeople = ({kind, role}: Principal): boolean =>
  role === 'administrator' || (kind === 'person' && role === 'lead')

/** The roles that somebody may give. */
export const rolesGivenBy = ({role}: Principal): RoleName[] =>
  ROLE_NAMES.filter(
    (name) => role === 'administrator' || (role === 'lead' && name !== 'administrator'),
  )

/** Whether somebody may change people of a membership: leads, those whose campaigns are all their own. */
export const mayChange = (manager: Principal, {role, campaigns}: Membership): boolean =>
  manager.role === 'administrator' ||
  (manager.role === 'lead' && role !== 'administrator' && isWithin(campaigns, manager.campaigns))

/** Whether somebody may see people of a membership: leads, those who share a campaign with them. */
export const maySee = (manager: Principal, {role, campaigns}: Membership): boolean =>
  mayChange(manager, {role, campaigns}) ||
  (manager.role === 'lead' &&
    role !== 'administrator' &&
    campaigns.some((campaign) => manager.campaigns.includes(campaign)))

/** The campaigns of somebody that another may know of. */
export const visibleCampaigns = (
  {role, campaigns: own}: Principal,
  campaigns: readonly string[],
): string[] =>
  campaigns.filter(
    (campaign) => role === 'administrator' || own.length === 0 || own.includes(campaign),
  )

/** @throws {AccountError} when a lead gives a role in campaigns that are not theirs, or one that is not theirs to give */
export function requireGivable(manager: Principal, membership: Membership): void {
  if (!rolesGivenBy(manager).includes(membership.role)) {
    throw new AccountError(`Only an administrator can give the role "${membership.role}".`)
  }
  if (mayChange(manager, membership)) return
  const {campaigns} = manager
  throw new AccountError(
    membership.campaigns.length === 0
      ? `Name a campaign. Yours: ${campaigns.join(', ')}.`
      : `A lead invites people to their own campaigns only: ${campaigns.join(', ')}.`,
  )
}
