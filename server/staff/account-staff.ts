import type {Principal} from '../../accounts/index.ts'
import type {Lake} from '../../lake/index.ts'
import type {Access} from '../access.ts'
import {campaignIds} from '../rights.ts'
import type {AnsweredCampaigns, Staff} from './staff.ts'

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

/** People with accounts here, by their roles and campaigns. */
export const accountStaff = ({accounts}: Access, lake: Lake): Staff => ({
  async member(c) {
    const {kind, identity} = c.get('requester')
    if (kind === 'public') return null
    const principal = accounts.principal(identity)
    const of = (roles: ReadonlySet<string>) =>
      kind === 'administrator' ? 'all' : principal && campaignsWith(roles, principal, lake)
    return {
      id: identity,
      email: principal?.email ?? '',
      answers: of(ANSWERING),
      leads: of(LEADING),
    }
  },
  colleagues: (asked) =>
    accounts.members().flatMap((member) => {
      const own = campaignsWith(ANSWERING, member, lake)
      if (own === null) return []
      const campaigns =
        own === 'all' || asked === 'all' ? own : own.filter((id) => asked.includes(id))
      return campaigns.length > 0 ? [{id: member.id, name: member.name, campaigns}] : []
    }),
  recordNewsletter: (by, campaign) =>
    void accounts.audit.append({event: 'newsletter-sent', actor: by, details: {campaign}}),
})
