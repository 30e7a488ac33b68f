import {queryMemoryError, queryTimeoutError} from '../errors.ts'
import {
  INTERNAL_LIMITS,
  STEPS_PER_CHECK,
  STEPS_PER_MILLISECOND,
  type WorkLimits,
} from '../limits.ts'

/** Computing time that this thread has used, in milliseconds: other processes on a busy machine do not count. */
function threadMilliseconds(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}

/**
 * What one request may still compute and make. Work is counted in steps before it is done, so that the same query over
 * the same documents always costs the same; the time that the thread has really used is the second wall.
 */
export class WorkBudget {
  readonly limits: WorkLimits
  #steps = 0
  #bytes = 0
  #pinned = 0
  #nextCheck = STEPS_PER_CHECK
  #start: number | null = null

  constructor(limits: WorkLimits = INTERNAL_LIMITS) {
    this.limits = limits
  }

  /** Steps counted so far. A step is about what it takes to look at one item of an array. */
  get steps(): number {
    return this.#steps
  }

  /** What the steps so far would take an ordinary machine, in milliseconds. */
  get milliseconds(): number {
    return this.#steps / STEPS_PER_MILLISECOND
  }

  /** Bytes counted so far, besides those given back. */
  get bytes(): number {
    return this.#bytes
  }

  /** Counts work that is about to be done. @throws {LakeError} 400 when it is more than is left */
  spend(steps = 1): void {
    this.#steps += steps
    if (this.#steps >= this.#nextCheck) this.#check()
  }

  /** Counts memory that is about to be taken. @throws {LakeError} 400 when it is more than is left */
  allocate(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes + this.#pinned > this.limits.bytes) throw queryMemoryError()
  }

  /** Counts memory that stays taken until the end of the query, whatever is given back. */
  pin(bytes: number): void {
    this.#pinned += bytes
    this.allocate(0)
  }

  /** Gives back the memory counted since `bytes` said so: what it was taken for is garbage now. */
  releaseTo(bytes: number): void {
    this.#bytes = bytes
  }

  #check(): void {
    const {steps, milliseconds} = this.limits
    if (this.#steps > steps) throw queryTimeoutError(milliseconds)
    const now = threadMilliseconds()
    this.#start ??= now
    if (now - this.#start > milliseconds) throw queryTimeoutError(milliseconds)
    this.#nextCheck = this.#steps + STEPS_PER_CHECK
  }
}

/** Work without an end, for what no request pays for: building an index, tests. */
export function unlimited(): WorkBudget {
  const most = Number.POSITIVE_INFINITY
  return new WorkBudget({steps: most, bytes: most, milliseconds: most, resultLength: most})
}
