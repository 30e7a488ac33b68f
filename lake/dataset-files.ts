import {mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'

const EXTENSION = '.sqlite'
/** An incomplete copy. */
const PART = '.part'
/** A dataset that is deleted while its files are still being removed. */
const GONE = '.gone'
/** Suffixes of the files that SQLite keeps for a database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal']

/**
 * The database files of a lake's datasets. They are created and deleted atomically, even if the process ends halfway.
 */
export class DatasetFiles {
  readonly #folder: string

  /** Creates the folder if it is missing. */
  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, {recursive: true})
  }

  path(name: string): string {
    return join(this.#folder, name + EXTENSION)
  }

  /** The path of a copy until `complete` is called. */
  partPath(name: string): string {
    return this.path(name) + PART
  }

  names(): string[] {
    return this.#ending(EXTENSION)
  }

  /** Names of datasets whose removal was interrupted. */
  gone(): string[] {
    return this.#ending(EXTENSION + GONE)
  }

  /** Removes copies that were never completed. */
  sweep(): void {
    for (const name of this.#ending(EXTENSION + PART)) this.discardPart(name)
  }

  discardPart(name: string): void {
    this.#remove(this.partPath(name))
  }

  /** Turns a finished copy into a dataset. */
  complete(name: string): void {
    renameSync(this.partPath(name), this.path(name))
  }

  /** Marks a closed dataset as deleted; `removeGone` does the rest. */
  markGone(name: string): void {
    renameSync(this.path(name), this.path(name) + GONE)
  }

  removeGone(name: string): void {
    for (const companion of COMPANIONS.slice(1)) rmSync(this.path(name) + companion, {force: true})
    this.#remove(this.path(name) + GONE)
  }

  #ending(ending: string): string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
  }

  #remove(file: string): void {
    for (const companion of COMPANIONS) rmSync(file + companion, {force: true})
  }
}
