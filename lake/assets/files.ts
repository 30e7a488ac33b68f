import {mkdirSync} from 'node:fs'
import {link, open, readdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {unlessMissing} from '../../files/index.ts'
import {httpError} from '../errors.ts'
import {type AssetKind, parseAssetName} from './names.ts'

const KINDS: readonly AssetKind[] = ['images', 'files']

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Windows cannot flush folders; its file system orders renames on its own. */
const flushFolder = (folder: string): Promise<void> =>
  process.platform === 'win32' ? Promise.resolve() : flush(folder)

/**
 * One dataset's asset files, named by their content. A file exists completely or not at all, even after a power cut,
 * and never changes.
 */
export class AssetFiles {
  readonly #folder: string
  /** Holds uploads in progress; emptied at each start. */
  readonly incoming: string

  constructor(folder: string) {
    this.#folder = folder
    this.incoming = join(folder, 'incoming')
  }

  /** Creates the folders and deletes leftovers of interrupted uploads. */
  async prepare(): Promise<void> {
    await rm(this.incoming, {recursive: true, force: true})
    for (const kind of [...KINDS, 'incoming'])
      mkdirSync(join(this.#folder, kind), {recursive: true})
  }

  /** The path of a file with that name, whether or not it exists. @throws {LakeError} 404 for an invalid name */
  path(kind: AssetKind, name: string): string {
    if (!parseAssetName(kind, name)) throw httpError(404, `No such asset: ${name}`)
    return join(this.#folder, kind, name)
  }

  /** Size in bytes; `undefined` when the file does not exist. */
  async size(kind: AssetKind, name: string): Promise<number | undefined> {
    const found = await unlessMissing(stat(this.path(kind, name)), undefined)
    return found?.isFile() ? found.size : undefined
  }

  /** Moves a complete file into place durably: once this returns, it survives a power cut. */
  async keep(from: string, kind: AssetKind, name: string): Promise<void> {
    await flush(from)
    await rename(from, this.path(kind, name))
    await flushFolder(join(this.#folder, kind))
  }

  async remove(kind: AssetKind, name: string): Promise<void> {
    await rm(this.path(kind, name), {force: true})
  }

  /** Names of all stored files, in no particular order. */
  async list(kind: AssetKind): Promise<string[]> {
    const names = await unlessMissing(readdir(join(this.#folder, kind)), [])
    return names.filter((name) => parseAssetName(kind, name))
  }

  /** Gives another dataset the same files. They never change, so both can share the bytes on disk. */
  async copyTo(other: AssetFiles): Promise<void> {
    await other.prepare()
    for (const kind of KINDS) {
      for (const name of await this.list(kind)) {
        if ((await other.size(kind, name)) !== undefined) continue
        await link(this.path(kind, name), other.path(kind, name))
      }
      await flushFolder(join(other.#folder, kind))
    }
  }

  /** Removes all assets of the dataset. */
  async destroy(): Promise<void> {
    await rm(this.#folder, {recursive: true, force: true})
  }
}
