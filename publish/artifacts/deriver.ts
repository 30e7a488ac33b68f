import {createHash} from 'node:crypto'
import type {BackgroundTasks} from '../background/background-tasks.ts'
import {RetryTimer} from '../background/retry-timer.ts'
import type {Artifact, ArtifactChange} from '../engine/artifacts.ts'
import type {Published} from '../engine/events.ts'
import {asError, PublishError} from '../errors.ts'
import {DERIVE_LATEST_MS, DERIVE_QUIET_MS} from '../limits.ts'
import {
  type Derivation,
  type MakingPage,
  type PublishedSite,
  type SourcePage,
  ToolMissing,
  type Work,
} from './derivation.ts'

export interface DeriverOptions {
  /** In the order in which they are made. */
  derivations: readonly Derivation[]
  sites(): Iterable<PublishedSite>
  /** What there is, by the campaign's slug and the name of the work. */
  made(): ReadonlyMap<string, ReadonlyMap<string, Artifact>>
  publish(changes: readonly ArtifactChange[]): Promise<void>
  tasks: BackgroundTasks
  /** Milliseconds before what failed is tried again; doubles each time. */
  firstWaitMs?: number | undefined
  onProgress(progress: {done: number; total: number}): void
  onProblem(problem: PublishError): void
  onNotice(notice: string): void
}

/** Why a work did not come out. */
interface Failure {
  key: string
  problem: PublishError | null
  notice: string | null
}

const makes = (page: SourcePage): page is MakingPage => page.makes !== null
const idOf = (slug: string, name: string) => `${slug}\u0000${name}`

/**
 * Makes files from published pages: after the publish, when it has been quiet for a moment, as a publish of their own.
 * No page waits for it. A file that could not be made anew goes: it never shows what is published no more.
 */
export class Deriver {
  readonly #options: DeriverOptions
  readonly #failures = new Map<string, Failure>()
  #running: Promise<void> | null = null
  #isDue = false
  /** Something was taken off the site: what shows it still has to go first. */
  #isUrgent = false
  /** The last run ended before it was through. */
  #isUnfinished = false
  #waitingSince: number | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #retry: RetryTimer
  #closed = false

  constructor(options: DeriverOptions) {
    this.#options = options
    this.#retry = new RetryTimer(() => this.#tryAgain(), options.firstWaitMs)
  }

  /** What could not be made, now. */
  get problems(): PublishError[] {
    return [...this.#failures.values()].flatMap(({problem}) => problem ?? [])
  }

  /** What is left out because a program is missing, and what to install. */
  get notices(): string[] {
    return [...new Set([...this.#failures.values()].flatMap(({notice}) => notice ?? []))]
  }

  /** Takes note of a publish. `inBackground`: begins by itself; else with {@link settled}. */
  hear({cause, log, abandoned}: Published, inBackground: boolean): void {
    const isWithdrawn = abandoned.length > 0 || log.some(({change}) => change === 'removed')
    if (cause.kind !== 'derived' && isWithdrawn) this.#isUrgent = true
    this.wake(inBackground)
  }

  /** Everything may be out of date. */
  wake(inBackground: boolean): void {
    this.#isDue = true
    if (inBackground) this.#schedule()
  }

  /** Resolves when everything is made that can be; begins at once. */
  async settled(): Promise<void> {
    while (!this.#closed && (this.#isDue || this.#running)) await this.#begin()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#retry.clear()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #schedule(): void {
    if (this.#closed || this.#running) return
    const now = performance.now()
    this.#waitingSince ??= now
    const latest = this.#waitingSince + DERIVE_LATEST_MS - now
    if (this.#timer) clearTimeout(this.#timer)
    const wait = this.#isUrgent ? 0 : Math.max(0, Math.min(DERIVE_QUIET_MS, latest))
    this.#timer = setTimeout(() => void this.#begin(), wait)
    this.#timer.unref()
  }

  #begin(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (this.#isDue) this.#schedule()
    })
    return this.#running
  }

  /** What failed may come out now: a browser that was busy, a disk that was full. */
  #tryAgain(): void {
    for (const [id, {problem}] of this.#failures) if (problem) this.#failures.delete(id)
    this.wake(true)
  }

  async #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#waitingSince = null
    try {
      while (this.#isDue && !this.#closed) {
        this.#isDue = false
        await this.#removeOutdated()
        for (const derivation of this.#options.derivations) await this.#derive(derivation)
      }
      this.#isUnfinished = false
      this.#options.tasks.succeed('artifact', 'all')
    } catch (thrown) {
      const error = asError(thrown)
      this.#options.tasks.fail('artifact', 'all', error, this.#retry.nextAttempt)
      this.#options.onProblem(new PublishError(error.message, {}, {cause: error}))
      this.#isUnfinished = true
    } finally {
      this.#retry.set(!this.#closed && (this.#isUnfinished || this.problems.length > 0))
      await Promise.all(this.#options.derivations.map((derivation) => derivation.rest()))
    }
  }

  /** Takes down what is made from pages that are no more and, when something was withdrawn, all that is out of date. */
  async #removeOutdated(): Promise<void> {
    const isUrgent = this.#isUrgent
    this.#isUrgent = false
    const keys = new Map<string, {key: string; isQuick: boolean}>()
    for (const site of this.#options.sites()) {
      for (const derivation of this.#options.derivations) {
        const {isQuick} = derivation
        for (const {name, key} of await this.#works(derivation, site)) {
          keys.set(idOf(site.campaign.slug, name), {key, isQuick})
        }
      }
    }
    for (const id of this.#failures.keys()) {
      if (keys.has(id)) continue
      this.#failures.delete(id)
      this.#options.tasks.succeed('artifact', id.replace('\u0000', ' '))
    }
    const changes = [...this.#options.made()].flatMap(([campaign, works]) =>
      [...works].flatMap(([name, {key}]): ArtifactChange[] => {
        const wanted = keys.get(idOf(campaign, name))
        if (wanted && (wanted.key === key || wanted.isQuick || !isUrgent)) return []
        const why = wanted === undefined ? 'its page is gone' : 'what it shows was withdrawn'
        return [{campaign, name, made: null, why}]
      }),
    )
    if (changes.length > 0) await this.#options.publish(changes)
  }

  async #derive(derivation: Derivation): Promise<void> {
    const due: {site: PublishedSite; work: Work}[] = []
    for (const site of this.#options.sites()) {
      for (const work of await this.#works(derivation, site)) {
        if (!this.#isMade(site.campaign.slug, work)) due.push({site, work})
      }
    }
    let done = 0
    for (const {site, work} of due) {
      if (this.#closed) return
      const change = await this.#make(site.campaign.slug, work)
      if (await this.#isCurrent(derivation, site.campaign.slug, work)) {
        if (change) await this.#options.publish([change])
      } else {
        this.#isDue = true
      }
      done += 1
      this.#options.onProgress({done, total: due.length})
    }
  }

  #isMade(slug: string, {name, key}: Work): boolean {
    if (this.#failures.get(idOf(slug, name))?.key === key) return true
    return this.#options.made().get(slug)?.get(name)?.key === key
  }

  /** Whether the pages that a work was made from are as they were. */
  async #isCurrent(derivation: Derivation, slug: string, {name, key}: Work): Promise<boolean> {
    const site = [...this.#options.sites()].find(({campaign}) => campaign.slug === slug)
    if (!site) return false
    return (await this.#works(derivation, site)).some((now) => now.name === name && now.key === key)
  }

  #works({kind, works}: Derivation, site: PublishedSite): Promise<readonly Work[]> {
    const pages = site.pages.filter(makes).filter((page) => page.makes.kind === kind)
    return works(pages, site)
  }

  async #make(campaign: string, work: Work): Promise<ArtifactChange | null> {
    const {name, key, links, page} = work
    const id = idOf(campaign, name)
    try {
      const files = (await work.make()).map((file) => {
        const hash = createHash('sha256').update(file.bytes).digest('hex')
        return {...file, campaign, hash}
      })
      this.#failures.delete(id)
      this.#options.tasks.succeed('artifact', `${campaign} ${name}`)
      return {campaign, name, made: {key, files, links}, why: 'made from pages'}
    } catch (thrown) {
      // Cut short, it says nothing about the page; what was made before stays.
      if (this.#closed) return null
      const cause = asError(thrown)
      const isMissing = cause instanceof ToolMissing
      const problem = isMissing ? null : new PublishError(cause.message, {campaign, page}, {cause})
      this.#failures.set(id, {key, problem, notice: isMissing ? cause.message : null})
      if (problem) {
        this.#options.tasks.fail('artifact', `${campaign} ${name}`, cause, this.#retry.nextAttempt)
        this.#options.onProblem(problem)
      }
      if (isMissing) this.#options.onNotice(cause.message)
      const isThere = this.#options.made().get(campaign)?.has(name) ?? false
      return isThere ? {campaign, name, made: null, why: 'it could not be made anew'} : null
    }
  }
}
