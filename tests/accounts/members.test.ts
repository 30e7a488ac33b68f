import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {millisecondsInMinute} from 'date-fns/constants'
import {Hono} from 'hono'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {createMemberGate} from '../../accounts/index.ts'

const ORIGIN = 'https://platser.example.se'
const PREVIEW = '/preview/kumla/'

/** What Sanity answers to `GET /v2021-06-07/users/me`, by token. */
const users = new Map<string, {status: number; body: unknown}>()
let asked: {url: string; authorization: string}[] = []
let isDown = false
const sanity = createServer((request, response) => {
  const authorization = request.headers.authorization ?? ''
  asked.push({url: request.url ?? '', authorization})
  if (isDown) {
    response.writeHead(503).end('Service unavailable')
    return
  }
  const {status, body} = users.get(authorization.replace('Bearer ', '')) ?? {
    status: 401,
    body: {statusCode: 401, error: 'Unauthorized', message: 'Session not found'},
  }
  response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(body))
})

const person = (roles: unknown) => ({
  id: 'pAnna',
  name: 'Anna Öberg',
  email: 'anna@kumla.se',
  profileImage: null,
  provider: 'google',
  role: 'editor',
  roles,
})

let now: number
let app: Hono

beforeAll(() => new Promise<void>((ready) => void sanity.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise<void>((closed) => void sanity.close(() => closed())))
beforeEach(() => {
  now = Date.parse('2026-05-01')
  asked = []
  users.clear()
  users.set('annas-token', {status: 200, body: person([{name: 'editor', title: 'Editor'}])})
  const {port} = sanity.address() as AddressInfo
  const members = createMemberGate({
    projectId: 'abc123',
    apiHost: `http://127.0.0.1:${port}`,
    installation: 'this test',
    visitOf: () => ({origin: ORIGIN, address: '192.0.2.1'}),
    clock: () => now,
  })
  app = new Hono()
  app.route('/', members.routes)
  app.use('/preview/*', members.requireMember)
  app.get('/preview/*', (c) => c.text('The draft of bo'))
})
afterEach(() => {
  isDown = false
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${ORIGIN}${path}`, {headers: {Accept: 'text/html', ...headers}})

function signIn(token: string, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({token, to: PREVIEW}).toString()
  return app.request(`${ORIGIN}/v1/auth/sanity`, {
    method: 'POST',
    body,
    headers: {
      Origin: ORIGIN,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    },
  })
}

const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''

describe('somebody who holds a role in the project', () => {
  test('sees previews once the Studio’s token has signed them in', async () => {
    const entered = await signIn('annas-token')
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, PREVIEW])
    expect(entered.headers.get('Set-Cookie')).toMatch(/^__Host-.*HttpOnly; Secure; SameSite=Lax$/)
    const preview = await get(PREVIEW, {Cookie: cookieOf(entered)})
    expect(preview.status).toBe(200)
    expect(await preview.text()).toContain('bo')
    expect(asked).toEqual([{url: '/v2021-06-07/users/me', authorization: 'Bearer annas-token'}])
  })

  test('or with the token in a header, which Sanity is asked about once a minute', async () => {
    const headers = {Authorization: 'Bearer annas-token'}
    expect((await get(PREVIEW, headers)).status).toBe(200)
    expect((await get(PREVIEW, headers)).status).toBe(200)
    expect(asked).toHaveLength(1)
    now += millisecondsInMinute
    users.delete('annas-token')
    expect((await get(PREVIEW, headers)).status).toBe(403)
  })

  test('is out within minutes of losing the role, and by signing out', async () => {
    const Cookie = cookieOf(await signIn('annas-token'))
    users.set('annas-token', {status: 200, body: person([])})
    now += 5 * millisecondsInMinute
    expect((await get(PREVIEW, {Cookie})).status).toBe(401)
    users.set('annas-token', {status: 200, body: person([{name: 'viewer'}])})
    expect((await get(PREVIEW, {Cookie})).status).toBe(401)
    const again = cookieOf(await signIn('annas-token'))
    const out = await app.request(`${ORIGIN}/v1/auth/logout`, {
      method: 'POST',
      headers: {Cookie: again, Origin: ORIGIN},
    })
    expect(out.status).toBe(200)
    expect((await get(PREVIEW, {Cookie: again})).status).toBe(401)
  })

  test('stays in for half an hour while Sanity is away, and not longer', async () => {
    const Cookie = cookieOf(await signIn('annas-token'))
    isDown = true
    now += 10 * millisecondsInMinute
    expect((await get(PREVIEW, {Cookie})).status).toBe(200)
    now += 21 * millisecondsInMinute
    expect((await get(PREVIEW, {Cookie})).status).toBe(401)
  })
})

describe('somebody else', () => {
  test.each<[string, {status: number; body: unknown}]>([
    ['of another project', {status: 200, body: person([])}],
    ['without any roles', {status: 200, body: person(null)}],
    ['unknown to Sanity', {status: 200, body: {}}],
    ['refused by Sanity', {status: 403, body: {statusCode: 403}}],
    ['whose session has ended', {status: 401, body: {statusCode: 401}}],
    ['about whom Sanity says nothing that is understood', {status: 200, body: 'hello'}],
  ])('%s sees nothing, and is told', async (_, answer) => {
    users.set('a-token', answer)
    const refused = await signIn('a-token')
    expect([refused.status, refused.headers.get('Set-Cookie')]).toEqual([403, null])
    expect(await refused.text()).toContain('ingen roll i projektet')
    const headers = {Authorization: 'Bearer a-token'}
    const direct = await get(PREVIEW, headers)
    expect([direct.status, (await direct.text()).includes('bo')]).toEqual([403, false])
  })

  test('without credentials gets the page that says how, whatever they ask for', async () => {
    const pages = await Promise.all(
      [PREVIEW, '/preview/nowhere/', '/preview/kumla/bo/'].map(async (path) => {
        const answer = await get(path)
        return [answer.status, (await answer.text()).replaceAll(path, '')]
      }),
    )
    expect(pages[0]?.[0]).toBe(401)
    for (const page of pages) expect(page).toEqual(pages[0])
  })

  test('from another site’s form signs nobody in', async () => {
    const answer = await signIn('annas-token', {Origin: 'https://evil.example'})
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
  })

  test('who guesses is stopped', async () => {
    const statuses = []
    for (let n = 0; n < 12; n++) statuses.push((await signIn(`guess-${n}`)).status)
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  test.each(['', 'two words', 'å', 'x'.repeat(2_000), '\u0000'])(
    'a token such as %j is not even asked about',
    async (token) => {
      expect((await signIn(token)).status).toBe(403)
      expect(asked).toEqual([])
    },
  )
})

test('when Sanity does not answer, that is what is said', async () => {
  isDown = true
  const answer = await signIn('annas-token')
  expect(answer.status).toBe(502)
  expect(await answer.text()).toContain('Sanity svarar inte')
  expect((await get(PREVIEW, {Authorization: 'Bearer annas-token'})).status).toBe(502)
})

test('the token is neither in the page nor in the cookie', async () => {
  const entered = await signIn('annas-token')
  expect(entered.headers.get('Set-Cookie')).not.toContain('annas-token')
  expect(await (await signIn('wrong-token')).text()).not.toContain('wrong-token')
})
