import type {Accounts, Principal} from '../../accounts/index.ts'
import type {Lake, Requester} from '../../lake/index.ts'
import {campaignIds} from '../rights.ts'

export type AnsweredCampaigns = readonly string[] | 'all'

/** The roles that answer visitors. Reviewers and contributors work with content, viewers look at it. */
const ANSWERING = new Set(['administrator', 'lead', 'communicator'])

/** Ids of the campaigns whose messages somebody of a role may handle; `all`, or null for none. */
export function campaignsAnsweredBy(
  {role, campaigns}: Pick<Principal, 'role' | 'campaigns'>,
  lake: Lake,
): AnsweredCampaigns | null {
  if (!ANSWERING.has(role)) return null
  return campaigns.length === 0 ? 'all' : campaignIds(lake.dataset('production'), campaigns)
}

/** The same of a requester. */
export function inboxCampaignsOf(
  {kind, identity}: Requester,
  accounts: Accounts,
  lake: Lake,
): AnsweredCampaigns | null {
  if (kind === 'administrator') return 'all'
  const principal = kind === 'public' ? null : accounts.principal(identity)
  return principal && campaignsAnsweredBy(principal, lake)
}

/** People who may take messages of some campaigns, and of which. */
export const peopleAnswering = (
  asked: AnsweredCampaigns,
  accounts: Accounts,
  lake: Lake,
): {id: string; name: string; campaigns: AnsweredCampaigns}[] =>
  accounts.members().flatMap((member) => {
    const own = campaignsAnsweredBy(member, lake)
    if (own === null) return []
    const campaigns =
      own === 'all' || asked === 'all' ? own : own.filter((id) => asked.includes(id))
    return campaigns.length > 0 ? [{id: member.id, name: member.name, campaigns}] : []
  })
