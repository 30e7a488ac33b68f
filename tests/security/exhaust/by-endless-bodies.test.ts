import {afterAll, beforeAll, expect, test} from 'vitest'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

const MEGABYTE = 1024 * 1024
const CHUNK = Buffer.alloc(64 * 1024, '[')
/** After this much, the body ends: nobody may have taken in so much. */
const ALL = 64 * MEGABYTE

let server: WholeServer
let message: string
beforeAll(async () => {
  server = await startWholeServer()
  message = server.visitors.open().inbox.receive({
    campaign: 'campaign-kumla',
    campaignSlug: 'kumla',
    form: 'form',
    kind: 'question',
    language: 'sv',
    retentionDays: 90,
    title: 'Fråga',
    fields: [],
  }).message.id
})
afterAll(() => server.close())

/** Every way in for a body, and how much of one it may take in. */
const ways: [method: string, path: string, most: number][] = [
  ['POST', '/studio/api/share-links', MEGABYTE / 4],
  ...['assign', 'note', 'answer', 'close', 'reopen'].map((verb): [string, string, number] => [
    'POST',
    `/studio/api/inbox/MESSAGE/${verb}`,
    MEGABYTE / 4,
  ]),
  ['POST', '/studio/api/reviews/kumla/request', MEGABYTE / 4],
  ['POST', '/studio/api/reviews/kumla/decide', MEGABYTE / 4],
  ['POST', '/v2025-02-19/data/query/production', 9 * MEGABYTE],
  ['POST', '/v2025-02-19/data/mutate/production', 9 * MEGABYTE],
  ['POST', '/v2025-02-19/data/actions/production', 9 * MEGABYTE],
  ['PUT', '/v1/users/me/keyvalue', 9 * MEGABYTE],
  ['PUT', '/v1/datasets/other', 9 * MEGABYTE],
  ['PATCH', '/v1/datasets/production', 9 * MEGABYTE],
  ['PUT', '/v1/datasets/production/copy', 9 * MEGABYTE],
  ['PATCH', '/v1/auth/account', MEGABYTE / 4],
  ['PUT', '/v1/auth/account/picture', MEGABYTE / 4],
  ['POST', '/v1/auth/people', MEGABYTE / 4],
  ['POST', '/v1/auth/sign-in', MEGABYTE / 4],
  ['POST', '/v1/auth/code', MEGABYTE / 4],
  ['POST', '/v1/auth/forgot', MEGABYTE / 4],
  ['POST', '/v1/auth/link', MEGABYTE / 4],
  ['POST', '/v1/auth/logout', MEGABYTE / 4],
  ['POST', '/v1/visitors/ticket?form=form', MEGABYTE / 4],
  ['POST', '/v1/descriptors/claim', MEGABYTE / 4],
  ['POST', '/v1/intake/batch', MEGABYTE / 4],
  ['POST', '/kumla/', MEGABYTE / 4],
  ['PUT', '/nowhere', MEGABYTE / 4],
]

test.each(ways)('%s %s', async (method, path, most) => {
  let taken = 0
  const body = new ReadableStream({
    pull(controller) {
      if (taken >= ALL) return controller.close()
      taken += CHUNK.byteLength
      controller.enqueue(CHUNK)
    },
  })
  const address = new URL(path.replace('MESSAGE', message), `http://127.0.0.1:${server.port}`)
  // The types of browsers do not know of the half that Node requires here.
  const streamed = {method, body, duplex: 'half'}
  const headers = {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json'}
  const answer = await server.answer(new Request(address, {...streamed, headers}))
  await answer.text()
  expect(answer.status).toBeLessThan(500)
  expect(taken).toBeLessThanOrEqual(most)
})
