import type {Logger} from 'pino'
import type {Member, MemberGate} from '../../accounts/index.ts'
import type {Staff} from './staff.ts'

/** The roles at Sanity that work with what visitors send. They are for a whole project, so for every campaign in it. */
const WORKING = new Set(['administrator', 'editor'])

const works = ({roles}: Member): boolean => roles.some((role) => WORKING.has(role))

/**
 * Members of a project at Sanity. Sanity does not say who else there is, so messages are taken by those who have been here
 * since the server started.
 */
export function memberStaff({memberOf}: Pick<MemberGate, 'memberOf'>, logger: Logger): Staff {
  const seen = new Map<string, string>()
  return {
    async member(c) {
      const member = await memberOf(c)
      if (!member) return null
      const {id, name, email} = member
      const campaigns = works(member) ? 'all' : null
      if (campaigns) seen.set(id, name || email || id)
      else seen.delete(id)
      return {id, email, answers: campaigns, leads: campaigns}
    },
    colleagues: () => [...seen].map(([id, name]) => ({id, name, campaigns: 'all'})),
    recordNewsletter: (by, campaign) => logger.info({by, campaign}, 'A newsletter is sent'),
  }
}
