import type {PublishError} from '../errors.ts'

/** Why a job failed: a problem of its page, or a notice of what this machine lacks. */
interface Failure {
  /** Of the inputs that it failed with. */
  key: string
  problem: PublishError | null
  notice: string | null
}

/** Jobs that failed with the inputs that they have now, by id. */
export class Failures {
  readonly #all = new Map<string, Failure>()

  get ids(): string[] {
    return [...this.#all.keys()]
  }

  get problems(): PublishError[] {
    return [...this.#all.values()].flatMap(({problem}) => problem ?? [])
  }

  get notices(): string[] {
    return [...new Set([...this.#all.values()].flatMap(({notice}) => notice ?? []))]
  }

  has(id: string, key: string): boolean {
    return this.#all.get(id)?.key === key
  }

  set(id: string, failure: Failure): void {
    this.#all.set(id, failure)
  }

  delete(id: string): void {
    this.#all.delete(id)
  }

  /** Forgets what may succeed when it is tried again; a program that is missing stays missing. */
  forgetProblems(): void {
    for (const [id, {problem}] of this.#all) if (problem) this.#all.delete(id)
  }
}
