import type {Hono} from 'hono'
import type {Requester} from '../access/index.ts'
import type {WorkBudget} from '../query/index.ts'

/** What every route of the API finds in its context. */
export interface LakeEnv {
  Variables: {
    requester: Requester
    /** How much computing the request may use. */
    budget: WorkBudget
  }
}

export type LakeApp = Hono<LakeEnv>
