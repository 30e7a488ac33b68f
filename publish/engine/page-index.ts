import {type PageRecord, pageId} from './page-record.ts'
import type {QueryCache} from './query-cache.ts'

/** Maps keys to sets, and adds and removes members. */
class Groups {
  readonly #sets = new Map<string, Set<string>>()

  get(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? new Set()
  }

  add(key: string, member: string): void {
    const members = this.#sets.get(key)
    if (members) members.add(member)
    else this.#sets.set(key, new Set([member]))
  }

  delete(key: string, member: string): void {
    const members = this.#sets.get(key)
    members?.delete(member)
    if (members?.size === 0) this.#sets.delete(key)
  }
}

const linkOf = (campaignId: string, key: string) => `${campaignId}\u0000${key}`

/** All pages, indexed by what they were made from. */
export class PageIndex {
  readonly #cache: QueryCache
  readonly #records = new Map<string, PageRecord>()
  readonly #linking = new Groups()
  readonly #about = new Groups()
  readonly #showing = new Groups()
  readonly #retrying = new Set<string>()

  constructor(cache: QueryCache) {
    this.#cache = cache
  }

  get(id: string): PageRecord | undefined {
    return this.#records.get(id)
  }

  values(): Iterable<PageRecord> {
    return this.#records.values()
  }

  /** Pages that asked for a link, whether or not it led anywhere. */
  linking(campaignId: string, key: string): ReadonlySet<string> {
    return this.#linking.get(linkOf(campaignId, key))
  }

  /** Pages about a document. */
  about(documentId: string): ReadonlySet<string> {
    return this.#about.get(documentId)
  }

  /** Pages that failed for a reason that may be temporary. */
  get retrying(): ReadonlySet<string> {
    return this.#retrying
  }

  /** Pages that show an image file. */
  showing(rendition: string): ReadonlySet<string> {
    return this.#showing.get(rendition)
  }

  /** Indexes what a page is made from, so that changes find it. */
  set(record: PageRecord): void {
    const id = pageId(record.planned)
    this.#unlist(id)
    this.#cache.use(
      id,
      record.queries.map(([key]) => key),
    )
    this.#records.set(id, record)
    const {job, documentId} = record.planned
    for (const [key] of record.links) this.#linking.add(linkOf(job.page.campaign._id, key), id)
    for (const name of record.renditions) this.#showing.add(name, id)
    if (documentId) this.#about.add(documentId, id)
    if (record.isPassing) this.#retrying.add(id)
  }

  delete(id: string): void {
    this.#unlist(id)
    this.#cache.use(id, [])
    this.#records.delete(id)
  }

  #unlist(id: string): void {
    this.#retrying.delete(id)
    const record = this.#records.get(id)
    if (!record) return
    const {job, documentId} = record.planned
    for (const [key] of record.links) this.#linking.delete(linkOf(job.page.campaign._id, key), id)
    for (const name of record.renditions) this.#showing.delete(name, id)
    if (documentId) this.#about.delete(documentId, id)
  }
}
