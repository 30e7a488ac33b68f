import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {checkDataset} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

/** Words that could identify a person: everything in their documents, pictures and comments. */
const TRACES = [
  'Vilma Vit',
  'vilma-vit',
  '070-123 45 67',
  'Fotografen Frej',
  'Ett tidigare citat',
  'Det nya citatet',
  'Sjukskriven sedan mars',
  'Stämmer det om henne?',
]

let running: TestLake
beforeEach(async () => {
  running = await startLake()
})
afterEach(() => running.stop())

/** The files in a folder that contain any of the given texts as bytes. */
async function filesWith(folder: string, traces: readonly (string | Buffer)[]): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    for (const trace of traces) {
      if (bytes.includes(trace)) found.push(`${entry.name}: ${String(trace).slice(0, 30)}`)
      if (entry.name.includes(String(trace))) found.push(entry.name)
    }
  }
  return found
}

const picture = (background: string) =>
  sharp({create: {width: 30, height: 20, channels: 3, background}})
    .jpeg()
    .toBuffer()
const image = (id: string) => ({_type: 'image', asset: {_type: 'reference', _ref: id}})
const weak = (id: string) => ({_type: 'reference', _ref: id, _weak: true})

/** A person with drafts, versions, history, pictures, comments and referring documents; and other people, who stay. */
async function fill() {
  const {client} = running
  const [portrait, former, shared] = [
    await picture('#c00'),
    await picture('#0c0'),
    await picture('#00c'),
  ]
  const upload = async (bytes: Buffer, filename: string) => {
    const asset = await client.assets.upload('image', bytes, {filename})
    return asset._id
  }
  const ids = {
    portrait: await upload(portrait, 'Fotografen Frej.jpg'),
    former: await upload(former, 'former.jpg'),
    shared: await upload(shared, 'shared.jpg'),
  }
  await client.create({
    _id: 'ambassador-vilma-vit',
    _type: 'ambassador',
    name: 'Vilma Vit',
    quote: 'Ett tidigare citat',
    portrait: image(ids.former),
    place: image(ids.shared),
    consent: {note: 'Sjukskriven sedan mars'},
  })
  await client
    .patch('ambassador-vilma-vit')
    .set({quote: 'Det nya citatet', portrait: image(ids.portrait), phone: '070-123 45 67'})
    .commit()
  await client.create({_id: 'drafts.ambassador-vilma-vit', _type: 'ambassador', name: 'Vilma Vit'})
  await client.create({
    _id: 'versions.r1.ambassador-vilma-vit',
    _type: 'ambassador',
    name: 'Vilma Vit',
  })
  await client.delete('versions.r1.ambassador-vilma-vit')
  await client.create({
    _id: 'campaign',
    _type: 'campaign',
    name: 'Kumla',
    hero: image(ids.shared),
    people: [
      {...weak('ambassador-vilma-vit'), _key: 'a'},
      {...weak('bo'), _key: 'b'},
    ],
    contact: {_type: 'reference', _ref: 'ambassador-vilma-vit'},
  })
  await client.create({_id: 'bo', _type: 'ambassador', name: 'Bo', quote: 'Vilma Vit är snäll'})
  await client.patch('bo').set({quote: 'Alla är snälla'}).commit()
  await client.patch('campaign').set({name: 'Kumla kommun'}).commit()
  running.lake.commentsDataset('production')
  const comments = client.withConfig({dataset: 'production-comments'})
  await comments.create({
    _id: 'c1',
    _type: 'comment',
    message: 'Stämmer det om henne?',
    target: {document: weak('ambassador-vilma-vit')},
  })
  await comments.create({
    _id: 'c2',
    _type: 'comment',
    message: 'Fin bild',
    target: {document: weak('bo')},
  })
  await running.lake.settings.write('administrator', [
    {key: 'recent', value: ['ambassador-vilma-vit']},
    {key: 'layout', value: 'grid'},
  ])
  // A rendition of the portrait is in the cache.
  const url = `${running.url}/images/local/production/${ids.portrait.slice(6).replace('-jpg', '.jpg')}?w=16`
  await (await fetch(url, {headers: {Authorization: `Bearer ${TOKEN}`}})).arrayBuffer()
  return {ids, bytes: {portrait, former, shared}}
}

const ask = async (method: string, who: string, token: string | null = TOKEN) => {
  const response = await fetch(
    `${running.url}/v2025-02-19/data/person/production/${encodeURIComponent(who)}`,
    {method, headers: token ? {Authorization: `Bearer ${token}`} : {}},
  )
  return {status: response.status, body: await response.json()}
}

test.each(['ambassador-vilma-vit', 'vilma vit'])('everything of %s is found', async (who) => {
  const {ids} = await fill()
  const {body} = await ask('GET', who)
  expect(body).toMatchObject({ids: ['ambassador-vilma-vit'], names: ['Vilma Vit']})
  expect(body.documents).toHaveLength(2)
  expect(body.assets.map(({_id}: {_id: string}) => _id).sort()).toEqual(
    [ids.portrait, ids.former].sort(),
  )
  expect(body.comments.map(({_id}: {_id: string}) => _id)).toEqual(['c1'])
  expect(body.referrers).toEqual(['campaign'])
  expect(JSON.stringify(body.history)).toContain('Ett tidigare citat')
  expect((await ask('GET', 'Nobody At All')).status).toBe(404)
  expect((await ask('GET', who, null)).status).toBe(403)
  expect((await ask('DELETE', who, null)).status).toBe(403)
})

test('after an erasure no byte of the person is in any file, and everything else is as it was', async () => {
  const {ids, bytes} = await fill()
  const {lake, client, folder} = running
  const hashes = [ids.portrait, ids.former].map((id) => id.split('-')[1] ?? '')
  const traces = [...TRACES, ...hashes]
  expect((await filesWith(folder, traces)).length).toBeGreaterThan(10)

  expect((await ask('DELETE', 'Vilma Vit')).status).toBe(200)
  expect(await filesWith(folder, traces)).toEqual([])
  expect(await filesWith(folder, [bytes.portrait.subarray(200, 400)])).toEqual([])

  for (const dataset of lake.datasets()) expect(checkDataset(dataset)).toEqual([])
  expect(await client.getDocument('campaign')).toMatchObject({
    name: 'Kumla kommun',
    people: [{_ref: 'bo'}],
    hero: {asset: {_ref: ids.shared}},
  })
  expect(await client.getDocument('bo')).toMatchObject({quote: 'Alla är snälla'})
  const comments = client.withConfig({dataset: 'production-comments'})
  expect(await comments.fetch('*[]._id')).toEqual(['c2'])
  expect(await lake.settings.read('administrator', ['recent', 'layout'])).toEqual([
    {key: 'layout', value: 'grid'},
  ])
  expect((await ask('GET', 'Vilma Vit')).status).toBe(404)

  // The remaining data can be written, and is intact when it is opened again.
  await client.patch('campaign').set({name: 'Efteråt'}).commit()
  for (const dataset of lake.datasets()) expect(checkDataset(dataset)).toEqual([])
})
