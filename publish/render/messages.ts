import type {ErrorLocation} from '../errors.ts'
import type {PageJob, PageNeeds, RenderedPage} from './job.ts'

/** Messages from the publisher to a rendering thread, sent in batches. */
export type ToWorker =
  | {type: 'links'; campaign: string; links: ReadonlyMap<string, string>}
  | {type: 'render'; id: number; scope: number; job: PageJob}
  | {type: 'forget'; scope: number}
  | {type: 'answer'; question: number; json: string}
  | {type: 'refusal'; question: number; message: string}

/** Messages from a rendering thread to the publisher, sent in batches. */
export type FromWorker =
  | {type: 'ready'; templates: readonly string[]}
  | {type: 'query'; question: number; scope: number; query: string; params: Record<string, unknown>}
  | {type: 'rendered'; id: number; page: RenderedPage}
  | {
      type: 'failed'
      id: number
      message: string
      stack: string
      location: ErrorLocation
      needs: PageNeeds
      /** A query was refused: the page may render once it is answered. */
      isPassing: boolean
    }
