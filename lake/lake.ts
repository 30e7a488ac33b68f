import {createHash, timingSafeEqual} from 'node:crypto'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {administrator, PUBLISHED_ONLY, type PublicRead, type Requester} from './access/index.ts'
import {AssetFiles, adoptAssets} from './assets/index.ts'
import {refuseHalfRestored} from './backup/marker.ts'
import {Dataset} from './dataset.ts'
import {DatasetFiles} from './dataset-files.ts'
import {httpError} from './errors.ts'
import {Media} from './media.ts'
import {Schedule} from './schedule/index.ts'
import {Sessions} from './sessions/index.ts'
import {Settings} from './settings/index.ts'
import {lockFolder, Store} from './storage/index.ts'

export interface LakeOptions {
  /** Where everything is kept; made when missing. One process at a time. */
  folder: string
  /** The administrator's API token. */
  token: string
  /** Default: published documents, whole. */
  publicRead?: PublicRead
  /** How many days transactions are kept; default: for ever. Documents stay whatever happens to their history. */
  historyDays?: number
  /** Default: the machine's clock. */
  clock?: () => Date
  /** Keep what cameras note (EXIF, GPS) in uploaded originals. Default: it is taken out. */
  keepImageNotes?: boolean
}

/** Sanity's rule for the names of datasets; a leading `~` marks an alias, which this lake has none of. */
const DATASET_NAME = /^[a-z0-9][-_a-z0-9]{0,63}$/
const DEFAULT_DATASET = 'production'
/** Comments and tasks live beside the dataset they are about, where the public never looks. */
const COMMENTS_SUFFIX = '-comments'
const NOTHING: PublicRead = {filter: 'false', hide: []}

const digest = (value: string) => createHash('sha256').update(value).digest()

/** A folder of datasets with one administrator. */
export class Lake {
  readonly folder: string
  readonly clock: () => Date
  readonly sessions: Sessions
  /** What the Studio remembers for each person. */
  readonly settings: Settings
  readonly #token: Buffer
  readonly #publicRead: PublicRead
  readonly #historyDays: number | undefined
  readonly #keepImageNotes: boolean
  readonly #datasets = new Map<string, Dataset>()
  /** Names of datasets that are being copied or deleted. */
  readonly #busy = new Set<string>()
  readonly #media = new Map<string, Media>()
  readonly #schedules = new Map<string, Schedule>()
  readonly #files: DatasetFiles
  readonly #lock: {release: () => void}

  constructor({folder, token, publicRead, historyDays, clock, keepImageNotes}: LakeOptions) {
    this.folder = folder
    this.clock = clock ?? (() => new Date())
    this.#token = digest(token)
    this.#publicRead = publicRead ?? PUBLISHED_ONLY
    this.#historyDays = historyDays
    this.#keepImageNotes = keepImageNotes ?? false
    this.#lock = lockFolder(folder)
    try {
      refuseHalfRestored(folder)
      this.sessions = new Sessions(folder, token, () => this.clock().getTime())
      this.settings = new Settings(join(folder, 'settings'))
      this.#files = new DatasetFiles(join(folder, 'datasets'))
      this.#files.sweep()
      for (const name of this.#files.gone()) this.#removeGone(name)
      for (const name of this.#files.names()) this.#open(name)
      if (!this.#datasets.has(DEFAULT_DATASET)) this.#open(DEFAULT_DATASET)
    } catch (error) {
      for (const schedule of this.#schedules.values()) void schedule.close()
      for (const dataset of this.#datasets.values()) dataset.store.close()
      this.#lock.release()
      throw error
    }
  }

  #open(name: string): Dataset {
    const store = new Store(this.#files.path(name))
    try {
      const publicRead = name.endsWith(COMMENTS_SUFFIX) ? NOTHING : this.#publicRead
      const dataset = new Dataset(name, store, {
        publicRead,
        clock: this.clock,
        ...(this.#historyDays === undefined ? {} : {historyDays: this.#historyDays}),
      })
      this.#datasets.set(name, dataset)
      this.#schedules.set(name, new Schedule(dataset))
      this.#media.set(name, new Media(dataset, this.folder, {keepNotes: this.#keepImageNotes}))
      return dataset
    } catch (error) {
      store.close()
      throw error
    }
  }

  /** The administrator when the token is theirs, else `null`. */
  requesterFor(token: string): Requester | null {
    return timingSafeEqual(digest(token), this.#token) ? administrator : null
  }

  /** @throws {LakeError} 404 when there is none of that name */
  dataset(name: string): Dataset {
    const dataset = this.#datasets.get(name)
    if (!dataset)
      throw httpError(404, `Dataset "${name.slice(0, 100)}" not found for project ID "local"`)
    return dataset
  }

  /** A dataset's images and files. @throws {LakeError} 404 when there is no dataset of that name */
  media(name: string): Media {
    const media = this.#media.get(this.dataset(name).name)
    if (!media) throw httpError(404, `Dataset "${name}" has no assets`)
    return media
  }

  /** What publishes a dataset's scheduled releases. @throws {LakeError} 404 when there is no such dataset */
  schedule(name: string): Schedule {
    const schedule = this.#schedules.get(this.dataset(name).name)
    if (!schedule) throw httpError(404, `Dataset "${name}" has no schedule`)
    return schedule
  }

  /** Every dataset, by name. */
  datasets(): Dataset[] {
    return [...this.#datasets.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The dataset whose comments and tasks a dataset keeps; `null` when it keeps none. */
  addonOf(name: string): string | null {
    const base = name.endsWith(COMMENTS_SUFFIX) ? name.slice(0, -COMMENTS_SUFFIX.length) : ''
    return this.#datasets.has(base) ? base : null
  }

  /** The dataset for a dataset's comments and tasks; made when missing. */
  commentsDataset(name: string): Dataset {
    const comments = this.dataset(name).name + COMMENTS_SUFFIX
    return this.#datasets.get(comments) ?? this.createDataset(comments)
  }

  #requireFreeName(name: string): void {
    if (!DATASET_NAME.test(name)) {
      throw httpError(
        400,
        'Dataset names are up to 64 lowercase letters, digits, "_" and "-", beginning with a letter or digit',
      )
    }
    if (this.#datasets.has(name) || this.#busy.has(name))
      throw httpError(409, `Dataset "${name}" already exists`)
  }

  /** @throws {LakeError} 400 for a name that is no dataset's, 409 when it exists */
  createDataset(name: string): Dataset {
    this.#requireFreeName(name)
    return this.#open(name)
  }

  /**
   * Copies a dataset with its assets, and with its history unless told otherwise. The original stays in use.
   *
   * @throws {LakeError} 404 when there is no such dataset, 400 or 409 for the copy's name
   */
  async copyDataset(from: string, to: string, {skipHistory = false} = {}): Promise<Dataset> {
    const {store} = this.dataset(from)
    this.#requireFreeName(to)
    this.#busy.add(to)
    try {
      await store.copyTo(this.#files.partPath(to))
      await this.media(from).assets.files.copyTo(new AssetFiles(join(this.folder, 'assets', to)))
      this.#files.complete(to)
      const copy = this.#open(to)
      await adoptAssets(copy, from)
      if (skipHistory) copy.store.prune(this.clock().toISOString(), Number.MAX_SAFE_INTEGER)
      return copy
    } finally {
      this.#busy.delete(to)
      this.#files.discardPart(to)
    }
  }

  /** Deletes a dataset with its history and its assets. */
  async deleteDataset(name: string): Promise<void> {
    const dataset = this.dataset(name)
    const media = this.media(name)
    const schedule = this.schedule(name)
    this.#busy.add(name)
    this.#datasets.delete(name)
    this.#media.delete(name)
    this.#schedules.delete(name)
    try {
      dataset.listeners.disconnect(`The dataset "${name}" was deleted`)
      await schedule.close()
      await media.close()
      await dataset.close()
      this.#files.markGone(name)
      await media.destroy()
      this.#files.removeGone(name)
    } finally {
      this.#busy.delete(name)
    }
  }

  /** Removes what an interrupted deletion left: first what belongs to the dataset, last the sign that it has to go. */
  #removeGone(name: string): void {
    for (const place of [join('assets', name), join('cache', 'images', name)]) {
      rmSync(join(this.folder, place), {recursive: true, force: true})
    }
    this.#files.removeGone(name)
  }

  /** Finishes what is under way and lets go of the folder. */
  async close(): Promise<void> {
    await Promise.all([...this.#schedules.values()].map((schedule) => schedule.close()))
    await Promise.all([...this.#media.values()].map((media) => media.close()))
    await Promise.all(this.datasets().map((dataset) => dataset.close()))
    this.#datasets.clear()
    this.#lock.release()
  }
}

/**
 * Opens the lake in a folder.
 *
 * @throws {LakeError} 503 when the folder cannot be used or another process has it, 500 when a file is damaged
 */
export function openLake(options: LakeOptions): Lake {
  return new Lake(options)
}
