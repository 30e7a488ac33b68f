/** Parts of an id that are compared per step. */
const COMPARED = 4

/**
 * The value of `path()`: a pattern over the parts of an id between dots. `*` stands for one part, `**` for one or more.
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-path-
 */
export class Path {
  readonly #pattern: string
  readonly #parts: readonly string[]

  constructor(pattern: string) {
    this.#pattern = pattern
    this.#parts = pattern.split('.')
  }

  /** The maximum number of steps to match an id of the given length. */
  effort(length: number): number {
    const wildcards = this.#parts.includes('**') ? this.#parts.length : 1
    return Math.ceil((length * wildcards) / COMPARED)
  }

  /** Backtracks at most to the last `**`: earlier ones never need to be revisited. */
  matches(id: string): boolean {
    const parts = id.split('.')
    let [at, next] = [0, 0]
    /** Where the pattern continues after the last `**`, and how far that `**` reaches. */
    let resume: {next: number; at: number} | null = null
    for (;;) {
      const wanted = this.#parts[next]
      const part = parts[at]
      if (wanted === '**' && part !== undefined) {
        next++
        at++
        resume = {next, at}
      } else if (wanted !== undefined && part !== undefined && fits(wanted, part)) {
        next++
        at++
      } else if (wanted === undefined && part === undefined) {
        return true
      } else {
        const more = resume && parts[resume.at]
        if (!resume || more === undefined || more === null) return false
        resume = {next: resume.next, at: resume.at + 1}
        ;({next, at} = resume)
      }
    }
  }

  toJSON(): string {
    return this.#pattern
  }
}

function fits(wanted: string, part: string): boolean {
  return wanted === '*' ? part !== '' : wanted !== '**' && wanted === part
}
