import type {Rendition} from '../images/rendition.ts'
import {FILES_IN_MEMORY} from '../limits.ts'
import {fileId, type LiveFiles, splitFileId} from '../store/live.ts'
import {ANYBODY} from '../store/people.ts'
import type {
  BroughtFile,
  Cause,
  Commit,
  LoggedChange,
  NewFile,
  StoredInputs,
} from '../store/publish.ts'
import type {SiteStore} from '../store/store.ts'
import type {PageIndex} from './page-index.ts'
import {type PageRecord, pageId, writePageInputs} from './page-record.ts'

/** One publish in progress: what it writes, removes and records, until all of it appears at once. */
export class PendingPublish {
  readonly #live: LiveFiles
  readonly #store: SiteStore
  readonly #filesInMemory: number
  readonly #files = new Map<string, BroughtFile>()
  #blobs = new Map<string, Uint8Array>()
  readonly #staged = new Set<string>()
  readonly #removed = new Set<string>()
  readonly #why = new Map<string, string>()
  readonly #documents = new Map<string, ReadonlySet<string>>()
  readonly #records = new Map<string, PageRecord | null>()
  readonly #renditions = new Map<string, Rendition>()
  readonly #usedBefore = new Set<string>()
  readonly #artifacts = new Map<string, {campaign: string; name: string; text: string | null}>()

  /** Campaigns, by id, that were planned again: their redirects may have changed. */
  readonly plannedCampaigns = new Set<string>()

  /**
   * `filesInMemory`: number of files whose bytes are kept in memory until the commit; beyond that, they are staged in
   * the store.
   */
  constructor(live: LiveFiles, store: SiteStore, filesInMemory = FILES_IN_MEMORY) {
    this.#filesInMemory = filesInMemory
    this.#live = live
    this.#store = store
  }

  /** Image files that its pages name. */
  get renditions(): Iterable<Rendition> {
    return this.#renditions.values()
  }

  /** The new record of each page, by id; null when the page no longer exists. */
  get recordsById(): ReadonlyMap<string, PageRecord | null> {
    return this.#records
  }

  /** Records of the pages that were rendered, with the paths they live at. */
  get records(): Iterable<PageRecord> {
    return [...this.#records.values()].filter((record) => record !== null)
  }

  /**
   * Writes a file; one that is already live with these bytes is not written again. `documents`: ids of those that it
   * may show.
   */
  write(file: NewFile, why: string, documents: () => ReadonlySet<string> = () => new Set()): void {
    const id = fileId(file.campaign, file.path)
    this.#removed.delete(id)
    if (this.#live.latestHash(id) === file.hash) {
      this.#files.delete(id)
    } else {
      const {bytes, ...brought} = file
      this.#files.set(id, brought)
      this.#blobs.set(file.hash, bytes)
      if (this.#blobs.size >= this.#filesInMemory) {
        this.#store.stageBlobs(this.#blobs)
        for (const hash of this.#blobs.keys()) this.#staged.add(hash)
        this.#blobs = new Map()
      }
      this.#why.set(id, why)
      this.#documents.set(id, documents())
    }
  }

  remove(id: string, why: string): void {
    this.#files.delete(id)
    if (this.#live.latestHash(id) === undefined) return
    this.#removed.add(id)
    this.#why.set(id, why)
  }

  /** Records which people its files show. `among` returns those of some documents that are people, in a campaign. */
  async notePeople(
    among: (documentIds: ReadonlySet<string>, campaign: string) => Promise<Set<string>>,
  ): Promise<void> {
    const byCampaign = Map.groupBy(this.#files, ([, {campaign}]) => campaign)
    for (const [campaign, files] of byCampaign) {
      const documentsOf = (id: string) => this.#documents.get(id) ?? new Set<string>()
      const all = new Set(files.flatMap(([id]) => [...documentsOf(id)]))
      const people = all.size > 0 ? await among(all, campaign) : all
      for (const [id, file] of files) {
        const shown = [...documentsOf(id)].filter((one) => one === ANYBODY || people.has(one))
        this.#files.set(id, {...file, people: shown})
      }
    }
  }

  /** Whether pages come, go or move with it, so that links change. */
  get changesPages(): boolean {
    return this.#removed.size > 0 || this.plannedCampaigns.size > 0 || this.#artifacts.size > 0
  }

  /** Whether it writes or removes a file. */
  touches(id: string): boolean {
    return this.#files.has(id) || this.#removed.has(id)
  }

  /** Keeps the live version of a file, whatever this publish was about to write. */
  keep(id: string): void {
    this.#files.delete(id)
    this.#removed.delete(id)
  }

  /** Records what a page is now made from; null when the page no longer exists. */
  record(id: string, before: PageRecord | undefined, after: PageRecord | null): void {
    for (const name of before?.renditions ?? []) this.#usedBefore.add(name)
    this.#records.set(id, after)
  }

  /** Records what an artifact is now made from; null when it no longer exists. */
  derive(campaign: string, name: string, text: string | null): void {
    this.#artifacts.set(fileId(campaign, name), {campaign, name, text})
  }

  /** Written one by one, since those of a large site together are large. */
  *#pageInputs(templates: string): Generator<StoredInputs> {
    for (const [id, record] of this.#records) {
      const text = record ? writePageInputs(record, templates) : null
      yield {...(record ? splitFileId(pageId(record.planned)) : splitFileId(id)), text}
    }
  }

  show(renditions: readonly Rendition[]): void {
    for (const rendition of renditions) this.#renditions.set(rendition.name, rendition)
  }

  /** Forgets what was staged: the publish is given up. */
  discard(): void {
    this.#store.discardBlobs(this.#staged)
  }

  /** Everything that the store must write; `changes` says whether visitors will see any difference. */
  finish(
    cause: Cause,
    templates: string,
    index: PageIndex,
  ): Commit & {changes: boolean; abandoned: readonly string[]; discarded: readonly string[]} {
    const write = [...this.#files.values()]
    const written = new Set(write.map(({hash}) => hash))
    const remove = [...this.#removed].map(splitFileId)
    const why = (id: string) => this.#why.get(id) ?? ''
    const log: LoggedChange[] = [
      ...write.map(({campaign, path}) => {
        const id = fileId(campaign, path)
        const change = this.#live.latestHash(id) === undefined ? 'added' : 'changed'
        return {campaign, path, change, why: why(id)} as const
      }),
      ...remove.map(({campaign, path}) => {
        return {campaign, path, change: 'removed', why: why(fileId(campaign, path))} as const
      }),
    ]
    const abandoned = [...this.#usedBefore].filter((name) => index.showing(name).size === 0)
    return {
      cause,
      at: new Date(),
      write,
      // A page that was rendered more than once contributes only the bytes of its last rendering.
      blobs: new Map([...this.#blobs].filter(([hash]) => written.has(hash))),
      discarded: [...this.#staged].filter((hash) => !written.has(hash)),
      remove,
      log,
      pageInputs: this.#pageInputs(templates),
      artifacts: [...this.#artifacts.values()],
      renditions: [...this.#renditions.values()].map((made) => ({
        name: made.name,
        recipe: JSON.stringify(made),
      })),
      unusedRenditions: abandoned,
      abandoned,
      changes: write.length > 0 || remove.length > 0,
    }
  }
}
