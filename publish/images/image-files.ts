import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {unlessMissing} from '../../files/index.ts'

const UNFINISHED = '.part'

/** Folder of the encoded images in the data folder. */
export const imagesFolder = (dataFolder: string): string => join(dataFolder, 'images')

/** Finished image files on disk, each either complete or absent. */
export class ImageFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where the file of that name is, or will be. */
  pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2).toLowerCase(), name)
  }

  async has(name: string): Promise<boolean> {
    return (await unlessMissing(stat(this.pathOf(name)), null)) !== null
  }

  /** The file's bytes, or null while it does not exist. */
  read(name: string): Promise<Buffer | null> {
    return unlessMissing(readFile(this.pathOf(name)), null)
  }

  async write(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name)
    await mkdir(dirname(path), {recursive: true})
    const unfinished = `${path}.${process.pid}${UNFINISHED}`
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), {force: true})
  }

  /** Names of all files, in no order. */
  async names(): Promise<string[]> {
    const folders = await unlessMissing(readdir(this.#folder), [])
    const names = await Promise.all(folders.map((folder) => readdir(join(this.#folder, folder))))
    return names.flat().filter((name) => !name.endsWith(UNFINISHED))
  }
}
