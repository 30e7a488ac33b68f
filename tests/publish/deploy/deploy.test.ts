import {execFileSync, spawnSync} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import S3rver from 's3rver'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {
  callWebhook,
  type DeployFile,
  type DeployTarget,
  deploy,
  folderTarget,
  gitTarget,
  isSigned,
  parseTarget,
  rsyncTarget,
  SIGNATURE_HEADER,
  s3Target,
} from '../../../publish/index.ts'
import {hasSshd, startSshd} from '../helpers/sshd.ts'

let folder: string
let sshd: Awaited<ReturnType<typeof startSshd>> | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-deploy-'))
})
afterEach(async () => {
  await sshd?.stop()
  sshd = null
  await rm(folder, {recursive: true, force: true})
})

function file(path: string, content: string): DeployFile {
  const immutable = path.startsWith('_astro/')
  return {path, contentType: 'text/html', immutable, read: async () => Buffer.from(content)}
}

const first = [
  file('index.html', '<p>1</p>'),
  file('stories/åsa/index.html', '<p>Åsa</p>'),
  file('old/index.html', '<p>old</p>'),
  file('old/[what] is *old*?.txt', 'old'),
  file('old/what is older.txt', 'kept'),
  file('_astro/a.css', 'a{}'),
  file("odd & 'name' +1.txt", 'odd'),
]

interface Place {
  target: DeployTarget
  /** The target's content at a path; null when there is none. */
  read(path: string): Promise<string | null>
}

async function onDisk(root: string, path: string): Promise<string | null> {
  return readFile(join(root, path), 'utf8').catch(() => null)
}

const hasRsync = spawnSync('rsync', ['--version']).status === 0

/** A remote shell that runs what it is told on this machine, as sshd would on the other. */
async function localShell(): Promise<string> {
  const script = join(folder, 'shell.sh')
  await writeFile(script, '#!/bin/sh\n[ "$1" = -l ] && shift 2\nshift\nexec sh -c "$*"\n')
  await chmod(script, 0o755)
  return script
}

const s3 = new S3rver({
  address: 'localhost',
  port: 0,
  silent: true,
  directory: join(tmpdir(), `hemvist-s3-${process.pid}`),
  configureBuckets: [{name: 'sites', configs: []}],
})
let endpoint = ''

beforeAll(async () => {
  const {port} = await s3.run()
  endpoint = `http://localhost:${port}`
})
afterAll(async () => {
  await s3.close()
  await rm(join(tmpdir(), `hemvist-s3-${process.pid}`), {recursive: true, force: true})
})

let bucketFolders = 0
const keys = {accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER'}

const places: [string, boolean, () => Promise<Place>][] = [
  [
    'a folder',
    true,
    async () => {
      const root = join(folder, 'site')
      return {target: folderTarget(root), read: (path) => onDisk(root, path)}
    },
  ],
  [
    'rsync over a remote shell',
    hasRsync,
    async () => {
      const root = join(folder, 'remote')
      await mkdir(root)
      const target = rsyncTarget({destination: `web@host:${root}/site`, shell: await localShell()})
      return {target, read: (path) => onDisk(join(root, 'site'), path)}
    },
  ],
  [
    hasSshd
      ? 'rsync over SSH'
      : 'rsync over SSH (not tested: install openssh-server, openssh-client and rsync)',
    hasSshd,
    async () => {
      sshd = await startSshd(folder)
      await sshd.trust()
      const root = join(folder, 'remote')
      await mkdir(root)
      const destination = `${sshd.user}@127.0.0.1:${root}/site`
      const target = rsyncTarget({destination, shell: sshd.shell})
      return {target, read: (path) => onDisk(join(root, 'site'), path)}
    },
  ],
  [
    'a bucket that speaks S3',
    true,
    async () => {
      const prefix = `campaign-${++bucketFolders}`
      const read = async (path: string) => {
        const address = `${endpoint}/sites/${prefix}/${path.split('/').map(encodeURIComponent).join('/')}`
        const response = await fetch(address)
        return response.ok ? response.text() : null
      }
      return {target: s3Target({bucket: 'sites', prefix, endpoint, ...keys}), read}
    },
  ],
  [
    'a branch of a git repository',
    true,
    async () => {
      const repository = join(folder, 'site.git')
      execFileSync('git', ['init', '--quiet', '--bare', repository])
      const read = async (path: string) => {
        const shown = spawnSync('git', ['-C', repository, 'show', `gh-pages:${path}`])
        return shown.status === 0 ? shown.stdout.toString() : null
      }
      return {target: gitTarget({repository}), read}
    },
  ],
]

describe.each(places)('deploying to %s', (_name, isAvailable, open) => {
  test.skipIf(!isAvailable)(
    'brings everything, then only what differs, and takes what is gone',
    async () => {
      const {target, read} = await open()
      const all = first.map(({path}) => path).sort()
      const brought = await deploy(first, target)
      expect(brought).toMatchObject({added: all, changed: [], removed: [], unchanged: 0})
      for (const {path, read: content} of first) {
        expect(await read(path)).toBe((await content()).toString())
      }

      expect(await deploy(first, target)).toMatchObject({
        added: [],
        changed: [],
        removed: [],
        unchanged: first.length,
      })

      const gone = ['old/[what] is *old*?.txt', 'old/index.html']
      const second = [
        file('index.html', '<p>2</p>'),
        ...first.slice(1).filter(({path}) => !gone.includes(path)),
        file('_astro/b.css', 'b{}'),
      ]
      const expected = {
        added: ['_astro/b.css'],
        changed: ['index.html'],
        removed: gone,
        unchanged: 4,
      }
      expect(await deploy(second, target, {dryRun: true})).toMatchObject(expected)
      expect(await read('index.html')).toBe('<p>1</p>')

      const order: string[] = []
      expect(
        await deploy(second, target, {onProgress: ({path}) => order.push(path)}),
      ).toMatchObject(expected)
      expect(order.slice(0, 2)).toEqual(['_astro/b.css', 'index.html'])
      // What is gone is removed at once.
      expect(order.slice(2).sort()).toEqual(gone)
      expect(await read('index.html')).toBe('<p>2</p>')
      expect(await read('_astro/b.css')).toBe('b{}')
      for (const path of gone) expect(await read(path)).toBeNull()
      expect(await read('old/what is older.txt')).toBe('kept')
      await target.close()
    },
  )
})

describe('a folder', () => {
  test('keeps files of others', async () => {
    await writeFile(join(folder, 'robots.txt'), 'mine')
    await deploy(first, folderTarget(folder))
    await deploy([], folderTarget(folder))
    expect(await onDisk(folder, 'robots.txt')).toBe('mine')
    expect(await onDisk(folder, 'index.html')).toBeNull()
  })

  test('that is new appears atomically', async () => {
    const root = join(folder, 'new')
    const broken = {...file('z/index.html', ''), read: () => Promise.reject(new Error('Torn'))}
    await expect(deploy([...first, broken], folderTarget(root))).rejects.toThrow('Torn')
    expect(await onDisk(root, 'index.html')).toBe(null)
    await deploy(first, folderTarget(root))
    expect(await onDisk(root, 'index.html')).toBe('<p>1</p>')
    expect(await readdir(folder)).toEqual(['new'])
  })

  test('cannot be escaped', async () => {
    const root = join(folder, 'site')
    const evil = deploy([file('../evil.html', '')], folderTarget(root))
    await expect(evil).rejects.toThrow('would leave the folder')
    expect(await onDisk(folder, 'evil.html')).toBeNull()
  })
})

describe('failures', () => {
  test('a bucket that rejects uploads is reported with its reason', async () => {
    const target = s3Target({bucket: 'none', endpoint, ...keys})
    await expect(deploy(first, target)).rejects.toThrow(/The bucket none refused GET/)
    const stranger = s3Target({bucket: 'sites', endpoint, ...keys, accessKeyId: 'STRANGER'})
    await expect(deploy(first, stranger)).rejects.toThrow(/refused/)
  })

  test.skipIf(!hasSshd)(
    'a server whose key is not known, or that is not there, says so',
    async () => {
      sshd = await startSshd(folder)
      const {user, shell} = sshd
      const target = rsyncTarget({destination: `${user}@127.0.0.1:${folder}/site`, shell})
      await expect(deploy(first, target)).rejects.toThrow(
        /rsync .*failed: .*Host key verification failed/s,
      )
      await sshd.trust()
      await sshd.stop()
      await expect(deploy(first, target)).rejects.toThrow(/rsync .*failed: .*Connection refused/s)
    },
  )

  test('a missing repository is reported', async () => {
    const target = gitTarget({repository: join(folder, 'nowhere.git')})
    await expect(deploy(first, target)).rejects.toThrow(/git ls-remote failed/)
    await target.close()
  })

  test.each([
    ['ftp:host', 'is not a target'],
    ['s3://bucket', 'AWS_ACCESS_KEY_ID'],
    ['git:--upload-pack=evil', 'is not a branch'],
    ['rsync:-e evil', 'is not a destination'],
  ])('--to %s is refused', (to, reason) => {
    expect(() => parseTarget(to, {})).toThrow(reason)
  })

  test.each([
    ['/var/www', 'the folder /var/www'],
    ['rsync:web@host:/var/www', 'rsync to web@host:/var/www'],
    ['git:git@host:me/site.git#pages', 'branch pages of git@host:me/site.git'],
  ])('--to %s is %s', (to, description) => {
    expect(parseTarget(to, {}).description).toBe(description)
  })
})

describe('a webhook', () => {
  const message = {publish: 7, campaigns: ['kumla'], paths: ['kumla/index.html']}

  async function receiver(statuses: number[]) {
    const calls: {signature: string; body: string; key: string}[] = []
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        calls.push({
          signature: String(request.headers[SIGNATURE_HEADER]),
          key: String(request.headers['idempotency-key']),
          body: Buffer.concat(chunks).toString(),
        })
        response.writeHead(statuses[calls.length - 1] ?? 200).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const bound = server.address()
    const port = typeof bound === 'object' && bound ? bound.port : 0
    return {calls, url: `http://localhost:${port}/hook`, close: () => server.close()}
  }

  test('is retried until it answers, with a signature that its receiver can verify', async () => {
    const {calls, url, close} = await receiver([503, 500, 200])
    await callWebhook(message, {url, secret: 'shared', firstWait: 1})
    close()
    expect(calls.length).toBe(3)
    for (const {signature, body, key} of calls) {
      expect(JSON.parse(body)).toEqual(message)
      expect(key).toBe('publish-7')
      expect(isSigned(signature, body, 'shared')).toBe(true)
      expect(isSigned(signature, `${body} `, 'shared')).toBe(false)
      expect(isSigned(signature, body, 'other')).toBe(false)
    }
  })

  test('that rejects the call is not retried', async () => {
    const {calls, url, close} = await receiver([403])
    const told = callWebhook(message, {url, secret: 'shared', firstWait: 1})
    await expect(told).rejects.toThrow('it answered 403')
    close()
    expect(calls.length).toBe(1)
  })
})
