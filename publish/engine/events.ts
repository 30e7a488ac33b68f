import type {PublishError} from '../errors.ts'
import type {Rendition} from '../images/rendition.ts'
import type {Cause, LoggedChange} from '../store/publish.ts'

/** One completed publish. */
export interface Published {
  number: number
  cause: Cause
  log: readonly LoggedChange[]
  /** Image files that its pages name, encoded or not. */
  renditions: readonly Rendition[]
  /** Image files that no page names any more. */
  abandoned: readonly string[]
  /** Whether a person may not be shown any more. */
  isWithdrawal: boolean
  /** Milliseconds from learning of the change to the pages being live. */
  milliseconds: number
}

/** What a publish removed that may still be found elsewhere. */
export interface Leftovers {
  /** Slugs of the campaigns in which a person may not be shown any more. */
  campaigns: readonly string[]
}

export interface PublishEngineEvents {
  published: [Published]
  /** While many pages render. */
  progress: [{done: number; total: number}]
  /** A page, or a whole publish, failed. */
  problem: [PublishError]
  /** Something was removed that must not remain in any file. */
  leftovers: [Leftovers]
}
