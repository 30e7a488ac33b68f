/** Pages remembered. */
const MOST = 1000

/** The pages that visitors have asked for most recently, by the id of their file; who asked is not recorded. */
export class RecentPages {
  /** In the order of their latest request; whether that request has been taken. */
  readonly #pages = new Map<string, {isTaken: boolean}>()

  has(id: string): boolean {
    return this.#pages.has(id)
  }

  add(id: string): void {
    this.#pages.delete(id)
    this.#pages.set(id, {isTaken: false})
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > MOST && oldest !== undefined) this.#pages.delete(oldest)
  }

  /** The pages that have been asked for since the last call. */
  take(): string[] {
    const taken: string[] = []
    for (const [id, page] of this.#pages) {
      if (!page.isTaken) taken.push(id)
      page.isTaken = true
    }
    return taken
  }
}
