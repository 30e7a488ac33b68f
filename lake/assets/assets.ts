import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {administrator, type Requester} from '../access/index.ts'
import {KeyedQueue} from '../concurrency/index.ts'
import type {Dataset} from '../dataset.ts'
import type {DatasetEvent} from '../dataset-event.ts'
import {documentFrom, type LakeDocument} from '../documents/index.ts'
import {httpError} from '../errors.ts'
import {MAX_FILE_BYTES, MAX_IMAGE_BYTES, UPLOADS_AT_ONCE, UPLOADS_WAITING} from '../limits.ts'
import {randomId} from '../mutations/index.ts'
import {assetDocument} from './document.ts'
import {AssetFiles} from './files.ts'
import {type AssetKind, assetFileName, fileOfAsset} from './names.ts'
import {receiveUpload} from './receive.ts'
import {
  assertReadableFormat,
  type ExaminedUpload,
  examineFile,
  examineImage,
  type UploadDetails,
} from './upload.ts'

export interface AssetSettings {
  /** Leave EXIF, GPS and comments in stored originals. */
  keepNotes?: boolean
}

/** An asset's stored original. */
export interface Original {
  path: string
  /** Bytes. */
  size: number
  document: LakeDocument
}

interface Upload {
  kind: AssetKind
  body: ReadableStream<Uint8Array> | null
  details: UploadDetails
  requester: Requester
  origin: string
}

const KINDS: readonly AssetKind[] = ['images', 'files']

/**
 * A dataset's assets. A file is written before its document and removed after it. Whatever a crash in between leaves
 * behind is removed at the next start.
 */
export class Assets {
  readonly files: AssetFiles
  readonly #dataset: Dataset
  readonly #settings: AssetSettings
  readonly #locks = new KeyedQueue()
  readonly #uploads = new KeyedQueue({
    concurrency: UPLOADS_AT_ONCE,
    room: UPLOADS_WAITING,
    refusal: () => httpError(429, 'Too many uploads at once. Wait until some of them are done.'),
  })
  readonly #removals = new Set<Promise<void>>()
  readonly #onRemoved = new Set<(name: string) => Promise<void>>()
  readonly #ready: Promise<void>
  readonly #unsubscribe: () => void

  constructor(dataset: Dataset, folder: string, settings: AssetSettings = {}) {
    this.#dataset = dataset
    this.#settings = settings
    this.files = new AssetFiles(join(folder, dataset.name))
    this.#unsubscribe = dataset.subscribe((event) => this.#follow(event))
    this.#ready = this.#prepare()
    // Callers that need the files await this promise and get the failure then.
    this.#ready.catch(() => {})
  }

  /**
   * Stores an upload and returns its document; the same bytes always give the same document.
   *
   * @param origin scheme, host and port for the document's `url`
   * @param signal aborts the upload
   * @throws {LakeError} when it is refused; then neither file nor document remains
   */
  async upload(
    kind: AssetKind,
    body: ReadableStream<Uint8Array> | null,
    details: UploadDetails,
    requester: Requester,
    origin: string,
    signal?: AbortSignal,
  ): Promise<LakeDocument> {
    this.#dataset.access.requireWrite(requester, 'create')
    await this.#ready
    const upload = {kind, body, details, requester, origin}
    return this.#uploads.run(requester.identity, () => this.#take(upload, signal), signal)
  }

  async #take(
    {kind, body, details, requester, origin}: Upload,
    signal: AbortSignal | undefined,
  ): Promise<LakeDocument> {
    const received = await receiveUpload(body, this.files.incoming, {
      limit: kind === 'images' ? MAX_IMAGE_BYTES : MAX_FILE_BYTES,
      ...(kind === 'images' ? {inspect: assertReadableFormat} : {}),
    })
    let examined: ExaminedUpload | undefined
    try {
      const options = {
        folder: this.files.incoming,
        keepNotes: this.#settings.keepNotes ?? false,
        signal,
      }
      examined =
        kind === 'images'
          ? await examineImage(received, details, options)
          : await examineFile(received, details, options)
      // Receiving and examining a large file takes a while.
      this.#dataset.access.requireWrite(requester, 'create')
      return await this.#store(examined, details, requester, origin)
    } finally {
      await rm(received.path, {force: true})
      if (examined) await rm(examined.file.path, {force: true})
    }
  }

  #store(
    examined: ExaminedUpload,
    details: UploadDetails,
    requester: Requester,
    origin: string,
  ): Promise<LakeDocument> {
    const document = assetDocument(this.#dataset.name, examined, details, origin)
    const name = assetFileName(examined.name)
    return this.#locks.run(name, async () => {
      if ((await this.files.size(examined.name.kind, name)) !== examined.file.size) {
        await this.files.keep(examined.file.path, examined.name.kind, name)
      }
      // Whose bytes these were first is nothing that the sender's rights are judged by.
      const author = {...administrator, identity: requester.identity}
      await this.#dataset.transact([{createIfNotExists: document}], {}, author)
      this.#dataset.access.noteUpload(requester, document._id)
      const stored = this.#dataset.collection.get(document._id)
      if (!stored)
        throw httpError(409, `The asset ${document._id} was deleted while it was uploaded`)
      const isOwn = stored.uploadId === document.uploadId
      if (isOwn || this.#dataset.document(document._id, requester) === stored) return stored
      // Someone else uploaded the same bytes before. A requester who may not see that gets the same response as for a
      // first upload.
      const now = this.#dataset.clock().toISOString()
      return documentFrom(document, {
        id: document._id,
        revision: randomId(),
        createdAt: now,
        updatedAt: now,
      })
    })
  }

  /**
   * The original of an asset that the requester may see.
   *
   * @param id the asset document's `_id`
   * @throws {LakeError} 404 when there is none, or its file is missing
   */
  async original(id: string, requester: Requester): Promise<Original> {
    await this.#ready
    const document = this.#dataset.document(id, requester)
    const file = fileOfAsset(id)
    const size = document && file ? await this.files.size(file.kind, file.name) : undefined
    if (!document || !file || size === undefined) throw httpError(404, `No such asset: ${id}`)
    return {path: this.files.path(file.kind, file.name), size, document}
  }

  exists(id: string): boolean {
    return this.#dataset.collection.get(id) !== undefined
  }

  /** Calls `listener` with the file name of each asset that is deleted, before its file goes. */
  onRemoved(listener: (name: string) => Promise<void>): () => void {
    this.#onRemoved.add(listener)
    return () => this.#onRemoved.delete(listener)
  }

  /** Resolves when the files of deleted assets are gone. */
  async settled(): Promise<void> {
    await this.#ready
    await Promise.all(this.#removals)
  }

  /** Stops following the dataset once the current removals are done. */
  async close(): Promise<void> {
    this.#unsubscribe()
    // Whoever needed the files has been told.
    await this.#ready.catch(() => {})
    await Promise.all(this.#removals)
  }

  async #prepare(): Promise<void> {
    await this.files.prepare()
    const wanted = new Set<string>()
    for (const {_id} of this.#dataset.collection.values()) {
      const file = fileOfAsset(_id)
      if (file) wanted.add(file.name)
    }
    for (const kind of KINDS) {
      for (const name of await this.files.list(kind)) {
        if (!wanted.has(name)) await this.files.remove(kind, name)
      }
    }
  }

  #follow(event: DatasetEvent): void {
    if (event.kind !== 'commit') return
    for (const {id, before, after} of event.changes) {
      const file = before && !after ? fileOfAsset(id) : undefined
      if (!file) continue
      // A file that cannot be removed now is removed at the next start.
      const removal = this.#remove(id, file)
        .catch((error) =>
          this.#dataset.failures.record('The file of a deleted asset could not be removed', error, {
            dataset: this.#dataset.name,
            file: file.name,
          }),
        )
        .finally(() => this.#removals.delete(removal))
      this.#removals.add(removal)
    }
  }

  async #remove(id: string, {kind, name}: {kind: AssetKind; name: string}): Promise<void> {
    await this.#locks.run(name, async () => {
      // An upload of the same bytes may have brought the document back.
      if (this.#dataset.collection.get(id)) return
      for (const listener of this.#onRemoved) await listener(name)
      await this.files.remove(kind, name)
    })
  }
}
