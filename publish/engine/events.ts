import type {PublishError} from '../errors.ts'
import type {Rendition} from '../images/rendition.ts'
import type {Cause, LoggedChange} from '../store/publish.ts'

/** One publish that has been made. */
export interface Published {
  number: number
  cause: Cause
  log: readonly LoggedChange[]
  /** Image files that its pages name, made or not. */
  renditions: readonly Rendition[]
  /** Image files that no page names any more. */
  abandoned: readonly string[]
  /** Somebody may not be shown any more. */
  isWithdrawal: boolean
  /** Milliseconds from the change being known to the pages being live. */
  milliseconds: number
}

/** What a publish took away and left behind. */
export interface Leftovers {
  /** Slugs of the campaigns in which somebody may not be shown any more. */
  campaigns: readonly string[]
}

export interface PublishEngineEvents {
  published: [Published]
  /** While many pages render. */
  progress: [{done: number; total: number}]
  /** A page, or a whole publish, did not come out. */
  problem: [PublishError]
  /** Something was taken away that must not be found in any file any more. */
  leftovers: [Leftovers]
}
