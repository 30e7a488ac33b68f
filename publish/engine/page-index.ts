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
  /** One copy of each link's key, path and image name. What no page has any more stays: some hundred bytes each. */
  readonly #texts = new Map<string, string>()

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

  /** Indexes what a page is made from, so that changes find it. Returns the record as it is kept. */
  set(made: PageRecord): PageRecord {
    const id = pageId(made.planned)
    this.#unlist(id)
    // Threads and the store give each page its own copy of every text.
    const queries = made.queries.map(([key, hash]) => [this.#cache.sharedKey(key), hash] as const)
    const links = made.links.map(
      ([key, path]) => [this.#shared(key), path === null ? null : this.#shared(path)] as const,
    )
    const renditions = made.renditions.map((name) => this.#shared(name))
    const record = {...made, queries, links, renditions}
    this.#cache.use(
      id,
      queries.map(([key]) => key),
    )
    this.#records.set(id, record)
    const {job, documentId} = record.planned
    for (const [key] of record.links) this.#linking.add(linkOf(job.page.campaign._id, key), id)
    for (const name of record.renditions) this.#showing.add(name, id)
    if (documentId) this.#about.add(documentId, id)
    if (record.isPassing) this.#retrying.add(id)
    return record
  }

  delete(id: string): void {
    this.#unlist(id)
    this.#cache.use(id, [])
    this.#records.delete(id)
  }

  #shared(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
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
