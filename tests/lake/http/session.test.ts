import {Hono} from 'hono'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLakeApp, requireSignIn} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

let server: TestLake
let app: Hono
beforeAll(async () => {
  server = await startLake()
  app = appWith(true)
})
afterAll(() => server.stop())

const appWith = (trustLoopback: boolean) => {
  const whole = new Hono()
  whole.use('/studio/*', requireSignIn(server.lake, {trustLoopback}))
  whole.get('/studio/*', (c) => c.text('the Studio'))
  whole.route('/', createLakeApp(server.lake, {trustLoopback}))
  return whole
}

const HOST = 'localhost:4321'

interface Visit {
  peer?: string
  headers?: Record<string, string>
  method?: string
  body?: string
  to?: Hono
}

const visit = (
  path: string,
  {peer = '127.0.0.1', headers = {}, method = 'GET', body, to = app}: Visit = {},
) =>
  to.fetch(
    new Request(`http://${HOST}${path}`, {
      method,
      ...(body === undefined ? {} : {body}),
      headers: {Host: HOST, Accept: 'text/html', ...headers},
    }),
    {incoming: {socket: {remoteAddress: peer}}},
  )

const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''

const form = (fields: Record<string, string>) => {
  const body = new URLSearchParams(fields).toString()
  return {
    method: 'POST',
    body,
    headers: {
      Origin: `http://${HOST}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
    },
  }
}

describe('opening the Studio', () => {
  test('signs in the one who sits at the machine', async () => {
    const answer = await visit('/studio/')
    expect(await answer.text()).toBe('the Studio')
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const me = await visit('/v1/users/me', {headers: {Cookie: cookieOf(answer)}})
    expect(await me.json()).toMatchObject({id: 'administrator', role: 'administrator'})
  })

  const strangers: Array<[string, Visit]> = [
    ['comes from another machine', {peer: '10.0.0.7'}],
    ['comes through a proxy', {headers: {'X-Forwarded-For': '10.0.0.7'}}],
    ['comes through a proxy of the older kind', {headers: {Via: '1.1 proxy'}}],
    ['comes through a proxy that does not say so', {headers: {Connection: 'close'}}],
    ['was led here by another name', {headers: {Host: 'evil.example'}}],
    ['was led here by a name that begins alike', {headers: {Host: 'localhost.evil.example'}}],
    ['comes from nowhere', {peer: ''}],
  ]
  test.each(strangers)('asks for the token when the visitor %s', async (_, from) => {
    const answer = await visit('/studio/', from)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const page = await answer.text()
    expect(page).toContain('<form method="post"')
    expect(page).not.toContain('the Studio')
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })

  test('asks everybody when the server listens to the world', async () => {
    expect((await visit('/studio/', {to: appWith(false)})).status).toBe(401)
  })

  test('does not ask those who are signed in', async () => {
    const cookie = cookieOf(await visit('/studio/'))
    const answer = await visit('/studio/', {peer: '10.0.0.7', headers: {Cookie: cookie}})
    expect(answer.status).toBe(200)
  })
})

describe('signing in', () => {
  test('takes the token and leads to where one wanted to go', async () => {
    const answer = await visit('/v1/auth/sign-in', {
      peer: '10.0.0.1',
      ...form({token: ` ${TOKEN} `, to: '/studio/structure?a=1'}),
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/studio/structure?a=1')
    const id = await visit('/v1/auth/id', {headers: {Cookie: cookieOf(answer)}})
    expect(await id.json()).toMatchObject({id: 'administrator', expiry: expect.any(Number)})
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    'javascript:alert(1)',
    '/\\evil.example',
    '',
  ])('leads nowhere else (%s)', async (to) => {
    const answer = await visit('/v1/auth/sign-in', {peer: '10.0.0.2', ...form({token: TOKEN, to})})
    expect(answer.headers.get('Location')).toBe('/studio/')
  })

  test('refuses a wrong token, and after ten of them the right one too', async () => {
    const attempt = async (token: string) => {
      const answer = await visit('/v1/auth/sign-in', {peer: '10.0.0.3', ...form({token})})
      return [answer.status, answer.headers.has('Set-Cookie')]
    }
    for (let count = 0; count < 10; count++) expect(await attempt('wrong')).toEqual([403, false])
    expect(await attempt(TOKEN)).toEqual([429, false])
    const elsewhere = await visit('/v1/auth/sign-in', {peer: '10.0.0.4', ...form({token: TOKEN})})
    expect(elsewhere.status).toBe(303)
  })

  test('counts wrong tokens against visitors, not against the proxy on this machine', async () => {
    const attempt = async (token: string, forwarded: string) => {
      const {headers, ...rest} = form({token})
      const answer = await visit('/v1/auth/sign-in', {
        ...rest,
        headers: {...headers, 'X-Forwarded-For': forwarded},
      })
      return answer.status
    }
    for (let count = 0; count < 10; count++) await attempt('wrong', `made-up-${count}, 192.0.2.1`)
    expect(await attempt(TOKEN, '192.0.2.1')).toBe(429)
    expect(await attempt(TOKEN, '192.0.2.2')).toBe(303)
  })

  test('is not done for another page', async () => {
    const {headers, ...rest} = form({token: TOKEN})
    const answer = await visit('/v1/auth/sign-in', {
      ...rest,
      headers: {...headers, Origin: 'https://evil.example'},
    })
    expect(answer.status).toBe(403)
  })

  test('is offered to the Studio as its one provider', async () => {
    const {providers} = await (await visit('/v1/auth/providers')).json()
    expect(providers).toEqual([
      {name: 'hemvist', title: 'Hemvist', url: `http://${HOST}/v1/auth/login/hemvist`},
    ])
    const from = `?origin=${encodeURIComponent(`http://${HOST}/studio`)}&projectId=local&type=cookie`
    const here = await visit(`/v1/auth/login/hemvist${from}`)
    expect([here.status, here.headers.get('Location')]).toEqual([303, '/studio'])
    const away = await visit(`/v1/auth/login/hemvist${from}`, {peer: '10.0.0.5'})
    expect(await away.text()).toContain('name="to" value="/studio"')
  })

  test('marks the cookie as secure where the connection is', async () => {
    const answer = await visit('/v1/auth/sign-in', {
      peer: '10.0.0.6',
      ...form({token: TOKEN}),
      headers: {
        ...form({token: TOKEN}).headers,
        Origin: `https://${HOST}`,
        'X-Forwarded-Proto': 'https',
      },
    })
    expect(answer.headers.get('Set-Cookie')).toContain('Secure')
  })
})

describe('a session', () => {
  const mutation = JSON.stringify({mutations: [{create: {_type: 'note'}}]})
  const mutate = async (headers: Record<string, string>) =>
    (await visit('/v1/data/mutate/production', {method: 'POST', body: mutation, headers})).status

  test('reads and writes from pages of its own address', async () => {
    const Cookie = cookieOf(await visit('/studio/'))
    expect(await mutate({Cookie, Origin: `http://${HOST}`})).toBe(200)
    expect(await mutate({Cookie, 'Sec-Fetch-Site': 'same-origin'})).toBe(200)
  })

  test('does not write from pages elsewhere, not even on another port', async () => {
    const Cookie = cookieOf(await visit('/studio/'))
    expect(await mutate({Cookie})).toBe(403)
    expect(await mutate({Cookie, Origin: 'http://localhost:3000'})).toBe(403)
    expect(await mutate({Cookie, Origin: 'null'})).toBe(403)
    expect(
      await mutate({Cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'}),
    ).toBe(403)
  })

  test('never lets pages elsewhere read in its name', async () => {
    const answer = await visit('/v1/users/me', {headers: {Origin: 'https://evil.example'}})
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  test('ends with signing out', async () => {
    const Cookie = cookieOf(await visit('/studio/'))
    const out = await visit('/v1/auth/logout', {
      method: 'POST',
      headers: {Cookie, Origin: `http://${HOST}`},
    })
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect(await (await visit('/v1/users/me', {headers: {Cookie}})).json()).toEqual({})
    expect((await visit('/v1/auth/id', {headers: {Cookie}})).status).toBe(401)
  })

  test('is no token', async () => {
    const [, ticket = ''] = cookieOf(await visit('/studio/')).split('=')
    const answer = await visit('/v1/users/me', {headers: {Authorization: `Bearer ${ticket}`}})
    expect(answer.status).toBe(401)
  })
})
