import {fileId, type LiveFiles} from '../store/live.ts'
import type {Cause} from '../store/publish.ts'
import {pageId} from './page-record.ts'
import type {PendingPublish} from './pending-publish.ts'
import type {ShownPeople} from './shown-people.ts'
import type {Due} from './stale-pages.ts'

/** Pages of the last stages, and the number above which a publish is divided. */
export const PAGES_PER_STAGE = 2500

const FRONT = 'index.html'

export interface StagesOptions {
  live: LiveFiles
  people: ShownPeople
  /** Whether visitors have asked for a page recently. */
  isRead(id: string): boolean
  /** Default: {@link PAGES_PER_STAGE}. */
  pagesPerStage?: number | undefined
}

/**
 * Divides a publish that changes many pages, so that those that visitors read, and front pages, are live first. Only
 * one that changes nothing but the text of existing pages: links must never lead to pages that are not there yet, and a
 * person must disappear from all pages at once.
 */
export class Stages {
  readonly #options: StagesOptions

  constructor(options: StagesOptions) {
    this.#options = options
  }

  /** Takes the pages out of `due` that are published now; null when all of them have to be published together. */
  async take(due: Due, pending: PendingPublish, cause: Cause): Promise<Due | null> {
    const {live, people, isRead, pagesPerStage = PAGES_PER_STAGE} = this.#options
    if (due.size <= pagesPerStage || cause.kind === 'start' || pending.changesPages) return null
    const pages = [...due]
    if (pages.some(([id]) => live.latestHash(id) === undefined)) return null
    if ((await people.withdrawn(cause)).length > 0) return null
    const first = pages.filter(([id, {planned}]) => {
      const {slug} = planned.job.page.campaign
      return isRead(id) || pageId(planned) === fileId(slug, FRONT)
    })
    const stage = new Map((first.length > 0 ? first : pages).slice(0, pagesPerStage))
    for (const id of stage.keys()) due.delete(id)
    return stage
  }
}
