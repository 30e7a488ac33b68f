import {appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityDocument} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {backupLake, examineLake, inspectBackup, openLake, restoreLake} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {landscape} from '../images/pictures.ts'

let work: string
let server: TestLake
let folder: string
let to: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'backup-'))
  folder = join(work, 'lake')
  to = join(work, 'saved', 'one')
  server = await startLake({folder})
})
afterEach(async () => {
  await server.stop()
  await rm(work, {recursive: true})
})

const everything = () =>
  server.client.fetch<SanityDocument[]>('* | order(_id)', {}, {perspective: 'raw'})

const fill = async () => {
  const image = await server.client.assets.upload('image', await landscape().png().toBuffer())
  const file = await server.client.assets.upload('file', Buffer.from('hello'), {filename: 'a.txt'})
  await server.client.create({
    _id: 'one',
    _type: 'note',
    image: {asset: {_type: 'reference', _ref: image._id}},
  })
  await server.client.patch('one').set({text: 'later'}).commit()
  await server.client.datasets.create('second')
  await server.clientWith({dataset: 'second'}).create({_id: 'two', _type: 'note'})
  await fetch(`${server.url}/v1/users/me/keyvalue`, {
    method: 'PUT',
    body: '[{"key":"layout","value":"compact"}]',
    headers: {Authorization: `Bearer ${TOKEN}`},
  })
  return {image, file}
}

const restart = async () => {
  server = await startLake({folder})
}

describe('a backup', () => {
  test('restores documents, history, files and settings', async () => {
    const {image, file} = await fill()
    const before = await everything()
    const manifest = await backupLake({folder, to})
    expect(
      manifest.datasets.map(({name, documents, assets, missing}) => [
        name,
        documents,
        assets.length,
        missing,
      ]),
    ).toEqual([
      ['production', 3, 2, []],
      ['second', 1, 0, []],
    ])
    expect(await inspectBackup(to)).toEqual([])
    await server.stop()
    await rm(folder, {recursive: true})
    await restoreLake({from: to, folder})
    await restart()
    expect(await everything()).toEqual(before)
    for (const {url} of [image, file]) {
      const address = url.replace(/:\d+/, new URL(server.url).host.replace('localhost', ''))
      const headers = {Authorization: `Bearer ${TOKEN}`}
      expect((await fetch(address, {headers})).status).toBe(200)
    }
    const first = await fetch(
      `${server.url}/v1/data/history/production/documents/one?time=${before.find(({_id}) => _id === 'one')?._createdAt}`,
      {headers: {Authorization: `Bearer ${TOKEN}`}},
    )
    expect((await first.json()).documents[0]).not.toHaveProperty('text')
    const settings = await fetch(`${server.url}/v1/users/me/keyvalue/layout`, {
      headers: {Authorization: `Bearer ${TOKEN}`},
    })
    expect(await settings.json()).toEqual([{key: 'layout', value: 'compact'}])
    expect(await examineLake({folder})).toEqual([])
  })

  test('is a consistent snapshot, however much is written and deleted meanwhile', async () => {
    let isDone = false
    const write = async () => {
      for (let n = 0; !isDone; n++) {
        const asset = await server.client.assets.upload('file', Buffer.from(`file ${n}`), {
          filename: 'a.txt',
        })
        const file = {asset: {_type: 'reference', _ref: asset._id}}
        await server.client
          .transaction()
          .create({_id: `a-${n}`, _type: 'pair', file})
          .create({_id: `b-${n}`, _type: 'pair'})
          .commit()
        if (n % 3 === 0) {
          await server.client.delete(`a-${n}`)
          await server.client.delete(asset._id)
          await server.client.delete(`b-${n}`)
        }
      }
    }
    const writing = write()
    await expect.poll(() => server.client.fetch('count(*)')).toBeGreaterThan(10)
    for (let round = 0; round < 2; round++) {
      const place = join(work, `round-${round}`)
      await backupLake({folder, to: place})
      const restored = join(work, `restored-${round}`)
      await restoreLake({from: place, folder: restored})
      const findings = await examineLake({folder: restored})
      expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
      const lake = openLake({folder: restored})
      const ids = [...lake.dataset('production').collection.values()].map(({_id}) => _id)
      const pairs = (letter: string) =>
        ids.filter((id) => id.startsWith(letter)).map((id) => id.slice(2))
      // The pair comes in one transaction, so one half is there only on its way out.
      expect(pairs('b').filter((n) => !pairs('a').includes(n)).length).toBeLessThanOrEqual(1)
      await lake.close()
    }
    isDone = true
    await writing
  })

  test('lists what was already missing', async () => {
    const {image} = await fill()
    const name = `${image.sha1hash}-120x80.png`
    await rm(join(folder, 'assets/production/images', name))
    const {datasets} = await backupLake({folder, to})
    expect(datasets[0]?.missing).toEqual([name])
    expect(await inspectBackup(to)).toEqual([])
  })

  test('overwrites nothing, and leaves nothing half-written', async () => {
    await mkdir(to, {recursive: true})
    await writeFile(join(to, 'mine'), 'keep')
    await expect(backupLake({folder, to})).rejects.toThrow(/exists already/)
    await expect(backupLake({folder: join(work, 'nothing'), to: join(work, 'x')})).rejects.toThrow(
      /no lake/,
    )
    expect(await readdir(to)).toEqual(['mine'])
    expect((await readdir(work)).toSorted()).toEqual(['lake', 'saved'])
  })

  const database = 'datasets/production.sqlite'
  test.each<[string, (place: string) => Promise<unknown>, RegExp]>([
    [
      'a changed database',
      (place) => appendFile(join(place, database), 'x'),
      /Dataset production: its file has changed/,
    ],
    ['a lost database', (place) => rm(join(place, database)), /Dataset production: ENOENT/],
    [
      'a lost image',
      (place) => rm(join(place, 'assets/production/images'), {recursive: true}),
      /Asset .*ENOENT/,
    ],
    [
      'a changed image',
      async (place) => {
        const images = join(place, 'assets/production/images')
        const [name = ''] = await readdir(images)
        const bytes = await readFile(join(images, name))
        bytes[60] = (bytes[60] ?? 0) ^ 1
        await writeFile(join(images, name), bytes)
      },
      /Asset .*its content has changed/,
    ],
    ['a lost list', (place) => rm(join(place, 'manifest.json')), /is not a backup/],
    [
      'a list from the future',
      (place) => writeFile(join(place, 'manifest.json'), '{"format":2}'),
      /later version/,
    ],
  ])('with %s is not restored', async (_, damage, cause) => {
    await fill()
    await backupLake({folder, to})
    await damage(to)
    const elsewhere = join(work, 'elsewhere')
    await expect(restoreLake({from: to, folder: elsewhere})).rejects.toThrow(cause)
    expect(await stat(elsewhere).catch(() => null)).toBeNull()
  })
})

describe('a restore', () => {
  test('does not overwrite a lake unless told to, and then keeps the old one', async () => {
    await fill()
    await backupLake({folder, to})
    await server.client.create({_id: 'newer', _type: 'note'})
    await server.stop()
    await expect(restoreLake({from: to, folder})).rejects.toThrow(/already/)
    const {replaced} = await restoreLake({from: to, folder, replace: true})
    await restart()
    expect(await server.client.getDocument('newer')).toBeUndefined()
    const old = openLake({folder: replaced ?? ''})
    expect(old.dataset('production').collection.get('newer')).toBeDefined()
    await old.close()
  })

  test('does not touch a lake in use', async () => {
    await backupLake({folder, to})
    await expect(restoreLake({from: to, folder, replace: true})).rejects.toThrow(
      /in use by another/,
    )
  })

  test('that was interrupted keeps the server from starting until it is repeated', async () => {
    await fill()
    await backupLake({folder, to})
    await server.stop()
    await writeFile(join(folder, 'restoring'), to)
    await rm(join(folder, 'datasets'), {recursive: true})
    expect(() => openLake({folder})).toThrow(/interrupted/)
    await restoreLake({from: to, folder})
    await restart()
    expect(await server.client.getDocument('one')).toBeDefined()
  })
})
