import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startWholeServer, TOKEN, type WholeServer} from './server.ts'

const ORIGIN = 'https://hemvist.example'

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer({origin: ORIGIN})
})
afterAll(() => server.close())

const V = '/v2025-02-19'
const credentials = {Authorization: `Bearer ${TOKEN}`}
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${server.port}${path}`, {method, headers, redirect: 'manual'})

/** One answer of each kind that the server gives, and what it may be used for elsewhere. */
const answers: [string, path: string, headers: Record<string, string>, kind: 'own' | 'page'][] = [
  ['data', `${V}/data/query/production?query=*`, credentials, 'own'],
  ['data that is refused', `${V}/data/query/production?query=*`, {}, 'own'],
  ['a query that does not parse', `${V}/data/query/production?query=*[`, credentials, 'own'],
  ['a document', `${V}/data/doc/production/drafts.bo`, credentials, 'own'],
  ['an export', `${V}/data/export/production`, credentials, 'own'],
  ['history', `${V}/data/history/production/transactions/bo`, credentials, 'own'],
  ['who one is', `${V}/users/me`, credentials, 'own'],
  ['wrong credentials', `${V}/users/me`, {Authorization: 'Bearer wrong'}, 'own'],
  ['sessions', '/v1/auth/sessions', credentials, 'own'],
  ['an endpoint that there is not', `${V}/none`, credentials, 'own'],
  ['an image that there is not', '/images/local/production/x.png', {}, 'own'],
  ['the Studio', '/studio/', credentials, 'own'],
  ['the Studio’s sign-in', '/studio/', {Accept: 'text/html'}, 'own'],
  ['a preview', '/preview/kumla/', credentials, 'own'],
  ['a preview that is refused', '/preview/kumla/', {}, 'own'],
  ['its health', '/healthz', {}, 'own'],
  ['its health in detail', '/healthz', credentials, 'own'],
  ['a path that cannot be read', '/%ff', {}, 'own'],
  ['a page', '/kumla/', {}, 'page'],
  ['a redirect to a page', '/kumla', {}, 'page'],
  ['a page that there is not', '/kumla/none/', {}, 'page'],
]

describe.each(answers)('%s', (_, path, headers, kind) => {
  test('says what browsers may do with it', async () => {
    const answer = await get(path, headers)
    await answer.body?.cancel()
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Referrer-Policy')).toMatch(/origin/)
    expect(answer.headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/)
    const isRedirect = answer.status >= 300 && answer.status < 400
    if (kind === 'page') {
      expect(answer.headers.get('Cache-Control')).toBe('no-cache')
      if (!isRedirect)
        expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
      return
    }
    expect(answer.headers.get('Permissions-Policy')).toContain('camera=()')
    expect(answer.headers.get('Cross-Origin-Opener-Policy')).toMatch(/^same-origin/)
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src|frame-ancestors/)
    expect(answer.headers.get('Cache-Control')).toMatch(/no-store|no-cache|private/)
    if (/no-store|private/.test(answer.headers.get('Cache-Control') ?? '')) {
      expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-site')
    }
  })

  test('is open to no other page with the session of who opens it', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `${ORIGIN}.evil.example`,
      'http://hemvist.example',
    ]) {
      const answer = await get(path, {...headers, Origin: origin})
      await answer.body?.cancel()
      expect(answer.headers.get('Access-Control-Allow-Credentials'), origin).toBe(null)
      expect(answer.headers.get('Access-Control-Allow-Origin') ?? '*', origin).toBe('*')
    }
  })
})

test.each(['TRACE', 'TRACK', 'DEBUG', 'PROPFIND', 'CONNECT'])(
  '%s is answered with nothing of the request',
  async (method) => {
    const {sendRaw} = await import('./connections/raw-request.ts')
    const {status, text} = await sendRaw(server.port, {
      method,
      target: '/kumla/',
      headers: [
        ['Host', 'localhost'],
        ['X-Secret', 'told-by-the-browser'],
      ],
      body: '',
    })
    expect(status === 0 || status >= 400, text.slice(0, 200)).toBe(true)
    expect(text).not.toContain('told-by-the-browser')
  },
)

test.each(['/kumla/', `${V}/users/me`, '/studio/', '/healthz'])(
  'HEAD %s says what GET says, without a body',
  async (path) => {
    const [head, whole] = [await get(path, credentials, 'HEAD'), await get(path, credentials)]
    expect(head.status).toBe(whole.status)
    expect(await head.text()).toBe('')
    await whole.body?.cancel()
    for (const name of ['Content-Security-Policy', 'Cache-Control', 'X-Content-Type-Options']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    }
  },
)

describe('hosts and addresses that a request makes up', () => {
  const forged = [
    {Host: 'evil.example'},
    {'X-Forwarded-Host': 'evil.example'},
    {Forwarded: 'host=evil.example;proto=http'},
    {'X-Original-URL': '/studio/'},
    {'X-Rewrite-URL': '/studio/'},
    {'X-Forwarded-Proto': 'javascript'},
    {'X-Forwarded-For': '127.0.0.1'},
    {'X-Real-IP': '127.0.0.1'},
    {'X-HTTP-Method-Override': 'DELETE'},
  ]
  test.each(
    forged.flatMap((headers) =>
      [
        `${V}/users/me`,
        '/studio/',
        '/v1/auth/login/hemvist?origin=/',
        '/preview/kumla/',
        '/kumla',
      ].map((path) => ({headers, path})),
    ),
  )('$headers at $path changes nothing', async ({headers, path}) => {
    const {sendRaw} = await import('./connections/raw-request.ts')
    const host = 'Host' in headers ? [] : [['Host', 'hemvist.example'] as const]
    const ask = (extra: readonly (readonly [string, string])[]) =>
      sendRaw(server.port, {method: 'GET', target: path, headers: extra, body: ''})
    const forgedAnswer = await ask([...host, ...Object.entries(headers)])
    const honest = await ask([['Host', 'hemvist.example']])
    if (!('Host' in headers)) expect(forgedAnswer.status).toBe(honest.status)
    expect(forgedAnswer.text).not.toContain('evil.example')
    expect(forgedAnswer.text).not.toMatch(/set-cookie/i)
  })
})
