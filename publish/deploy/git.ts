import {createHash} from 'node:crypto'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {makeTemporaryFolder} from '../../files/index.ts'
import {redact} from '../../http/index.ts'
import {run} from './run.ts'
import {DeployError, type DeployTarget} from './target.ts'

export interface GitOptions {
  /** Address of the repository, as `git clone` takes it. */
  repository: string
  /** Branch that holds the site; created when it does not exist. Default: `gh-pages`. */
  branch?: string
  /** Author of the commits. */
  author?: {name: string; email: string}
}

/** Makes GitHub Pages serve folders whose names begin with an underscore. */
const NO_JEKYLL = '.nojekyll'

const HEMVIST = {name: 'Hemvist', email: 'hemvist@localhost'}

/** Deploys as one commit on a branch, for hosts that publish a branch. Atomic. */
export function gitTarget({
  repository,
  branch = 'gh-pages',
  author = HEMVIST,
}: GitOptions): DeployTarget {
  if (repository.startsWith('-') || branch.startsWith('-')) {
    throw new DeployError(`"${repository}#${branch}" is not a branch of a repository.`)
  }
  let folder: string | null = null

  const git = (...args: string[]) =>
    run('git', args, {
      ...(folder ? {cwd: folder} : {}),
      env: {
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: author.name,
        GIT_COMMITTER_EMAIL: author.email,
      },
    })

  /** Checks out the branch as it is now, or an empty one; resolves with whether it exists. */
  async function checkOut(): Promise<boolean> {
    folder = await makeTemporaryFolder('git')
    const isThere = (await git('ls-remote', '--heads', repository, branch)).trim() !== ''
    await git('init', '--quiet', '--initial-branch', branch)
    await git('remote', 'add', 'origin', repository)
    await git('config', 'core.autocrlf', 'false')
    if (!isThere) return false
    await git('fetch', '--quiet', '--depth', '1', 'origin', branch)
    await git('reset', '--quiet', '--hard', 'FETCH_HEAD')
    return true
  }

  return {
    description: redact(`branch ${branch} of ${repository}`),

    // Git's own hash of a blob.
    fingerprint: (bytes) =>
      createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),

    async present() {
      await this.close()
      if (!(await checkOut())) return new Map()
      const tree = await git('ls-tree', '-r', '-z', 'HEAD')
      const lines = tree.split('\0').filter((line) => line !== '')
      const found = lines.map((line) => {
        const [meta = '', path = ''] = line.split('\t')
        return [path, meta.split(' ')[2] ?? ''] as const
      })
      return new Map(found.filter(([path]) => path !== NO_JEKYLL))
    },

    async apply({assets, pages, remove}, onFile) {
      if (!folder) await checkOut()
      const root = folder ?? ''
      for (const file of [...assets, ...pages]) {
        await mkdir(dirname(join(root, file.path)), {recursive: true})
        await writeFile(join(root, file.path), await file.read())
        onFile(file.path)
      }
      for (const path of remove) {
        await rm(join(root, path), {force: true})
        onFile(path)
      }
      await writeFile(join(root, NO_JEKYLL), '')
      await git('add', '--all', '--force')
      await git('commit', '--quiet', '--allow-empty', '--message', 'Publish')
      await git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    },

    async close() {
      if (folder) await rm(folder, {recursive: true, force: true})
      folder = null
    },
  }
}
