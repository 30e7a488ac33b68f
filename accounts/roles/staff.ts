import {AccountError} from '../errors.ts'
import type {Membership} from '../people/membership.ts'
import type {Principal} from '../principal.ts'
import type {Roles} from './custom-roles.ts'
import {isRoleName, type Role} from './roles.ts'

/** Whether `outer` covers all of `inner`: campaigns or languages, of which an empty list means all. */
function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.length === 0) return true
  return inner.length > 0 && inner.every((campaign) => outer.includes(campaign))
}

/** Who may invite and change people at all. */
export const managesPeople = ({kind, role}: Principal): boolean =>
  role === 'administrator' || (kind === 'person' && role === 'lead')

/** The organisation's own roles may reach beyond a lead's campaigns, so only administrators give them. */
const isGivenByLeads = (role: string): boolean => isRoleName(role) && role !== 'administrator'

/** The roles that somebody may give. */
export function rolesGivenBy({role}: Principal, roles: Roles): Role[] {
  if (role === 'administrator') return roles.list()
  return role === 'lead' ? roles.list().filter(({name}) => isGivenByLeads(name)) : []
}

/** Whether somebody may change people of a membership: leads, those whose campaigns are all their own. */
export const mayChange = (manager: Principal, {role, campaigns, languages}: Membership): boolean =>
  manager.role === 'administrator' ||
  (manager.role === 'lead' &&
    isGivenByLeads(role) &&
    isWithin(campaigns, manager.campaigns) &&
    isWithin(languages, manager.languages))

/** Whether somebody may see people of a membership: leads, those who share a campaign with them. */
export const maySee = (manager: Principal, membership: Membership): boolean =>
  mayChange(manager, membership) ||
  (manager.role === 'lead' &&
    membership.role !== 'administrator' &&
    membership.campaigns.some((campaign) => manager.campaigns.includes(campaign)))

/** The campaigns of somebody that another may know of. */
export const visibleCampaigns = (
  {role, campaigns: own}: Principal,
  campaigns: readonly string[],
): string[] =>
  campaigns.filter(
    (campaign) => role === 'administrator' || own.length === 0 || own.includes(campaign),
  )

/** @throws {AccountError} when a lead gives a role in campaigns that are not theirs, or one that is not theirs to give */
export function requireGivable(manager: Principal, membership: Membership, roles: Roles): void {
  roles.assertExists(membership)
  if (!rolesGivenBy(manager, roles).some(({name}) => name === membership.role)) {
    throw new AccountError(`Only an administrator can give the role "${membership.role}".`, {
      refusal: 'roleNotGivable',
    })
  }
  if (mayChange(manager, membership)) return
  const {campaigns, languages} = manager
  if (!isWithin(membership.languages, languages)) {
    throw new AccountError(`Name a language. Yours: ${languages.join(', ')}.`, {
      refusal: 'languageNeeded',
    })
  }
  if (membership.campaigns.length === 0) {
    throw new AccountError(`Name a campaign. Yours: ${campaigns.join(', ')}.`, {
      refusal: 'campaignNeeded',
    })
  }
  throw new AccountError(
    `A lead invites people to their own campaigns only: ${campaigns.join(', ')}.`,
    {refusal: 'foreignCampaign'},
  )
}
