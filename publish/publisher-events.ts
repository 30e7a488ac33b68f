import type {Published} from './engine/events.ts'
import type {PublishError} from './errors.ts'
import type {ImageProgress} from './images/library.ts'

export interface PublisherEvents {
  published: [Published]
  rendering: [{done: number; total: number}]
  images: [ImageProgress]
  /** While files are made from pages: search indexes, magazines in print, archives. */
  deriving: [{done: number; total: number}]
  problem: [PublishError]
  /** Something is left out because this machine lacks a program. */
  notice: [string]
}
