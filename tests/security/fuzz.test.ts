import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {type RawRequest, sendRaw} from './connections/raw-request.ts'
import {startWholeServer, TOKEN, type WholeServer} from './server.ts'

/** `FUZZ_REQUESTS=20000` sends more. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400)
/** A longer run takes longer than a test may. */
const LONGEST_MS = Math.max(240_000, REQUESTS * 100)

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
})
afterAll(() => server.close())

const deep = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth)

const junk = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom(
    '%',
    '%%',
    '%ff',
    '%00',
    '%c3%28',
    '%E2%82',
    '..',
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '\\..\\..',
    '//evil.example/',
    '*',
    'null',
    'NaN',
    '-1',
    '1e309',
    '__proto__',
    'constructor',
    'x'.repeat(3_000),
    '🙂',
    '\u0000',
    deep(2_000, '[', ']'),
    deep(2_000, '(', ')'),
    deep(500, '{"a":', '}'),
  ),
)

const places = [
  '/',
  '/kumla/',
  '/kumla/stories/anna/',
  '/kumla/_astro/x',
  '/studio/',
  '/studio/static/app.js',
  '/preview/kumla/',
  '/preview/kumla/stories/bo/',
  '/healthz',
  '/.well-known/security.txt',
  '/images/local/production/image-x-1x1.png',
  '/files/local/production/x.pdf',
  '/v1/auth/login/hemvist',
  '/v1/auth/link',
  '/v1/auth/sign-in',
  '/v1/auth/sessions/x',
  '/v1/auth/logout',
  '/v1/auth/id',
  '/v1/users/me',
  '/v1/users/me/keyvalue/x',
  '/v1/projects/local/datasets/production/acl',
  '/vX/data/query/production',
  '/v2025-02-19/data/query/production',
  '/v2025-02-19/data/doc/production/anna',
  '/v2025-02-19/data/mutate/production',
  '/v2025-02-19/data/actions/production',
  '/v2025-02-19/data/listen/production',
  '/v2025-02-19/data/live/events/production',
  '/v2025-02-19/data/history/production/transactions/anna',
  '/v2025-02-19/data/history/production/documents/anna',
  '/v2025-02-19/data/export/production',
  '/v2025-02-19/data/references/production/documents/anna',
  '/v2025-02-19/assets/images/production',
  '/v2025-02-19/multiplex',
  '/v2022-06-30/socket/production',
  '/v2025-13-45/ping',
] as const

const parameters = [
  'query',
  '$x',
  'perspective',
  'returnIds',
  'origin',
  'to',
  'key',
  'w',
  'h',
  'rect',
  'fm',
  'dl',
  'revision',
  'time',
  'limit',
  'nextCursor',
  'includeResult',
  'lastEventId',
  'filename',
  'tag',
  'signature',
]

/** What cannot travel in one line of a request would only end it early. */
const inOneLine = (text: string) => text.replaceAll(/[\r\n\0 ]/g, '')

const target = fc
  .tuple(
    fc.constantFrom(...places),
    fc.array(junk, {maxLength: 2}),
    fc.array(fc.tuple(fc.constantFrom(...parameters), junk, fc.boolean()), {maxLength: 3}),
  )
  .map(([place, more, query]) => {
    const path = inOneLine(place + more.map((part) => `/${part}`).join(''))
    const search = query.map(([name, value, isEncoded]) =>
      isEncoded
        ? `${name}=${encodeURIComponent(value.toWellFormed())}`
        : `${name}=${inOneLine(value)}`,
    )
    return search.length > 0 ? `${path}?${search.join('&')}` : path
  })

const headerNames = [
  'Host',
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Cookie',
  'Forwarded',
  'If-None-Match',
  'If-Modified-Since',
  'Last-Event-ID',
  'Origin',
  'Range',
  'Sec-Fetch-Site',
  'Upgrade',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-HTTP-Method-Override',
  'X-Original-URL',
]

const headers = fc
  .tuple(
    fc.constantFrom(
      [],
      [['Authorization', `Bearer ${TOKEN}`] as const],
      [['Accept', 'text/html'] as const],
    ),
    fc.array(fc.tuple(fc.constantFrom(...headerNames), junk), {maxLength: 4}),
  )
  .map(([known, more]) => [
    ['Host', 'localhost'] as const,
    ...known,
    ...more.map(([name, value]) => [name, inOneLine(value)] as const),
  ])

const body = fc.oneof(
  fc.constant(''),
  junk,
  fc.json({maxDepth: 3}),
  fc
    .constantFrom('mutations', 'actions', 'query', 'params', 'token', 'key')
    .chain((name) => fc.jsonValue({maxDepth: 3}).map((value) => JSON.stringify({[name]: value}))),
  fc.constantFrom(
    deep(200_000, '[', ']'),
    deep(5_000, '{"a":', '}'),
    `{"query":"*","params":{"x":${deep(5_000, '[', ']')}}}`,
    `{"mutations":[{"create":{"_type":"x","a":${deep(5_000, '[', ']')}}}]}`,
    `{"mutations":[{"patch":{"query":"${deep(2_000, '(', ')')}","set":{"a":1}}}]}`,
    'key=%&token=%ff&to=%00',
  ),
)

const request: fc.Arbitrary<RawRequest> = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'QUERY',
    'TRACE',
  ),
  target,
  headers,
  body,
})

/** What must not lie in an answer: a place in the program, or where the data is. */
const INSIDES = /\n\s+at [^\n]*\(|node:internal|\/node_modules\/|\/work\/|hemvist-publish-/

describe('sends malformed requests', () => {
  test(
    'and gets a response that is neither a server error nor a leak',
    async () => {
      const documents = server.lake.dataset('production').collection.size
      const sessions = server.accounts.sessions.list().length
      await fc.assert(
        fc.asyncProperty(fc.array(request, {minLength: 1, maxLength: 4}), async (requests) => {
          for (const one of requests) {
            const {status, text} = await sendRaw(server.port, one)
            expect(status, `${one.method} ${one.target}\n${text.slice(0, 500)}`).toBeLessThan(500)
            expect(text).not.toMatch(INSIDES)
          }
        }),
        {
          numRuns: Math.ceil(REQUESTS / 2.5),
          endOnFailure: process.env.HEMVIST_SEED === undefined,
        },
      )
      expect(server.accounts.sessions.list()).toHaveLength(sessions)
      expect(server.lake.dataset('production').collection.size).toBeGreaterThanOrEqual(documents)
      const health = await fetch(`http://127.0.0.1:${server.port}/healthz`)
      expect(health.status).toBe(200)
    },
    LONGEST_MS,
  )

  test('over sockets, and nothing is stored', async () => {
    const connections = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    const before = connections()
    const frames = fc.array(
      fc.oneof(
        junk,
        fc.json({maxDepth: 2}),
        fc
          .record({open: fc.integer(), url: junk, lastEventId: junk})
          .map((one) => JSON.stringify(one)),
        fc
          .record({
            jsonrpc: fc.constant('2.0'),
            id: fc.oneof(fc.integer(), junk),
            method: fc.oneof(
              fc.constantFrom(
                'authorization',
                'presence_subscribe',
                'presence_announce',
                'presence_rollcall',
                'presence_disconnect',
                'presence_unsubscribe',
              ),
              junk,
            ),
            params: fc.oneof(
              fc.jsonValue({maxDepth: 2}),
              fc.record({authorization: junk, session: junk}),
            ),
          })
          .map((one) => JSON.stringify(one)),
      ),
      {maxLength: 8},
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/v2025-02-19/multiplex', '/v2022-06-30/socket/production'),
        fc.boolean(),
        frames,
        async (path, isSignedIn, messages) => {
          const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, {
            headers: isSignedIn ? {Authorization: `Bearer ${TOKEN}`} : {},
          })
          socket.on('error', () => {})
          await new Promise((resolve) => {
            socket.on('open', () => {
              for (const message of messages) socket.send(message)
              socket.ping()
            })
            socket.on('pong', resolve)
            socket.on('close', resolve)
          })
          socket.terminate()
        },
      ),
      {numRuns: Math.ceil(REQUESTS / 10)},
    )
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)
    await expect.poll(connections).toBeLessThanOrEqual(before + 4)
  })
})

describe('tries to get around the paths', () => {
  test.each([
    ['/studio/%', 400],
    ['/preview/%', 400],
    ['/preview/kumla/%ff', 400],
    ['/kumla/%', 400],
    ['/%c0%ae%c0%ae/', 400],
    [`/v1/data/query/production?query=1&$x=${encodeURIComponent(deep(10_000, '[', ']'))}`, 400],
    ['/studio/static/..%2f..%2f..%2fetc%2fpasswd', 404],
    ['/studio/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404],
  ])('%s: %i', async (path, status) => {
    const answer = await sendRaw(server.port, {
      method: 'GET',
      target: path,
      headers: [
        ['Host', 'localhost'],
        ['Authorization', `Bearer ${TOKEN}`],
      ],
      body: '',
    })
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(INSIDES)
  })

  test.each([
    '/healthz',
    '/nowhere',
    '/studio/',
    '/preview/kumla/',
    '/kumla/',
    '/%',
    '/v1/users/me',
    '/v1/auth/id',
    '/v1/auth/login/hemvist',
    '/v1/nowhere',
    '/images/local/production/none',
  ])('%s has security headers', async (path) => {
    const {headers} = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      headers: {Accept: 'text/html'},
    })
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBeTruthy()
    expect(headers.get('Permissions-Policy')).toBeTruthy()
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  })
})
