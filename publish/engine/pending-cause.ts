import type {Cause} from '../store/publish.ts'

/** What the next publish is for, gathered while another is being made. */
export class PendingCause {
  #waiting: {cause: Cause; since: number} | null = null

  /** Adds a cause to those that wait; the first says since when. */
  add(cause: Cause): void {
    const earlier = this.#waiting?.cause.documentIds ?? []
    const documentIds = [...new Set([...earlier, ...(cause.documentIds ?? [])])]
    const since = this.#waiting?.since ?? performance.now()
    // Files made from pages, and what is tried again, come along with whatever else there is to publish.
    const main =
      cause.kind === 'derived' || cause.kind === 'retry' ? (this.#waiting?.cause ?? cause) : cause
    this.#waiting = {cause: {...main, ...(documentIds.length > 0 ? {documentIds} : {})}, since}
  }

  /** Takes all that waits, as one cause. */
  take(): {cause: Cause; since: number} | null {
    const waiting = this.#waiting
    this.#waiting = null
    return waiting
  }
}
