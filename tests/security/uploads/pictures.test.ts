import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'
import {landscape} from '../../lake/images/pictures.ts'

// Attacker: somebody who is not signed in wants a picture, or its name, of a person who may not be shown.

let server: TestLake
beforeAll(async () => {
  server = await startLake({
    publicRead: {
      filter: 'count(string::split(_id, ".")) == 1 && withdrawn != true',
      hide: ['consent'],
    },
  })
})
afterAll(() => server.stop())

let count = 0

/** A picture, or a file, that no document refers to yet. */
async function upload(kind: 'image' | 'file') {
  count += 1
  const bytes = await landscape(60, 40 + count)
    .jpeg()
    .toBuffer()
  const filename = `Anna Hemlig ${count}.jpg`
  return kind === 'image'
    ? server.client.assets.upload('image', bytes, {filename})
    : server.client.assets.upload('file', bytes, {filename})
}

const holding = (assetId: string) => ({
  portrait: {_type: 'image', asset: {_type: 'reference', _ref: assetId}},
})

const query = (groq: string) =>
  `${server.url}/v2025-02-19/data/query/production?${new URLSearchParams({query: groq})}`
const groq = async (text: string) =>
  JSON.stringify((await (await fetch(query(text))).json()).result)

/** Every endpoint that reveals something about an asset, with what a guest gets from each. */
async function everyAnswer(asset: {_id: string; url: string}) {
  const api = `${server.url}/v2025-02-19`
  const addresses = [
    asset.url,
    `${asset.url}?w=100`,
    `${asset.url}?w=100&fm=webp`,
    `${asset.url}?dl`,
    `${asset.url}/anna.jpg`,
    `${api}/data/doc/production/${asset._id}`,
    query(`*[_id == "${asset._id}"]`),
    query(`count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && _id == "${asset._id}"])`),
    query(`*[_type == "story"][0...50]{"name": portrait.asset->originalFilename}`),
    query(`*[originalFilename match "Anna*"]._id`),
    `${api}/data/export/production?types=sanity.imageAsset,sanity.fileAsset`,
  ]
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address)
      const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      const headers = [...answer.headers].filter(([name]) => !/^(date|content-length)$/.test(name))
      // Tags are made from the question, which names another id; the time it took is told with more digits or fewer.
      const told = body.replace(/"ms":\d+/, '').replace(/"syncTags":\[[^\]]*\]/, '')
      return JSON.stringify([answer.status, headers, told])
    }),
  )
  return answers.map((answer) => answer.replaceAll(asset._id, '<id>'))
}

const without = {
  image: `image-${'0'.repeat(40)}-60x40-jpg`,
  file: `file-${'0'.repeat(40)}-jpg`,
} as const

describe.each(['image', 'file'] as const)('an uploaded %s', (kind) => {
  const folder = kind === 'image' ? 'images' : 'files'
  const absent = () => ({
    _id: without[kind],
    url: `${server.url}/${folder}/local/production/${without[kind].replace(/^[a-z]+-/, '').replace(/-jpg$/, '.jpg')}`,
  })
  const stories: [string, (assetId: string) => Record<string, unknown> & {_id: string}][] = [
    ['nothing', () => ({_id: `other-${count}`})],
    ['a draft', (id) => ({_id: `drafts.story-${kind}`, ...holding(id)})],
    ['a version in a release', (id) => ({_id: `versions.r1.story-${kind}`, ...holding(id)})],
    ['somebody who withdrew', (id) => ({_id: `gone-${kind}`, withdrawn: true, ...holding(id)})],
    ['a hidden field', (id) => ({_id: `hides-${kind}`, consent: holding(id)})],
  ]

  test.each(stories)('that only %s refers to appears not to exist', async (_, story) => {
    const asset = await upload(kind)
    await server.client.createOrReplace({_type: 'story', ...story(asset._id)})
    expect(await everyAnswer(asset)).toEqual(await everyAnswer(absent()))
    const signedIn = await fetch(asset.url, {headers: {Authorization: `Bearer ${TOKEN}`}})
    expect(signedIn.status).toBe(200)
    expect(signedIn.headers.get('Cache-Control')).toMatch(/^private/)
  })

  test('that a public document shows is visible, but its original file name is not', async () => {
    const asset = await upload(kind)
    await server.client.create({_id: `shown-${kind}`, _type: 'story', ...holding(asset._id)})
    expect((await fetch(asset.url)).status).toBe(200)
    expect(await groq(`*[_id == "${asset._id}"][0]{url, originalFilename, uploadId}`)).toBe(
      JSON.stringify({url: asset.url, originalFilename: null, uploadId: null}),
    )
    expect((await fetch(`${asset.url}?dl`)).headers.get('Content-Disposition')).not.toContain(
      'Anna',
    )
    expect(await server.client.getDocument(asset._id)).toHaveProperty('originalFilename')
  })

  test('is gone from every address as soon as the person is withdrawn, and cached for minutes at most', async () => {
    const asset = await upload(kind)
    const _id = `leaves-${kind}`
    await server.client.create({_id, _type: 'story', ...holding(asset._id)})
    const shown = await fetch(asset.url)
    const caching = shown.headers.get('Cache-Control') ?? ''
    expect(caching).not.toContain('immutable')
    expect(Number(/max-age=(\d+)/.exec(caching)?.[1])).toBeLessThanOrEqual(300)
    await server.client.patch(_id).set({withdrawn: true}).commit()
    expect(await everyAnswer(asset)).toEqual(await everyAnswer(absent()))
    const known = {'If-None-Match': shown.headers.get('ETag') ?? ''}
    expect((await fetch(asset.url, {headers: known})).status).toBe(404)
  })

  test('is announced to listeners when it becomes visible or hidden without changing itself', async () => {
    const asset = await upload(kind)
    expect(await groq(`*[_id == "${asset._id}"]._id`)).toBe('[]')
    const heard: string[] = []
    const stop = server.lake.dataset('production').subscribe((event) => {
      if (event.kind === 'clock') heard.push(...event.documents.map((document) => document._id))
    })
    await server.client.create({_id: `watched-${kind}`, _type: 'story', ...holding(asset._id)})
    await server.client.delete(`watched-${kind}`)
    stop()
    expect(heard).toEqual([asset._id, asset._id])
  })
})
