import {networkOf} from '../../http/index.ts'

/** Requests that are forwarded before the gateway looks for new ones, which may be for pages. */
const PER_TURN = 4

type Task = () => void

/**
 * Forwards a few requests at a time, and serves pages in between: those never wait for more than one turn, however many
 * requests for the content server arrive at once. Addresses take turns, too.
 */
export class ForwardQueue {
  /** Waiting requests by network; the first network has the next turn. */
  readonly #waiting = new Map<string, Task[]>()
  #left = PER_TURN
  #isScheduled = false

  /** Runs a task at once, or in its turn. */
  run(address: string, task: Task): void {
    if (this.#left > 0 && this.#waiting.size === 0) {
      this.#left -= 1
      this.#schedule()
      task()
      return
    }
    const key = networkOf(address)
    const tasks = this.#waiting.get(key) ?? []
    tasks.push(task)
    this.#waiting.set(key, tasks)
    this.#schedule()
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    // After what has arrived in the meantime.
    setImmediate(() => this.#turn())
  }

  #turn(): void {
    this.#isScheduled = false
    this.#left = PER_TURN
    for (let task = this.#next(); task; task = this.#next()) {
      this.#left -= 1
      task()
      if (this.#left === 0) break
    }
    if (this.#left < PER_TURN) this.#schedule()
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
