import type {Published} from './engine/events.ts'
import type {PublishError} from './errors.ts'
import type {ImageProgress} from './images/library.ts'

export interface PublisherEvents {
  published: [Published]
  rendering: [{done: number; total: number}]
  images: [ImageProgress]
  /** While artifacts are built: search indexes, printed magazines, archives. */
  deriving: [{done: number; total: number}]
  problem: [PublishError]
  /** Something is left out because this machine lacks a program. */
  notice: [string]
}
