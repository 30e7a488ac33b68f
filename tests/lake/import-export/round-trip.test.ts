import {createReadStream} from 'node:fs'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient, SanityDocument} from '@sanity/client'
import {exportDataset as sanityExport} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {exportDataset, importDataset, relocateAssets} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {landscape, photograph} from '../images/pictures.ts'

let folder: string
let source: TestLake
let target: TestLake
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transfer-'))
  source = await startLake()
  target = await startLake()
  await fill(source.client)
})
afterAll(async () => {
  await source.stop()
  await target.stop()
  await rm(folder, {recursive: true})
})

const reference = (id: string, extra: object = {}) => ({_type: 'reference', _ref: id, ...extra})

/** Everything that makes moving content hard. Assets have names here, because the import gives the nameless one. */
const fill = async (client: SanityClient) => {
  const jpeg = await client.assets.upload('image', await photograph('jpeg', 6), {
    filename: 'Sörby äng.jpg',
    title: 'Sörby',
    label: 'sorby',
    creditLine: 'Tecknad',
  })
  const png = await client.assets.upload('image', await landscape(40, 30).png().toBuffer(), {
    filename: 'b.png',
  })
  const svg = await client.assets.upload(
    'image',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    {filename: 'c.svg'},
  )
  const pdf = await client.assets.upload('file', Buffer.from('%PDF-1.7'), {filename: 'a b.pdf'})
  await client.assets.upload('image', await landscape(33, 22).webp().toBuffer(), {
    filename: 'unused.webp',
  })
  const image = (id: string, extra: object = {}) => ({
    _type: 'image',
    asset: reference(id),
    ...extra,
  })
  await client
    .transaction()
    .create({
      _id: 'hen',
      _type: 'bird',
      _createdAt: '2020-01-02T03:04:05Z',
      lays: reference('egg', {_weak: true}),
      text: 'å ä ö 🐔 \u2028 "x"',
    })
    .create({
      _id: 'egg',
      _type: 'bird',
      from: reference('hen'),
      n: 1.5,
      big: 1e21,
      no: null,
      yes: true,
      empty: {},
      list: [],
    })
    .create({
      _id: 'story',
      _type: 'story',
      slug: {_type: 'slug', current: 'berättelse'},
      portrait: image(jpeg._id, {
        hotspot: {_type: 'sanity.imageHotspot', x: 0.1, y: 0.2, width: 0.3, height: 0.4},
        alt: 'En äng',
      }),
      gallery: [
        image(png._id, {_key: 'a'}),
        image(svg._id, {_key: 'b'}),
        image(png._id, {_key: 'c'}),
      ],
      body: [
        {
          _type: 'block',
          _key: 'd',
          children: [{_type: 'span', _key: 'e', text: 'Hej'}],
          markDefs: [],
        },
        {_type: 'download', _key: 'f', file: {_type: 'file', asset: reference(pdf._id)}},
      ],
      places: [{...reference('place'), _key: 'g'}],
    })
    .create({_id: 'place', _type: 'place', name: 'Kumla'})
    .create({
      _id: 'drafts.story',
      _type: 'story',
      portrait: image(png._id),
      places: [{...reference('place'), _key: 'g'}],
    })
    .create({_id: 'drafts.new', _type: 'story', title: 'Bara ett utkast'})
    .commit()
  await client.releases.create({
    releaseId: 'rSpring',
    metadata: {title: 'Våren', releaseType: 'asap'},
  })
  await client.createVersion({
    document: {_id: 'versions.rSpring.story', _type: 'story', portrait: image(jpeg._id)},
    publishedId: 'story',
    releaseId: 'rSpring',
  })
}

const everything = (client: SanityClient) =>
  client.fetch<SanityDocument[]>('* | order(_id)', {}, {perspective: 'raw', filterResponse: true})

/** Removes what may differ after a move: when it was last written, and where its file is served and was uploaded. */
const comparable = ({_rev, _updatedAt, ...document}: SanityDocument): object => {
  if (!/^(image|file)-/.test(document._id)) return document
  const {_createdAt, url, uploadId, ...asset} = document
  return asset
}

const bytesOf = async (client: SanityClient) => {
  const assets = await client.fetch<Array<{_id: string; url: string}>>(
    '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]] | order(_id) {_id, url}',
  )
  return Promise.all(
    assets.map(async ({_id, url}) => {
      const headers = {Authorization: `Bearer ${TOKEN}`}
      const answer = await fetch(url, {headers})
      return [_id, answer.status, Buffer.from(await answer.arrayBuffer()).toString('base64')]
    }),
  )
}

const expectSame = async (one: SanityClient, other: SanityClient) => {
  const [here, there] = [await everything(one), await everything(other)]
  expect(there.map(comparable)).toEqual(here.map(comparable))
  expect(await bytesOf(other)).toEqual(await bytesOf(one))
  return here.length
}

describe('content is moved', () => {
  test('out and back in, every document and every byte', async () => {
    const file = join(folder, 'source.tar.gz')
    const exported = await exportDataset({client: source.client, file})
    const imported = await importDataset({client: target.client, file})
    expect(imported.warnings).toEqual([])
    const documents = await expectSame(source.client, target.client)
    expect(documents).toBe(exported.documents + exported.assets)
    expect(exported.assets).toBe(5)
    expect(await readdir(folder)).toEqual(['source.tar.gz'])
  })

  test('back with Sanity’s own tools', async () => {
    await source.client.datasets.create('returned')
    const returned = source.clientWith({dataset: 'returned'})
    const file = join(folder, 'back.tar.gz')
    await sanityExport({
      client: target.client,
      dataset: 'production',
      outputPath: file,
      mode: 'cursor',
    })
    const {warnings} = await sanityImport(createReadStream(file), {
      client: returned,
      operation: 'create',
    })
    expect(warnings).toEqual([])
    const inReturned = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll('/local/returned/', '/local/production/'))
    const documents = await everything(returned)
    expect(documents.map(comparable).map(inReturned)).toEqual(
      (await everything(target.client)).map(comparable),
    )
    expect(await bytesOf(returned)).toEqual(await bytesOf(source.client))
  })

  test('into a dataset that already has it, without duplicates', async () => {
    const file = join(folder, 'source.tar.gz')
    await target.client.patch('place').set({name: 'Changed'}).commit()
    await importDataset({client: target.client, file, existing: 'keep'})
    expect(await target.client.getDocument('place')).toMatchObject({name: 'Changed'})
    await importDataset({client: target.client, file})
    await expectSame(source.client, target.client)
  })

  test('even when the public may see none of it', async () => {
    const closed = await startLake({publicRead: {filter: 'false', hide: []}})
    await importDataset({client: closed.client, file: join(folder, 'source.tar.gz')})
    const urls = await closed.client.fetch<string[]>('*[defined(url)].url')
    const statuses = await Promise.all(urls.map(async (url) => (await fetch(url)).status))
    expect(new Set(statuses)).toEqual(new Set([404]))
    const file = join(folder, 'closed.tar.gz')
    expect((await exportDataset({client: closed.client, file})).assets).toBe(5)
    await closed.stop()
  })

  test('after the lake has moved to another origin', async () => {
    const {url} = source
    const [asset] = await source.client.fetch<Array<{_id: string}>>(
      '*[_type == "sanity.fileAsset"]',
    )
    const elsewhere = 'http://localhost:1/files/local/production/gone.pdf'
    await source.client
      .patch(asset?._id ?? '')
      .set({url: elsewhere})
      .commit()
    const file = join(folder, 'moved.tar.gz')
    expect((await exportDataset({client: source.client, file})).assets).toBe(5)
    await relocateAssets(source.lake.dataset('production'), url)
    expect(await source.client.fetch(`count(*[url == "${elsewhere}"])`)).toBe(0)
    await expectSame(source.client, target.client)
  })
})

describe('an export or import that fails', () => {
  test('leaves no incomplete archive', async () => {
    const {client, lake, stop} = await startLake()
    const {_id} = await client.assets.upload('file', Buffer.from('x'), {filename: 'x.txt'})
    await rm(
      (await lake.media('production').assets.original(_id, {kind: 'administrator', identity: 'a'}))
        .path,
    )
    const file = join(folder, 'holes.tar.gz')
    await expect(exportDataset({client, file})).rejects.toThrow(
      /1 of 1 images and files could not be fetched/,
    )
    expect(await readdir(folder)).not.toContain('holes.tar.gz')
    await stop()
  })

  test('reports what is wrong with the file', async () => {
    await expect(
      importDataset({client: target.client, file: join(folder, 'none')}),
    ).rejects.toThrow(/There is no/)
    const nonsense = join(folder, 'nonsense.ndjson')
    await writeFile(nonsense, '{"_id":"a","_type":"b"}\n{"_id":')
    await expect(importDataset({client: target.client, file: nonsense})).rejects.toThrow()
    expect(await target.client.getDocument('a')).toBeUndefined()
  })
})
