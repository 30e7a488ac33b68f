import type {Context, MiddlewareHandler} from 'hono'
import type {LakeEnv} from '../../lake/index.ts'
import type {ContentView} from '../../publish/index.ts'

/** Ids of campaigns. */
export type AnsweredCampaigns = readonly string[] | 'all'

/** What they see of content: all that is published, whether or not the public may. */
export const STAFF_VIEW: ContentView = {perspective: 'published'}

/** Somebody who has signed in, and for which campaigns they do what. */
export interface StaffMember {
  id: string
  /** '' when it is not known. */
  email: string
  /** Whose visitors they answer; null: nobody's. */
  answers: AnsweredCampaigns | null
  /** Whose results they see; null: none. */
  leads: AnsweredCampaigns | null
}

/** Somebody who may take messages, and of which campaigns. */
export interface Colleague {
  id: string
  name: string
  campaigns: AnsweredCampaigns
}

/** Those who work with what comes from visitors: people with accounts here, or members of a project at Sanity. */
export interface Staff {
  /**
   * Who makes a request; null: nobody who has signed in.
   * @throws {HTTPException} when that cannot be known now
   */
  member(c: Context<CampaignsEnv>): Promise<StaffMember | null>
  /** Who may take messages of some campaigns. */
  colleagues(asked: AnsweredCampaigns): Colleague[]
  /** Records who has sent a newsletter. @param campaign slug */
  recordNewsletter(by: string, campaign: string): void
}

/** What routes for those who work with what visitors send know of the requester: who they are, and for which campaigns. */
export type CampaignsEnv = LakeEnv & {
  Variables: {campaigns: AnsweredCampaigns; member: StaffMember}
}

/** Lets in those who have a duty in some campaign. What they get is for them alone. */
const only =
  (campaignsOf: (member: StaffMember) => AnsweredCampaigns | null) =>
  (staff: Staff, refusal: string): MiddlewareHandler<CampaignsEnv> =>
  async (c, next) => {
    const member = await staff.member(c)
    if (!member) return c.json({error: 'Logga in'}, 401)
    const campaigns = campaignsOf(member)
    if (campaigns === null) return c.json({error: refusal}, 403)
    c.set('campaigns', campaigns)
    c.set('member', member)
    await next()
    c.res.headers.set('Cache-Control', 'private, no-store')
    return undefined
  }

/** Lets in those who answer visitors; others who have signed in get the refusal. */
export const onlyAnswering = only(({answers}) => answers)

/** Lets in those who lead campaigns; others who have signed in get the refusal. */
export const onlyLeading = only(({leads}) => leads)
