import type {Hono} from 'hono'
import type {Requester} from '../access/index.ts'

/** What every route of the API finds in its context. */
export interface LakeEnv {
  Variables: {requester: Requester}
}

export type LakeApp = Hono<LakeEnv>
