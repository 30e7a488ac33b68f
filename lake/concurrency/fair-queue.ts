import {httpError} from '../errors.ts'

/** How long tasks run before yielding to other work on the thread, in milliseconds. */
const SLICE_MS = 5
/** Maximum number of waiting tasks per requester. */
const MAX_WAITING = 100

type Task = () => void

/**
 * Runs tasks round-robin by requester: however many tasks one of them queues, the others wait for at most one of these
 * per turn. Yields to other work between tasks. A task runs immediately when the queue is empty.
 */
export class FairQueue {
  /** Waiting tasks by requester; the first requester has the next turn. */
  readonly #waiting = new Map<string, Task[]>()
  #isBusy = false

  /**
   * @param key the requester
   * @throws {LakeError} 429 when too many of their tasks are already waiting
   */
  run<Result>(key: string, task: () => Result | Promise<Result>): Promise<Result> {
    const tasks = this.#waiting.get(key) ?? []
    if (tasks.length >= MAX_WAITING) {
      throw httpError(
        429,
        `More than ${MAX_WAITING} of your queries are waiting: send fewer at once`,
      )
    }
    const done = new Promise<Result>((resolve, reject) => {
      tasks.push(() => {
        try {
          resolve(task())
        } catch (error) {
          reject(error)
        }
      })
    })
    this.#waiting.set(key, tasks)
    if (!this.#isBusy) this.#work()
    return done
  }

  #work(): void {
    this.#isBusy = true
    const end = performance.now() + SLICE_MS
    for (let task = this.#next(); task; task = this.#next()) {
      task()
      if (performance.now() < end) continue
      setImmediate(() => this.#work())
      return
    }
    this.#isBusy = false
  }

  #next(): Task | undefined {
    const [first] = this.#waiting
    if (!first) return undefined
    const [key, tasks] = first
    const task = tasks.shift()
    // Whoever has had a turn goes to the end of the line.
    this.#waiting.delete(key)
    if (tasks.length > 0) this.#waiting.set(key, tasks)
    return task
  }
}
