import type {Cause} from '../store/publish.ts'

/** Why pages are published. */
export interface WaitingCause {
  cause: Cause
  /** When it began to wait, in milliseconds of `performance.now()`. */
  since: number
}

/** The cause of the next publish, collected while another is running. */
export class PendingCause {
  #waiting: WaitingCause | null = null

  /** Adds a cause; the first one sets the start time. */
  add(cause: Cause): void {
    const earlier = this.#waiting?.cause.documentIds ?? []
    const documentIds = [...new Set([...earlier, ...(cause.documentIds ?? [])])]
    const since = this.#waiting?.since ?? performance.now()
    // Artifacts and retries are published along with whatever else there is.
    const main =
      cause.kind === 'derived' || cause.kind === 'retry' ? (this.#waiting?.cause ?? cause) : cause
    this.#waiting = {cause: {...main, ...(documentIds.length > 0 ? {documentIds} : {})}, since}
  }

  /** Takes all collected causes, as one. */
  take(): WaitingCause | null {
    const waiting = this.#waiting
    this.#waiting = null
    return waiting
  }
}
