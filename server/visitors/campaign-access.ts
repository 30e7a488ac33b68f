import type {MiddlewareHandler} from 'hono'
import type {Accounts, Principal} from '../../accounts/index.ts'
import type {Lake, LakeEnv, Requester} from '../../lake/index.ts'
import type {Access} from '../access.ts'
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

/** What routes for those who answer for campaigns know: for which the requester does. */
export type CampaignsEnv = LakeEnv & {Variables: {campaigns: AnsweredCampaigns}}

/** Lets in those who have one of the roles in some campaign. What they get is for them alone. */
const only =
  (roles: ReadonlySet<string>) =>
  (access: Access, lake: Lake, refusal: string): MiddlewareHandler<CampaignsEnv> =>
  async (c, next) => {
    const requester = c.get('requester')
    if (requester.kind === 'public') return c.json({error: 'Logga in'}, 401)
    const campaigns = campaignsOf(roles, requester, access.accounts, lake)
    if (campaigns === null) return c.json({error: refusal}, 403)
    c.set('campaigns', campaigns)
    await next()
    c.res.headers.set('Cache-Control', 'private, no-store')
    return undefined
  }

/** Lets in those who answer visitors; others who have signed in get the refusal. */
export const onlyAnswering = only(ANSWERING)

/** Lets in those who lead campaigns; others who have signed in get the refusal. */
export const onlyLeading = only(LEADING)

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
