import type {ErrorLocation} from '../errors.ts'
import type {PageJob, PageNeeds, RenderedPage} from './job.ts'

/** What the publisher says to a rendering thread; several go together. */
export type ToWorker =
  | {type: 'links'; campaign: string; links: ReadonlyMap<string, string>}
  | {type: 'render'; id: number; scope: number; job: PageJob}
  | {type: 'forget'; scope: number}
  | {type: 'answer'; question: number; json: string}
  | {type: 'refusal'; question: number; message: string}

/** What a rendering thread says to the publisher; several go together. */
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
      /** A query was refused: with an answer the page may come out. */
      isPassing: boolean
    }
