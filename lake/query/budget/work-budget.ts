import {queryMemoryError, queryTimeoutError} from '../errors.ts'
import {
  INTERNAL_LIMITS,
  STEPS_PER_CHECK,
  STEPS_PER_MILLISECOND,
  type WorkLimits,
} from '../limits.ts'

/** CPU time of this thread, in milliseconds: other processes on a busy machine do not count. */
function threadMilliseconds(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000
}

/**
 * What one request may still compute and allocate. Work is counted in steps before it is done, so the same query over
 * the same documents always costs the same; the thread's actual CPU time is a second limit.
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

  /** Steps counted so far. A step is roughly the work of looking at one array item. */
  get steps(): number {
    return this.#steps
  }

  /** How long the steps so far would take on an ordinary machine, in milliseconds. */
  get milliseconds(): number {
    return this.#steps / STEPS_PER_MILLISECOND
  }

  /** Bytes counted so far, minus those released. */
  get bytes(): number {
    return this.#bytes
  }

  /** Charges for work that is about to be done. @throws {LakeError} 400 when it is more than is left */
  spend(steps = 1): void {
    this.#steps += steps
    if (this.#steps >= this.#nextCheck) this.#check()
  }

  /** Charges for memory that is about to be allocated. @throws {LakeError} 400 when it is more than is left */
  allocate(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes + this.#pinned > this.limits.bytes) throw queryMemoryError()
  }

  /** Charges for memory that stays allocated until the end of the query, regardless of `releaseTo`. */
  pin(bytes: number): void {
    this.#pinned += bytes
    this.allocate(0)
  }

  /** Releases the memory counted since `bytes` had this value: it is garbage now. */
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

/** An unlimited budget, for work outside of requests: building an index, tests. */
export function unlimited(): WorkBudget {
  const most = Number.POSITIVE_INFINITY
  return new WorkBudget({steps: most, bytes: most, milliseconds: most, resultLength: most})
}
