import {httpError} from '../errors.ts'

/** How long tasks go on before what else the thread has to do gets its turn, in milliseconds. */
const SLICE_MS = 5
/** Most tasks of one requester that may wait. */
const MAX_WAITING = 100

type Task = () => void

/**
 * Lets requesters take turns: however much one of them asks for, the others wait for at most one of its tasks. Between
 * tasks the thread does what else it has to do. Tasks run at once while nobody waits.
 */
export class FairQueue {
  /** The tasks that wait, by requester; whoever is first has the next turn. */
  readonly #waiting = new Map<string, Task[]>()
  #isBusy = false

  /**
   * @param key who asks
   * @throws {LakeError} 429 when too many of their tasks wait already
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
    // To the end of the line with whoever has had a turn.
    this.#waiting.delete(key)
    if (tasks.length > 0) this.#waiting.set(key, tasks)
    return task
  }
}
