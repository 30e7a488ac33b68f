/** Work that nobody waits for, done piece by piece after the publish that brought it, until it is closed. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve()
  #closed = false

  /** Does `work` after what was added before; a failure ends this piece alone. */
  add(work: (isClosed: () => boolean) => Promise<void>): void {
    this.#last = this.#last.then(() => work(() => this.#closed)).catch(() => {})
  }

  /** Resolves when all is done that was added so far. */
  async done(): Promise<void> {
    await this.#last
  }

  /** Says that what is left is to be left. Resolves when the piece in hand has ended. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#last
  }
}
