import {afterAll, beforeAll, expect, test} from 'vitest'
import {cookieOf, form} from '../../accounts/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

const MEGABYTE = 1024 * 1024
const CHUNK = Buffer.alloc(64 * 1024, '[')
/** After this much, the body ends: nobody may have taken in so much. */
const ALL = 64 * MEGABYTE

let server: WholeServer
let message: string
/** Of a session in which somebody has just signed in. */
let cookie: string
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
  const key = server.accounts.administratorLink(60_000)
  const address = `http://127.0.0.1:${server.port}/v1/auth/link`
  const request = new Request(address, form({key}, {'Sec-Fetch-Site': 'same-origin'}))
  const answer = await server.answer(request)
  expect(answer.status).toBe(303)
  cookie = cookieOf(answer)
})
afterAll(() => server.close())

/** How much of a body is taken in by routes that take in more than a form. */
const MOST: Readonly<Record<string, number>> = {
  'POST /data/query/:dataset': 9 * MEGABYTE,
  'POST /data/mutate/:dataset': 9 * MEGABYTE,
  'POST /data/actions/:dataset': 9 * MEGABYTE,
  'PUT /users/me/keyvalue': 9 * MEGABYTE,
  'PUT /datasets/:name': 9 * MEGABYTE,
  'PATCH /datasets/:name': 9 * MEGABYTE,
  'PUT /datasets/:name/copy': 9 * MEGABYTE,
  'PUT /projects/:project/datasets/:name': 9 * MEGABYTE,
  'PATCH /projects/:project/datasets/:name': 9 * MEGABYTE,
  'PUT /projects/:project/datasets/:name/copy': 9 * MEGABYTE,
  // Pictures and files, whose own limits `uploads` tests.
  'POST /assets/:kind{images|files}/:dataset': ALL,
}

/** What a request names, where its route has a parameter. */
const NAMED: Readonly<Record<string, string>> = {
  project: 'local',
  dataset: 'production',
  kind: 'files',
  name: 'other',
}

/** A path that a route answers, below `/v1` where the API's own routes are. */
function pathOf(route: string): string {
  const path = route
    .replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) =>
      name === 'id' && route.includes('/inbox/') ? message : (NAMED[name] ?? 'anna'),
    )
    .replaceAll('*', 'nowhere')
  return /^\/(?:v1|studio|preview|images|files|nowhere)(?:\/|$)/.test(path) ? path : `/v1${path}`
}

const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data']

/** Sends a body without an end; returns how much of it was taken in. */
async function send(method: string, path: string, headers: Record<string, string>) {
  let taken = 0
  const body = new ReadableStream({
    pull(controller) {
      if (taken >= ALL) return controller.close()
      taken += CHUNK.byteLength
      controller.enqueue(CHUNK)
    },
  })
  const address = new URL(path, `http://127.0.0.1:${server.port}`)
  // The types of browsers do not know of the half that Node requires here.
  const streamed = {method, body, duplex: 'half'}
  const answer = await server.answer(new Request(address, {...streamed, headers}))
  await answer.text()
  expect(answer.status).toBeLessThan(500)
  return taken
}

/** Ends no session, so that the next route finds it. */
const ENDING = /^(?:DELETE \/auth\/sessions|POST \/auth\/logout|DELETE \/auth\/people)/

test('no route takes in more of a body than it needs', async () => {
  const routes = server.routes.filter((route) => !/^(?:GET|HEAD|OPTIONS) /.test(route))
  expect(Object.keys(MOST).filter((route) => !routes.includes(route))).toEqual([])
  const tooMuch: string[] = []
  for (const route of routes) {
    const [named = '', path = ''] = route.split(' ')
    const method = named === 'ALL' ? 'POST' : named
    const holders: Record<string, string>[] = [{}, {Authorization: `Bearer ${TOKEN}`}]
    if (!ENDING.test(route)) holders.push({Cookie: cookie, 'Sec-Fetch-Site': 'same-origin'})
    for (const holder of holders) {
      for (const type of TYPES) {
        const taken = await send(method, pathOf(path), {...holder, 'Content-Type': type})
        if (taken > (MOST[route] ?? MEGABYTE / 4)) tooMuch.push(`${route} (${type}): ${taken}`)
      }
    }
  }
  expect(tooMuch).toEqual([])
}, 60_000)

test('a form on a page takes in no more than a form', async () => {
  for (const type of TYPES) {
    expect(await send('POST', '/kumla/', {'Content-Type': type})).toBeLessThanOrEqual(MEGABYTE / 4)
  }
})
