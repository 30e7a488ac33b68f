import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {administrator} from '../../lake/index.ts'
import {folderTarget} from '../../publish/index.ts'
import {readConfig} from '../../server/config.ts'
import {openContentLake} from '../../server/content/lake.ts'
import {secureDataFolder} from '../../server/data-folder.ts'
import {root} from '../scripts/command.ts'

let folder: string
let umask: number
beforeEach(() => {
  umask = process.umask()
  folder = mkdtempSync(join(tmpdir(), 'modes-'))
})
afterEach(() => {
  process.umask(umask)
  rmSync(folder, {recursive: true, force: true})
})

/** Everything in a folder, including itself, that group or others may read. */
const open = (path: string): string[] =>
  ['', ...readdirSync(path, {recursive: true, encoding: 'utf8'})].filter((entry) => {
    const found = lstatSync(join(path, entry))
    return !found.isSymbolicLink() && (found.mode & 0o077) !== 0
  })

test('a data folder that others could read is made private, including later files', async () => {
  const data = join(folder, 'data')
  cpSync(join(root, 'tests/fixtures/data-folder'), data, {recursive: true})
  chmodSync(data, 0o755)
  chmodSync(join(data, 'lake/datasets/production.sqlite'), 0o644)
  expect(open(data).length).toBeGreaterThan(1)
  const lake = openContentLake(readConfig({HEMVIST_DATA: data}))
  const {assets} = lake.media('production')
  await lake.dataset('production').transact([{create: {_type: 'note'}}], {}, administrator)
  lake.createDataset('later')
  await assets.upload('files', new Blob(['text']).stream(), {}, administrator, 'http://localhost')
  expect(readdirSync(join(data, 'lake/datasets'))).toContain('production.sqlite-wal')
  expect(open(data)).toEqual([])
  await lake.close()
  expect(open(data)).toEqual([])
})

test('the target of a symbolic link in it is left unchanged', () => {
  const data = join(folder, 'data')
  mkdirSync(data)
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere, {mode: 0o755})
  chmodSync(elsewhere, 0o755)
  symlinkSync(elsewhere, join(data, 'link'))
  secureDataFolder(data)
  expect(lstatSync(elsewhere).mode & 0o777).toBe(0o755)
})

test('files deployed into a folder are still readable by a web server', async () => {
  secureDataFolder(join(folder, 'data'))
  const out = join(folder, 'out')
  const target = folderTarget(out)
  await target.present(new Set())
  const page = (path: string) => ({
    path,
    contentType: 'text/html',
    immutable: false,
    read: async () => Buffer.from('page'),
  })
  await target.apply({assets: [], pages: [page('a/b/index.html')], remove: []}, () => {})
  await target.apply({assets: [], pages: [page('c/index.html')], remove: []}, () => {})
  for (const [path, mode] of [
    ['', 0o755],
    ['a', 0o755],
    ['a/b', 0o755],
    ['a/b/index.html', 0o644],
    ['c', 0o755],
    ['c/index.html', 0o644],
  ] as const) {
    expect([path, lstatSync(join(out, path)).mode & 0o777]).toEqual([path, mode])
  }
})
