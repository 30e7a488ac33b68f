/** How often rights are rechecked, in milliseconds: a command may end them in another process. */
const INTERVAL_MS = 1_000

interface Watched {
  isCurrent: () => boolean
  ended: Set<() => void>
}

/** Notifies open connections when the rights that they were opened with have ended or changed. */
export class RightsWatch {
  readonly #watched = new Map<string, Watched>()
  #timer: NodeJS.Timeout | undefined
  #isDue = false

  /**
   * @param key shared by connections that end together
   * @param isCurrent whether the rights are unchanged
   * @param ended called once when they are not
   * @returns a function that stops watching
   */
  add(key: string, isCurrent: () => boolean, ended: () => void): () => void {
    const held = this.#watched.get(key) ?? {isCurrent, ended: new Set()}
    this.#watched.set(key, held)
    held.ended.add(ended)
    this.#timer ??= setInterval(() => this.check(), INTERVAL_MS).unref()
    return () => {
      held.ended.delete(ended)
      if (held.ended.size === 0 && this.#watched.get(key) === held) this.#watched.delete(key)
      if (this.#watched.size === 0) this.close()
    }
  }

  /** Checks as soon as the current work is done. */
  checkSoon(): void {
    if (this.#isDue || this.#watched.size === 0) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      this.check()
    })
  }

  check(): void {
    for (const [key, {isCurrent, ended}] of [...this.#watched]) {
      if (goesOn(isCurrent)) continue
      this.#watched.delete(key)
      for (const end of [...ended]) {
        // Ending one connection may also end others.
        if (ended.delete(end)) end()
      }
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#watched.clear()
  }
}

/** Rights that cannot be looked up count as ended. */
function goesOn(isCurrent: () => boolean): boolean {
  try {
    return isCurrent()
  } catch (error) {
    console.error('Rights could not be looked up; connections that hang on them are closed:', error)
    return false
  }
}
