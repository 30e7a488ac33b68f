import {stat} from 'node:fs/promises'
import {basename, dirname} from 'node:path'
import {z} from 'zod'
import {buildArchive, type Publisher, type SiteArchive} from '../../publish/index.ts'
import {consentCoversCampaign, publicDocumentFilter, showsPerson} from '../../schemas/index.ts'

/** For how long a copy can be fetched after it was made. */
const KEEP_MS = 15 * 60 * 1000

/** `none`: nobody has asked for a copy, it has been too long, or somebody in it may be shown no more. */
type ArchiveState = 'none' | 'building' | 'ready' | 'failed'

interface Copy {
  archive: SiteArchive
  /** Ids of the documents with people in them that could be shown when it was made. */
  people: readonly string[]
}

type Job = {state: 'building' | 'failed'} | ({state: 'ready'} & Copy)

const peopleQuery = `*[${showsPerson} && ${publicDocumentFilter} && ${consentCoversCampaign}]._id`
const ids = z.array(z.string())

interface ArchiveFile {
  /** Name of the file for whoever stores it. */
  name: string
  path: string
  /** Bytes. */
  size: number
  etag: string
}

/**
 * Copies of campaigns' sites, made when somebody asks, of what may be shown then, and deleted after a while. Nothing is
 * kept from before, so that nobody is in a copy who may be shown no more. One is made at a time.
 */
export class Archives {
  readonly #publisher: Publisher
  readonly #jobs = new Map<string, Job>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #queue: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(publisher: Publisher) {
    this.#publisher = publisher
    publisher.onClose(() => this.close())
  }

  async state(campaign: string): Promise<ArchiveState> {
    return (await this.#current(campaign))?.state ?? 'none'
  }

  /** Makes a copy, unless one is being made. @param onError gets what went wrong */
  begin(campaign: string, onError: (error: unknown) => void): void {
    if (this.#jobs.get(campaign)?.state === 'building') return
    const former = this.#jobs.get(campaign)
    this.#jobs.set(campaign, {state: 'building'})
    const make = async () => {
      if (former) await this.#remove(former)
      if (this.#isClosed) return
      try {
        const people = await this.#people(campaign)
        const archive = await buildArchive(this.#publisher.options, campaign)
        const job: Job = {state: 'ready', archive, people}
        if (this.#isClosed) return await this.#remove(job)
        this.#jobs.set(campaign, job)
        this.#forgetLater(campaign, job)
      } catch (error) {
        this.#jobs.set(campaign, {state: 'failed'})
        onError(error)
      }
    }
    this.#queue = this.#queue.then(make)
  }

  /** The copy that is ready; null when there is none. */
  async open(campaign: string): Promise<ArchiveFile | null> {
    const job = await this.#current(campaign)
    if (job?.state !== 'ready') return null
    const {file, slug} = job.archive
    const {size} = await stat(file)
    return {name: `${slug}.zip`, path: file, size, etag: `"${basename(dirname(file))}"`}
  }

  /** Deletes all copies, and waits for the one that is being made. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#queue
    await Promise.all([...this.#jobs.values()].map((job) => this.#remove(job)))
    this.#jobs.clear()
  }

  /** A job as it is now: a copy of somebody who may be shown no more is deleted. */
  async #current(campaign: string): Promise<Job | undefined> {
    const job = this.#jobs.get(campaign)
    if (job?.state !== 'ready') return job
    const shown = new Set(await this.#people(campaign))
    if (job.people.every((id) => shown.has(id))) return job
    if (this.#jobs.get(campaign) === job) this.#jobs.delete(campaign)
    await this.#remove(job)
    return this.#jobs.get(campaign)
  }

  async #people(campaign: string): Promise<string[]> {
    const asked = {campaign, previewed: null}
    const {result} = await this.#publisher.options.source.query(peopleQuery, asked)
    return ids.parse(result)
  }

  async #remove(job: Job): Promise<void> {
    if (job.state === 'ready') await job.archive.remove()
  }

  #forgetLater(campaign: string, job: Job): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      if (this.#jobs.get(campaign) === job) this.#jobs.delete(campaign)
      void this.#remove(job)
    }, KEEP_MS)
    timer.unref()
    this.#timers.add(timer)
  }
}
