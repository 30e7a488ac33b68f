import PQueue from 'p-queue'

/** When a file is made: before all others, in queue order, or when the machine is otherwise idle. */
export type Urgency = 'now' | 'soon' | 'idle'

/** A file to encode, together with others of its group, which share the decoded pixels. */
export interface EncodeTask {
  name: string
  group: string
}

interface Waiting<Task> {
  task: Task
  urgency: Urgency
}

const PRIORITIES: Record<Urgency, number> = {now: 2, soon: 1, idle: 0}
/** After idle work comes a pause this many times as long: it uses a twentieth of one processor. */
const REST_FACTOR = 19
const FIRST_REST_MS = 1000

/**
 * Tasks waiting to be encoded, by urgency. Idle work is done in small pieces with long pauses, and only while there
 * is nothing else.
 */
export class EncodeQueue<Task extends EncodeTask> {
  readonly #queue: PQueue
  readonly #make: (tasks: readonly Task[]) => Promise<void>
  readonly #waiting = new Map<string, Waiting<Task>>()
  #rest: NodeJS.Timeout | null = null
  /** How many are working who want no idle work beside them. */
  #holds = 0

  /** `make` gets tasks of one group, and never rejects. */
  constructor(concurrency: number, make: (tasks: readonly Task[]) => Promise<void>) {
    this.#queue = new PQueue({concurrency})
    this.#make = make
  }

  /** Adds a task, or raises the urgency of one that is waiting. */
  add(task: Task, urgency: Urgency): void {
    const known = this.#waiting.get(task.name)
    const isSooner = !known || PRIORITIES[urgency] > PRIORITIES[known.urgency]
    if (!isSooner && urgency !== 'now') return
    this.#waiting.delete(task.name)
    this.#waiting.set(task.name, {task: known?.task ?? task, urgency})
    if (urgency === 'idle') this.#takeRest(FIRST_REST_MS)
    else void this.#queue.add(() => this.#next(['now', 'soon']), {priority: PRIORITIES[urgency]})
  }

  /** Urgency of a waiting task; undefined when it is not waiting. */
  urgencyOf(name: string): Urgency | undefined {
    return this.#waiting.get(name)?.urgency
  }

  /** Removes a task. Returns whether it was waiting. */
  remove(name: string): boolean {
    return this.#waiting.delete(name)
  }

  /** Removes all waiting tasks. */
  clear(): Task[] {
    const tasks = [...this.#waiting.values()].map(({task}) => task)
    this.#waiting.clear()
    if (this.#rest) clearTimeout(this.#rest)
    this.#rest = null
    return tasks
  }

  /** Starts the most urgent task, with all tasks of its group that are as urgent. */
  async #next(urgencies: readonly Urgency[]): Promise<void> {
    for (const urgency of urgencies) {
      const all = [...this.#waiting.values()].filter((waiting) => waiting.urgency === urgency)
      // Among urgent tasks, the latest request comes first.
      if (urgency === 'now') all.reverse()
      const [first] = all
      if (!first) continue
      const tasks = all.map(({task}) => task).filter(({group}) => group === first.task.group)
      for (const {name} of tasks) this.#waiting.delete(name)
      return this.#make(tasks)
    }
  }

  /** Begins no idle work until the function that it returns is called. */
  hold(): () => void {
    this.#holds += 1
    return () => {
      this.#holds -= 1
    }
  }

  #takeRest(milliseconds: number): void {
    if (this.#rest) return
    this.#rest = setTimeout(() => void this.#useQuietMoment(), milliseconds).unref()
  }

  async #useQuietMoment(): Promise<void> {
    const isBusy = this.#holds > 0 || this.#queue.pending > 0 || this.#queue.size > 0
    const start = performance.now()
    if (!isBusy) await this.#queue.add(() => this.#next(['idle']))
    this.#rest = null
    const isLeft = [...this.#waiting.values()].some(({urgency}) => urgency === 'idle')
    if (isLeft) this.#takeRest(FIRST_REST_MS + REST_FACTOR * (performance.now() - start))
  }
}
