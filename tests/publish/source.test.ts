import {mkdtemp, rm} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {getRequestListener} from '@hono/node-server'
import {createClient} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  administrator,
  authenticateByToken,
  createLakeApp,
  type Lake,
  type Mutation,
  openLake,
} from '../../lake/index.ts'
import {
  AssetMissingError,
  type ContentChange,
  type ContentSource,
  embeddedSource,
  hostedSource,
} from '../../publish/index.ts'

const TOKEN = 'a-test-token'
const publicRead = {
  filter: 'count(string::split(_id, ".")) == 1 && !(defined(hiddenAfter) && hiddenAfter < now())',
  hide: ['secret'],
  /** A title is a text. */
  misfitsOf: (document: {_type: string; title?: unknown}) => {
    const {title, ...rest} = document
    const isFit = document._type !== 'titled' || title === undefined || typeof title === 'string'
    return isFit ? {rest: document, paths: []} : {rest, paths: ['title']}
  },
}

let folder: string
let lake: Lake
let server: Server

const address = () => {
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('not listening')
  return `http://localhost:${bound.port}`
}

const mutate = (...mutations: Mutation[]) =>
  lake.dataset('production').transact(mutations, {}, administrator)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-source-'))
  lake = openLake({folder, publicRead})
  server = createServer(
    getRequestListener(createLakeApp(lake, {authenticate: authenticateByToken(TOKEN)}).fetch),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
})

afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

const client = () =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: address(),
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    token: TOKEN,
  })

/** Resolves with the first change that is about a document. */
function changeOf(source: ContentSource, id: string): Promise<ContentChange> {
  return new Promise((resolve) => {
    const end = source.subscribe((change) => {
      if (!change.documentIds.includes(id)) return
      end()
      resolve(change)
    })
  })
}

describe.each([
  ['embedded', async () => embeddedSource(lake)],
  ['hosted', () => hostedSource({client: client(), publicRead})],
] as const)('the %s source', (_name, open) => {
  let source: ContentSource

  beforeAll(async () => {
    source = await open()
  })
  afterAll(() => source.close())

  const titles = async (perspective?: string) =>
    (
      await source.query(
        '*[_type == "note"] | order(_id).title',
        {},
        perspective ? {perspective} : {},
      )
    ).result

  /** Runs mutations and waits until the source has received them. */
  async function change(id: string, ...mutations: Mutation[]): Promise<ContentChange> {
    const known = changeOf(source, id)
    await mutate(...mutations)
    return known
  }

  test('returns what the public may see, or in a perspective what editors see', async () => {
    await change('n1', {createOrReplace: {_id: 'n1', _type: 'note', title: 'Published'}})
    await change('drafts.n1', {
      createOrReplace: {_id: 'drafts.n1', _type: 'note', title: 'Draft'},
    })
    const past = {_id: 'n2', _type: 'note', title: 'Past', hiddenAfter: '2020-01-01T00:00:00Z'}
    await change('n2', {createOrReplace: past})
    expect(await titles()).toEqual(['Published'])
    expect(await titles('drafts')).toEqual(['Draft', 'Past'])
    expect((await source.query('*[_id == $id][0].title', {id: 'n1'})).result).toBe('Published')
  })

  test('reports a result’s dependencies as the keys that changes have', async () => {
    const {dependencies} = await source.query('*[_type == "note" && _id == "n1"][0]')
    const changed = await change('n1', {patch: {id: 'n1', set: {title: 'Again'}}})
    expect([...changed.touched].some((key) => dependencies.has(key))).toBe(true)
    const {dependencies: others} = await source.query('*[_type == "other"]')
    const next = await change('n1', {patch: {id: 'n1', set: {title: 'Published'}}})
    expect([...next.touched].some((key) => others.has(key))).toBe(false)
  })

  test('reports a transaction as a whole', async () => {
    const {documentIds} = await change(
      'a',
      {createOrReplace: {_id: 'a', _type: 'pair', n: Math.random()}},
      {createOrReplace: {_id: 'b', _type: 'pair', n: Math.random()}},
    )
    expect([...documentIds].sort()).toEqual(['a', 'b'])
  })

  test('drops deleted documents', async () => {
    await change('gone', {createOrReplace: {_id: 'gone', _type: 'note', title: 'Gone'}})
    await change('gone', {delete: {id: 'gone'}})
    expect(await titles()).toEqual(['Published'])
  })

  test('leaves out what does not fit the schema, in pages and previews, and names it', async () => {
    await change('t1', {createOrReplace: {_id: 't1', _type: 'titled', title: 5, note: 'Hej'}})
    await change('drafts.t1', {
      createOrReplace: {_id: 'drafts.t1', _type: 'titled', title: ['x'], note: 'Hej då'},
    })
    const found = '*[_type == "titled"]{"isTitled": defined(title), note}'
    expect((await source.query(found)).result).toEqual([{isTitled: false, note: 'Hej'}])
    for (const readable of [undefined, '_id == "drafts.t1"', 'false']) {
      const view = {perspective: 'drafts', ...(readable ? {readable} : {})}
      const note = readable === 'false' ? 'Hej' : 'Hej då'
      expect((await source.query(found, {}, view)).result).toEqual([{isTitled: false, note}])
    }
    expect([...source.misfits()]).toEqual([{documentId: 't1', field: 'title'}])
    await change('t1', {delete: {id: 't1'}}, {delete: {id: 'drafts.t1'}})
    expect([...source.misfits()]).toEqual([])
  })

  test('finds dangling strong references, with their field', async () => {
    const items = [{_key: 'k', _type: 'x', image: {asset: {_ref: 'none', _weak: true}}}]
    await change('refs', {createOrReplace: {_id: 'refs', _type: 'refs', items}})
    expect(await source.brokenReferences('refs')).toEqual([])
    await change('refs', {
      createOrReplace: {_id: 'refs', _type: 'refs', friend: {_ref: 'n1'}, items},
    })
    expect(await source.brokenReferences('refs')).toEqual([])
    expect(await source.brokenReferences('no such document')).toEqual([])
  })

  test('opens the original of an asset', async () => {
    const {r, g, b} = {r: 1, g: 2, b: Math.floor(Math.random() * 256)}
    const png = await sharp({create: {width: 4, height: 3, channels: 3, background: {r, g, b}}})
      .png()
      .toBuffer()
    const {_id} = await client().assets.upload('image', png, {filename: 'dot.png'})
    // An asset is public once something public shows it.
    const image = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
    await change('dotted', {createOrReplace: {_id: 'dotted', _type: 'refs', image}})
    const original = await source.openAsset({_id})
    const bytes = 'path' in original ? original.path : original.bytes
    expect((await sharp(bytes).metadata()).width).toBe(4)
    await expect(source.openAsset({_id: 'image-0000-1x1-png'})).rejects.toThrow(AssetMissingError)
  })
})

describe('the hosted source', () => {
  test('misses nothing when a connection is lost', async () => {
    let lost = () => {}
    const source = await hostedSource({
      client: client(),
      publicRead,
      onConnection: (state) => state === 'lost' && lost(),
    })
    const isLost = new Promise<void>((resolve) => {
      lost = resolve
    })
    server.closeAllConnections()
    await isLost
    const known = changeOf(source, 'meanwhile')
    await mutate({createOrReplace: {_id: 'meanwhile', _type: 'late', title: 'Late'}})
    await known
    expect((await source.query('*[_type == "late"][0].title')).result).toBe('Late')
    await source.close()
  })

  test('says what to do when reading is forbidden', async () => {
    const stranger = client().withConfig({token: 'wrong-token', ignoreBrowserTokenWarning: true})
    await expect(hostedSource({client: stranger})).rejects.toThrow(
      /SANITY_API_TOKEN|listener failed/,
    )
  })
})
