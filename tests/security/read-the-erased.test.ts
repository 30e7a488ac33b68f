import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator} from '../../lake/index.ts'
import {filesWith} from '../../server/person/files-with.ts'
import {story} from '../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from './server.ts'

const NAME = 'Vilma Vitsippa'
/** What only her documents contain. */
const TRACES = [NAME, 'story-vilma', 'Inte klart ännu', 'Frågades per telefon']

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.close())

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {headers})
  return {status: answer.status, text: await answer.text()}
}

/** What visitors get of an address, in each encoding. */
async function visited(path: string) {
  const answers = await Promise.all(
    ['identity', 'gzip', 'br'].map((encoding) => get(path, {'Accept-Encoding': encoding})),
  )
  return {
    statuses: [...new Set(answers.map(({status}) => status))],
    text: answers.map(({text}) => text).join(),
  }
}

const left = () => filesWith(server.folder, TRACES)

test('a person who is erased while the server runs is in no file and in no answer', {
  timeout: 180_000,
}, async () => {
  const {lake} = server
  const dataset = lake.dataset('production')
  const bytes = await sharp({create: {width: 40, height: 50, channels: 3, background: '#5a2'}})
    .jpeg()
    .toBuffer()
  const portrait = await lake
    .media('production')
    .assets.upload(
      'images',
      new Blob([new Uint8Array(bytes)]).stream(),
      {filename: `${NAME}.jpg`},
      administrator,
      'http://localhost',
    )
  const person = {
    ...story('vilma', 'kumla'),
    _id: 'story-vilma',
    title: NAME,
    consent: {note: 'Frågades per telefon'},
    portrait: {_type: 'image', asset: {_type: 'reference', _ref: portrait._id}},
  }
  const write = (mutations: Parameters<typeof dataset.transact>[0]) =>
    dataset.transact(mutations, {}, administrator)
  await write([{createOrReplace: {...person, body: 'Inte klart ännu'}}])
  await write([{createOrReplace: person}])
  await write([{createOrReplace: {...person, _id: 'drafts.story-vilma'}}])
  await write([{createOrReplace: {...person, _id: 'versions.r1.story-vilma'}}])
  await write([{delete: {id: 'versions.r1.story-vilma'}}])
  const lists = ['/', '/kumla/', '/kumla/none/']
  await expect
    .poll(async () => (await visited('/kumla/stories/vilma/')).text, {timeout: 60_000})
    .toContain(NAME)
  for (const path of lists) await visited(path)
  expect(await left()).not.toEqual([])

  const live = await fetch(
    `http://127.0.0.1:${server.port}/v2025-02-19/data/listen/production?query=*`,
    {
      headers: {Authorization: `Bearer ${TOKEN}`},
    },
  )
  const answer = await fetch(
    `http://127.0.0.1:${server.port}/v2025-02-19/data/person/production/${encodeURIComponent(NAME)}`,
    {method: 'DELETE', headers: {Authorization: `Bearer ${TOKEN}`}},
  )
  expect(answer.status, await answer.clone().text()).toBe(200)
  await live.body?.cancel()

  // The server takes pages and pictures away by itself, down to the last byte.
  await expect.poll(left, {timeout: 90_000, interval: 500}).toEqual([])
  const gone = [
    '/kumla/stories/vilma/',
    `/${String(portrait.path)}`,
    `/${String(portrait.path)}?w=20`,
  ]
  for (const path of [...gone, ...lists]) {
    const {statuses, text} = await visited(path)
    if (gone.includes(path))
      expect(
        statuses.every((status) => status >= 400),
        path,
      ).toBe(true)
    for (const trace of TRACES) expect(text, path).not.toContain(trace)
  }
  const asked = await get(
    `/v2025-02-19/data/query/production?perspective=raw&query=${encodeURIComponent('*')}`,
    {
      Authorization: `Bearer ${TOKEN}`,
    },
  )
  for (const trace of TRACES) expect(asked.text).not.toContain(trace)
  const history = await get(
    '/v2025-02-19/data/history/production/transactions/story-vilma,drafts.story-vilma',
    {
      Authorization: `Bearer ${TOKEN}`,
    },
  )
  expect(history.text).not.toContain('Vilma')
})
