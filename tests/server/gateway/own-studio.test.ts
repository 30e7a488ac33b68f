import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2'
import {join} from 'node:path'
import {text as textOf} from 'node:stream/consumers'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openPublishLog} from '../../../publish/index.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../../security/server.ts'
import {type GatewayWorld, gatewayWorld} from './world.ts'

/**
 * What a Studio or site that only knows the API's address sends over HTTP/2: it asks the project's own host name, with a
 * token, from a page of another origin, and keeps many streams open.
 */

const V = '/v2025-02-19'
/** More than the connections that a browser opens to one host. */
const STREAMS = 12

let server: WholeServer
let served: GatewayWorld
let session: ClientHttp2Session

beforeAll(async () => {
  server = await startWholeServer()
  const files = {
    certificate: join(server.folder, 'own.pem'),
    key: join(server.folder, 'own.key'),
  }
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', files.key, '-out', files.certificate, '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost,DNS:local.localhost'],
  ])
  // Nothing is published there, so the gateway forwards everything.
  const published = join(server.folder, 'gateway')
  mkdirSync(published)
  openPublishLog(published).close()
  served = await gatewayWorld(published, {tls: files}, (request, env) =>
    server.answer(request, env as object),
  )
  served.gateway.open()
  session = connect(served.gateway.origin, {rejectUnauthorized: false})
}, 120_000)

afterAll(async () => {
  session?.destroy()
  await served?.close()
  await server?.close()
})

const port = () => new URL(served.gateway.origin).port

/** Opens a request on the one connection. */
function open(path: string, headers: OutgoingHttpHeaders = {}): ClientHttp2Stream {
  return session.request({
    ':path': path,
    ':authority': `local.localhost:${port()}`,
    authorization: `Bearer ${TOKEN}`,
    origin: 'https://studio.example',
    ...headers,
  })
}

const headOf = (stream: ClientHttp2Stream): Promise<IncomingHttpHeaders & {':status'?: number}> =>
  new Promise((resolve, reject) => {
    stream.once('response', resolve)
    stream.once('error', reject)
  })

async function ask(path: string, init: {method?: string; body?: unknown} = {}) {
  const {method = 'GET', body} = init
  const stream = open(path, {
    ':method': method,
    ...(body === undefined ? {} : {'content-type': 'application/json'}),
  })
  const head = headOf(stream)
  stream.end(body === undefined ? undefined : JSON.stringify(body))
  const [{':status': status, ...headers}, text] = await Promise.all([head, textOf(stream)])
  return {status, headers, text}
}

/** Reads a stream until what has arrived matches. */
async function until(stream: ClientHttp2Stream, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const chunk of stream.iterator({destroyOnReturn: false})) {
    text += chunk
    if (pattern.test(text)) return text
  }
  throw new Error(`The stream ended without ${pattern}: ${text}`)
}

const query = (groq: string) => `${V}/data/query/production?query=${encodeURIComponent(groq)}`

describe('is answered over HTTP/2 as over HTTP/1.1', () => {
  test.each([
    query('count(*)'),
    query('*[_type == "campaign"]{_id}'),
    query('*['),
    `${V}/data/doc/production/anna`,
    `${V}/data/doc/production/no-such-document`,
    `${V}/data/query/nowhere?query=1`,
    '/v1/ping',
    '/v1/features',
    '/v1/projects/local',
    '/v1/projects/local/datasets',
    '/v1/projects/local/datasets/production/acl',
    '/v1/projects/local/grants',
    '/v1/projects/local/roles',
    '/v1/projects/local/user-applications',
    '/v1/users/me',
    '/v1/users/me/keyvalue/studio.structure-tool.layout.post',
    '/v1/auth/providers',
    '/v1/auth/id',
    '/v1/journey/announcements',
    '/v1/help',
    '/v1/media-libraries',
    '/v1/subscriptions/project/local',
    '/v1/access/requests/me',
    '/v1/no-such-endpoint',
  ])('%s', async (path) => {
    const over2 = await ask(path)
    const over1 = await server.answer(
      new Request(`https://local.localhost:${port()}${path}`, {
        headers: {Authorization: `Bearer ${TOKEN}`, Origin: 'https://studio.example'},
      }),
    )
    const timeless = (body: string) => body.replace(/"ms":\d+/, '')
    expect(over2.status).toBe(over1.status)
    expect(over2.headers['content-type']).toBe(over1.headers.get('content-type') ?? undefined)
    expect(timeless(over2.text)).toBe(timeless(await over1.text()))
    expect(over2.headers['access-control-allow-origin']).toBe(
      over1.headers.get('access-control-allow-origin') ?? undefined,
    )
  })
})

test('registers its schema as with Sanity', async () => {
  const {status, text} = await ask('/v1/descriptors/claim', {
    method: 'POST',
    body: {descriptorId: 'abc', contextKey: 'studio:default'},
  })
  expect([status, JSON.parse(text)]).toEqual([200, {synchronization: {type: 'complete'}}])
})

test('may ask beforehand whether it may, as browsers do', async () => {
  const stream = open(`${V}/data/mutate/production`, {
    ':method': 'OPTIONS',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  })
  stream.end()
  const head = await headOf(stream)
  stream.resume()
  expect(head[':status']).toBe(204)
  expect(String(head['access-control-allow-headers']).toLowerCase()).toContain('authorization')
})

test('creates, edits and publishes a document while many listeners are open', async () => {
  const listened = `${V}/data/listen/production?query=${encodeURIComponent('*[_type == "post"]')}&includeResult=true&visibility=query`
  const streams = Array.from({length: STREAMS}, () => open(listened, {accept: 'text/event-stream'}))
  await Promise.all(streams.map((stream) => until(stream, /event: welcome/)))

  const act = (...actions: object[]) =>
    ask(`${V}/data/actions/production`, {method: 'POST', body: {actions}})
  const [publishedId, draftId] = ['own-post', 'drafts.own-post']
  const created = await act({
    actionType: 'sanity.action.document.create',
    publishedId,
    attributes: {_id: draftId, _type: 'post', title: 'Ett'},
    ifExists: 'fail',
  })
  expect([created.status, created.text]).toEqual([200, expect.stringContaining('transactionId')])
  const patch = {set: {title: 'Två'}}
  const edited = await act({
    actionType: 'sanity.action.document.edit',
    publishedId,
    draftId,
    patch,
  })
  expect(edited.status).toBe(200)
  const published = await act({
    actionType: 'sanity.action.document.publish',
    publishedId,
    draftId,
  })
  expect(published.status).toBe(200)
  expect(JSON.parse((await ask(`${V}/data/doc/production/own-post`)).text)).toMatchObject({
    documents: [{_id: 'own-post', title: 'Två'}],
  })
  await Promise.all(streams.map((stream) => until(stream, /"documentId":"own-post"/)))
  for (const stream of streams) stream.close()
})

test('uploads a picture and reads it back', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8"/></svg>'
  const stream = open('/v1/assets/images/production?filename=ruta.svg', {
    ':method': 'POST',
    'content-type': 'image/svg+xml',
  })
  const head = headOf(stream)
  stream.end(svg)
  const [{':status': status}, body] = await Promise.all([head, textOf(stream)])
  expect(status).toBe(200)
  const {document} = JSON.parse(body)
  const picture = await ask(new URL(document.url).pathname)
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/svg+xml'])
})
