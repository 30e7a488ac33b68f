import type {Accounts} from '../../accounts/index.ts'
import type {Lake, Requester} from '../../lake/index.ts'
import {campaignIds} from '../rights.ts'

/** The roles that answer visitors. Reviewers and contributors work with content, viewers look at it. */
const ANSWERING = new Set(['administrator', 'lead', 'communicator'])

/** Ids of the campaigns whose messages a requester may handle; `all`, or null for none. */
export function inboxCampaignsOf(
  {kind, identity}: Requester,
  accounts: Accounts,
  lake: Lake,
): readonly string[] | 'all' | null {
  if (kind === 'administrator') return 'all'
  const principal = kind === 'public' ? undefined : accounts.principal(identity)
  if (!principal || !ANSWERING.has(principal.role)) return null
  const {campaigns} = principal
  return campaigns.length === 0 ? 'all' : campaignIds(lake.dataset('production'), campaigns)
}
