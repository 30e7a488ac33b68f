import type {Accounts, Principal} from '../../accounts/index.ts'
import type {Lake, Requester} from '../../lake/index.ts'
import {campaignIds} from '../rights.ts'

export type AnsweredCampaigns = readonly string[] | 'all'

/** The roles that answer visitors. Reviewers and contributors work with content, viewers look at it. */
const ANSWERING = new Set(['administrator', 'lead', 'communicator'])

/** The roles that see what a campaign led to. */
const LEADING = new Set(['administrator', 'lead'])

/** Ids of the campaigns in which somebody has one of the roles; `all`, or null for none. */
function campaignsWith(
  roles: ReadonlySet<string>,
  {role, campaigns}: Pick<Principal, 'role' | 'campaigns'>,
  lake: Lake,
): AnsweredCampaigns | null {
  if (!roles.has(role)) return null
  return campaigns.length === 0 ? 'all' : campaignIds(lake.dataset('production'), campaigns)
}

/** The same of a requester. */
function campaignsOf(
  roles: ReadonlySet<string>,
  {kind, identity}: Requester,
  accounts: Accounts,
  lake: Lake,
): AnsweredCampaigns | null {
  if (kind === 'administrator') return 'all'
  const principal = kind === 'public' ? null : accounts.principal(identity)
  return principal && campaignsWith(roles, principal, lake)
}

/** The campaigns whose messages a requester may handle. */
export const inboxCampaignsOf = (requester: Requester, accounts: Accounts, lake: Lake) =>
  campaignsOf(ANSWERING, requester, accounts, lake)

/** The campaigns whose results a requester may see. */
export const resultsCampaignsOf = (requester: Requester, accounts: Accounts, lake: Lake) =>
  campaignsOf(LEADING, requester, accounts, lake)

/** People who may take messages of some campaigns, and of which. */
export const peopleAnswering = (
  asked: AnsweredCampaigns,
  accounts: Accounts,
  lake: Lake,
): {id: string; name: string; campaigns: AnsweredCampaigns}[] =>
  accounts.members().flatMap((member) => {
    const own = campaignsWith(ANSWERING, member, lake)
    if (own === null) return []
    const campaigns =
      own === 'all' || asked === 'all' ? own : own.filter((id) => asked.includes(id))
    return campaigns.length > 0 ? [{id: member.id, name: member.name, campaigns}] : []
  })
