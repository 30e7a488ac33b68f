import {createHash} from 'node:crypto'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import {makeTemporaryFolder} from '../../files/index.ts'
import {redact} from '../../http/index.ts'
import {run} from './run.ts'
import {DeployError, type DeployFile, type DeployTarget} from './target.ts'

/** On the other side: lists the files that deployments wrote, with their fingerprints. */
const LIST = '.hemvist-files.json'
/** rsync's exit code when a source file does not exist. */
const NO_SUCH_FILE = 23

/** A pattern that matches only this path; rsync treats a backslash as an escape only where there is a wildcard. */
const pattern = (path: string): string =>
  `/${/[*?[]/.test(path) ? path.replaceAll(/[\\*?[]/g, '\\$&') : path}`

/** `a/`, `a/b/` of `a/b/c.html`. */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, names) => `${names.slice(0, depth + 1).join('/')}/`)

const listed = z.record(z.string(), z.string())

export interface RsyncOptions {
  /** `user@host:/folder`, or a folder on this machine. */
  destination: string
  /** Remote shell with its options: `ssh -p 2222`. Default: `ssh`. */
  shell?: string
}

/** Deploys with rsync, over SSH when the destination is on another machine. */
export function rsyncTarget({destination, shell = 'ssh'}: RsyncOptions): DeployTarget {
  const root = `${destination.replace(/\/+$/, '')}/`
  if (destination === '' || destination.startsWith('-')) {
    throw new DeployError(`"${destination}" is not a destination for rsync.`)
  }
  let known: Record<string, string> = {}
  const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

  async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await makeTemporaryFolder('rsync')
    try {
      return await work(folder)
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }

  async function withList(
    folder: string,
    entries: readonly string[],
    work: (list: string) => Promise<unknown>,
  ): Promise<void> {
    const list = `${folder}.list`
    await writeFile(list, entries.map((entry) => `${entry}\0`).join(''))
    try {
      await work(list)
    } finally {
      await rm(list, {force: true})
    }
  }

  /** Sends the files of `folder` that `paths` names. */
  async function send(folder: string, paths: readonly string[]): Promise<void> {
    const flags = [
      '-rtz',
      // The listed files differ; rsync would skip those with the same size and modification time.
      '--ignore-times',
      '--mkpath',
      '--delay-updates',
      '--chmod=D755,F644',
      '--from0',
    ]
    await withList(folder, paths, (list) =>
      run('rsync', [...flags, `--files-from=${list}`, '-e', shell, `${folder}/`, root]),
    )
  }

  /**
   * Deletes exactly these files on the other side: they are the only ones that are not excluded and are missing here.
   * (`--delete-missing-args` would do it in one call, but receivers with the security fixes of January 2025 refuse
   * it: "invalid file mode 00".)
   */
  async function remove(paths: readonly string[]): Promise<void> {
    await inFolder(async (folder) => {
      for (const path of paths) await mkdir(dirname(join(folder, path)), {recursive: true})
      const kept = [...new Set(paths.flatMap((path) => [...foldersOf(path), path]))].map(pattern)
      await withList(folder, kept, (list) =>
        run('rsync', [
          '-r',
          '--delete',
          '--chmod=D755',
          '--from0',
          `--include-from=${list}`,
          '--exclude=*',
          '-e',
          shell,
          `${folder}/`,
          root,
        ]),
      )
    })
  }

  return {
    description: redact(`rsync to ${destination}`),
    fingerprint,
    isSha256: true,

    async present() {
      known = await inFolder(async (folder) => {
        try {
          await run('rsync', ['-t', '-e', shell, `${root}${LIST}`, `${folder}/`])
          return listed.parse(JSON.parse(await readFile(join(folder, LIST), 'utf8')))
        } catch (thrown) {
          if (thrown instanceof DeployError && thrown.exitCode === NO_SUCH_FILE) return {}
          throw thrown
        }
      })
      return new Map(Object.entries(known))
    },

    async apply({assets, pages, remove: gone}, onFile) {
      await inFolder(async (folder) => {
        const stage = async (files: readonly DeployFile[]) => {
          for (const file of files) {
            const bytes = await file.read()
            await mkdir(dirname(join(folder, file.path)), {recursive: true})
            await writeFile(join(folder, file.path), bytes)
            known[file.path] = fingerprint(bytes)
          }
        }
        const list = () => writeFile(join(folder, LIST), JSON.stringify(known))
        await stage(assets)
        // Listed from the start, so that what a broken connection leaves behind is known next time.
        await list()
        await send(folder, [LIST, ...assets.map(({path}) => path)])
        await stage(pages)
        await list()
        await send(folder, [LIST, ...pages.map(({path}) => path)])
        if (gone.length > 0) {
          await remove(gone)
          for (const path of gone) delete known[path]
          await list()
          await send(folder, [LIST])
        }
        for (const path of [...assets, ...pages].map((file) => file.path)) onFile(path)
        for (const path of gone) onFile(path)
      })
    },

    async close() {},
  }
}
