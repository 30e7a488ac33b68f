import {createHash} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {chmod, readFile, rename, rm, rmdir, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {isMissing, unlessMissing} from '../../files/index.ts'
import {asError} from '../errors.ts'
import {concurrently} from './concurrently.ts'
import {DeployError, type DeployFile, type DeployTarget} from './target.ts'

/** Files written at a time. */
const CONCURRENCY = 16

/** Files of a new site written before yielding to other work. */
const WRITTEN_PER_TURN = 32

/** Stands for the fingerprint of a file that is named by its content. */
const IMMUTABLE = 'immutable'

/** Lists the files that deployments wrote into a folder; only these are ever removed from it. */
const LIST = '.hemvist-files.json'

const listText = (paths: readonly string[]) => `${JSON.stringify([...paths].sort(), null, 1)}\n`

/** Web servers must be able to read what is deployed, although the process creates files for its owner only. */
const FILE_MODE = 0o644
const FOLDER_MODE = 0o755

/** Creates a folder and its missing parents, readable by everybody. */
function makeSharedFolder(folder: string): void {
  if (existsSync(folder)) return
  makeSharedFolder(dirname(folder))
  mkdirSync(folder, {recursive: true})
  chmodSync(folder, FOLDER_MODE)
}

/** Deploys into a folder. Files that no deployment wrote are left alone. */
export function folderTarget(folder: string): DeployTarget {
  const root = resolve(folder)
  /** Where a new site is staged; leftovers of a killed process are discarded. */
  const staging = join(dirname(root), `.${basename(root)}.part`)
  let listed: string[] = []
  let isNewSite = false

  /** The file at a path. @throws {DeployError} when it would leave the folder */
  function fileAt(path: string): string {
    const file = resolve(root, path)
    if (file === root || relative(root, file).startsWith('..')) {
      throw new DeployError(`"${path}" would leave the folder ${root}.`)
    }
    return file
  }

  const folders = new Set<string>()

  /** Writes a new site next to its folder, with half the system calls, and renames it into place: it appears whole. */
  async function writeNewSite(
    files: readonly DeployFile[],
    onFile: (path: string) => void,
  ): Promise<void> {
    await rm(staging, {recursive: true, force: true})
    makeSharedFolder(staging)
    for (const [index, {path, read}] of files.entries()) {
      const file = join(staging, relative(root, fileAt(path)))
      const parent = dirname(file)
      if (!folders.has(parent)) makeSharedFolder(parent)
      folders.add(parent)
      writeFileSync(file, await read())
      chmodSync(file, FILE_MODE)
      onFile(path)
      if (index % WRITTEN_PER_TURN === 0) await nextTurn()
    }
    listed = files.map(({path}) => path)
    writeFileSync(join(staging, LIST), listText(listed))
    chmodSync(join(staging, LIST), FILE_MODE)
    await rename(staging, root)
    folders.clear()
    isNewSite = false
  }

  /** Writes a file atomically. */
  async function put(path: string, bytes: Buffer | string): Promise<void> {
    const file = fileAt(path)
    const parent = dirname(file)
    if (!folders.has(parent)) makeSharedFolder(parent)
    folders.add(parent)
    await writeFile(`${file}.part`, bytes)
    await chmod(`${file}.part`, FILE_MODE)
    await rename(`${file}.part`, file)
  }

  async function removeFile(path: string): Promise<void> {
    const file = fileAt(path)
    await rm(file, {force: true})
    for (let parent = dirname(file); parent !== root; parent = dirname(parent)) {
      const isEmptied = await rmdir(parent).then(
        () => true,
        () => false,
      )
      if (!isEmptied) return
    }
  }

  async function saveList(paths: readonly string[]): Promise<void> {
    const text = listText(paths)
    listed = [...paths]
    if ((await unlessMissing(readFile(join(root, LIST), 'utf8'), '')) !== text)
      await put(LIST, text)
  }

  return {
    description: `the folder ${root}`,

    fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex'),

    isSha256: true,

    async present(immutable) {
      const text = await readFile(join(root, LIST), 'utf8').catch((thrown) => {
        if (isMissing(thrown)) return '[]'
        throw new DeployError(`The folder ${root} cannot be read: ${asError(thrown).message}`)
      })
      const paths: unknown = JSON.parse(text)
      listed = Array.isArray(paths) ? paths.map(String) : []
      isNewSite = await stat(root).then(() => false, isMissing)
      const found = new Map<string, string>()
      await concurrently(listed, CONCURRENCY, async (path) => {
        const file = fileAt(path)
        if (immutable.has(path)) {
          const there = await unlessMissing(stat(file), null)
          // A crash of the machine may leave an empty file.
          found.set(path, there && there.size > 0 ? IMMUTABLE : '')
          return
        }
        const bytes = await unlessMissing(readFile(file), null)
        found.set(path, bytes ? this.fingerprint(bytes) : '')
      })
      return found
    },

    async apply({assets, pages, remove}, onFile) {
      const write = (files: readonly DeployFile[]) =>
        concurrently(files, CONCURRENCY, async (file) => {
          await put(file.path, await file.read())
          onFile(file.path)
        })
      try {
        if (isNewSite) return await writeNewSite([...assets, ...pages], onFile)
        // Listed before they are written, so that leftovers of a killed process are removed next time.
        const brought = [...assets, ...pages].map(({path}) => path)
        const all = new Set([...listed, ...brought])
        if (brought.length > 0) await saveList([...all])
        await write(assets)
        await write(pages)
        for (const path of remove) {
          folders.clear()
          await removeFile(path)
          onFile(path)
        }
        const gone = new Set(remove)
        await saveList([...all].filter((path) => !gone.has(path)))
      } catch (thrown) {
        if (thrown instanceof DeployError) throw thrown
        const {message} = asError(thrown)
        throw new DeployError(`The folder ${root} cannot be written: ${message}`, {cause: thrown})
      }
    },

    async close() {},
  }
}
