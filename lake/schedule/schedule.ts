import {administrator, type Requester} from '../access/index.ts'
import {perform, publishDue, recordFailure} from '../actions/index.ts'
import type {Dataset} from '../dataset.ts'
import type {DatasetEvent} from '../dataset-event.ts'
import {LakeError} from '../errors.ts'
import {RELEASE_TYPE, type Release, readRelease} from '../releases/index.ts'

/**
 * Longest wait between two checks of the clock, in milliseconds. A longer timer would not notice that the machine was
 * suspended or its clock changed, and Node's timers cannot exceed 2³¹ ms.
 */
const MAX_SLEEP_MS = 30_000

interface Due {
  release: Release
  /** Milliseconds since 1970. */
  at: number
}

const RELEASES = `type:${RELEASE_TYPE}`

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Finds whoever has a user id, with their current rights; `null` when nobody has it any more. */
type FindRequester = (identity: string) => Requester | null

const FORBIDDEN = 403

/** Why a release was not published, for the person who reads it in the Studio. */
function reasonFor(error: unknown): string {
  return error instanceof LakeError && error.status === FORBIDDEN
    ? 'Den som schemalade releasen får inte längre publicera allt som finns i den. Schemalägg den igen.'
    : messageOf(error)
}

/** Nobody has the id of whoever scheduled a release. */
class UnknownSchedulerError extends Error {
  override readonly name = 'UnknownSchedulerError'
}

/**
 * Publishes a dataset's scheduled releases on time; those that became due while the server was down are published at
 * startup. A release that cannot be published is tried once: the reason is recorded on it, and a person must decide.
 */
export class Schedule {
  readonly #dataset: Dataset
  readonly #findRequester: FindRequester
  readonly #unsubscribe: () => void
  /** Releases that could not even be marked as failed, by name and time. */
  readonly #givenUp = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()
  #closed = false

  constructor(dataset: Dataset, findRequester: FindRequester) {
    this.#dataset = dataset
    this.#findRequester = findRequester
    this.#unsubscribe = dataset.subscribe((event) => this.#notice(event))
    this.#arm()
  }

  /** Publishes what is due now. Resolves when done; never rejects. */
  check(): Promise<void> {
    this.#work = this.#work.then(() => this.#publishDue())
    return this.#work
  }

  /** Stops after finishing the current publication. */
  async close(): Promise<void> {
    this.#closed = true
    this.#unsubscribe()
    clearTimeout(this.#timer)
    await this.#work
  }

  #notice(event: DatasetEvent): void {
    if (event.kind === 'commit' && event.touched.has(RELEASES)) this.#arm()
  }

  /** What is scheduled, earliest first. */
  #upcoming(): Due[] {
    const upcoming: Due[] = []
    for (const document of this.#dataset.collection.bucket(RELEASES)) {
      const release = readRelease(document)
      if (release?.state !== 'scheduled' || release.publishAt === undefined) continue
      const at = Date.parse(release.publishAt)
      if (!this.#givenUp.has(`${release.name} ${at}`)) upcoming.push({release, at})
    }
    return upcoming.sort((a, b) => a.at - b.at)
  }

  #arm(): void {
    clearTimeout(this.#timer)
    if (this.#closed) return
    const [next] = this.#upcoming()
    if (!next) return
    const wait = Math.max(0, next.at - this.#dataset.clock().getTime())
    this.#timer = setTimeout(() => this.check(), Math.min(wait, MAX_SLEEP_MS)).unref()
  }

  async #publishDue(): Promise<void> {
    for (const due of this.#upcoming()) {
      if (this.#closed || due.at > this.#dataset.clock().getTime()) break
      await this.#publish(due)
    }
    this.#arm()
  }

  /**
   * A release is published with the rights that whoever scheduled it has now.
   * @throws {UnknownSchedulerError} when they do not work here any more
   */
  #requesterOf({userId}: Release): Requester {
    if (userId === undefined) return administrator
    const requester = this.#findRequester(userId)
    if (requester) return requester
    throw new UnknownSchedulerError(
      'Den som schemalade releasen arbetar inte längre här. Schemalägg den igen.',
    )
  }

  async #publish({release, at}: Due): Promise<void> {
    const {name} = release
    try {
      await perform(this.#dataset, publishDue(name), this.#requesterOf(release))
    } catch (error) {
      const about = {dataset: this.#dataset.name, release: name}
      this.#dataset.failures.record('A scheduled release was not published', error, about)
      try {
        await perform(this.#dataset, recordFailure(name, reasonFor(error)), administrator)
      } catch (secondError) {
        this.#givenUp.add(`${name} ${at}`)
        this.#dataset.failures.record(
          'A release could not be marked as not published',
          secondError,
          about,
        )
      }
    }
  }
}
