import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {administrator} from '../../lake/index.ts'
import {
  type AccountsWorld,
  cookieOf,
  form,
  HOST,
  openWorld,
  TOKEN,
  type Visit,
} from '../accounts/world.ts'
import {handshake} from '../handshake.ts'

let world: AccountsWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const visit = (path: string, options?: Visit) => world.visit(path, options)
const me = async (Cookie: string) => (await visit('/v1/users/me', {headers: {Cookie}})).json()

describe('wants in because of where they come from', () => {
  const places: [string, Visit][] = [
    ['the machine itself', {}],
    ['the machine itself, over IPv6', {peer: '::1'}],
    ['the machine itself, mapped', {peer: '::ffff:127.0.0.1'}],
    ['a proxy that upgrades every connection', {headers: {Connection: 'upgrade'}}],
    ['a proxy that empties the header', {headers: {Connection: ''}}],
    ['a proxy that closes', {headers: {Connection: 'close'}}],
    ['a proxy that writes localhost', {headers: {Host: 'localhost'}}],
    ['a proxy that hands on the name', {headers: {Host: 'kampanj.example'}}],
    ['a proxy that says that it is one', {headers: {'X-Forwarded-For': '127.0.0.1', Via: '1.1 p'}}],
    ['somebody who claims to be here', {headers: {'X-Forwarded-For': '127.0.0.1'}}],
    [
      'somebody who claims it in the new way',
      {headers: {Forwarded: 'for=127.0.0.1;host=localhost'}},
    ],
    ['another machine', {peer: '10.0.0.7'}],
  ]
  const doors = ['/studio/', '/studio/structure', '/v1/auth/login/hemvist?origin=/studio/']
  test.each(places)('%s', async (_, from) => {
    for (const door of doors) {
      const answer = await visit(door, from)
      expect(answer.headers.get('Set-Cookie'), door).toBeNull()
      expect(await answer.text(), door).toContain('<form method="post"')
    }
    const {status} = await visit('/v1/auth/id', from)
    expect(status).toBe(401)
    expect(await (await visit('/v1/users/me', from)).json()).toEqual({})
  })
})

describe('uses a sign-in link that is not theirs', () => {
  test('is not used up by link scanners, only by its button, once', async () => {
    const link = world.link()
    for (const method of ['HEAD', 'GET', 'GET']) {
      const seen = await visit(link, {method})
      expect([seen.status, seen.headers.get('Set-Cookie')]).toEqual([200, null])
    }
    const page = await (await visit(link)).text()
    expect(page).not.toContain('<script')
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const entered = await visit('/v1/auth/link', form({key, to: '/studio/structure?a=1'}))
    expect([entered.status, entered.headers.get('Location')]).toEqual([
      303,
      '/studio/structure?a=1',
    ])
    expect(await me(cookieOf(entered))).toMatchObject({id: 'administrator'})
    const again = await visit('/v1/auth/link', form({key}))
    expect([again.status, again.headers.get('Set-Cookie')]).toEqual([403, null])
    expect(await (await visit(link)).text()).toContain('redan använd')
  })

  test('after it has expired', async () => {
    const link = world.link(1)
    world.clock.now += 61_000
    const page = await visit(link)
    expect([page.status, (await page.text()).includes('gäller inte längre')]).toEqual([403, true])
    const key = new URL(link, 'http://x').searchParams.get('key') ?? ''
    expect((await visit('/v1/auth/link', form({key}))).headers.get('Set-Cookie')).toBeNull()
  })

  test('that a newer one has replaced', async () => {
    const link = world.link()
    world.link()
    expect((await visit(link)).status).toBe(403)
  })

  test('from another site’s form, to sign a victim in as somebody else', async () => {
    const key = new URL(world.link(), 'http://x').searchParams.get('key') ?? ''
    const foreign: Record<string, string>[] = [
      {Origin: 'https://evil.example'},
      {Origin: 'null'},
      {Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'},
      {Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-site'},
    ]
    for (const headers of foreign) {
      const answer = await visit('/v1/auth/link', form({key}, headers))
      expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
    }
    expect((await visit('/v1/auth/link', form({key}))).status).toBe(303)
  })

  test.each(['', 'x', 'A'.repeat(43), '<script>', '%00', 'é'])('by guessing %j', async (key) => {
    const answer = await visit(`/v1/auth/link?key=${encodeURIComponent(key)}`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('<script>')
  })
})

describe('redirects people elsewhere after sign-in', () => {
  const away = [
    'https://evil.example/',
    'http://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/%2e%2e//evil.example',
    './/evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    `http://${HOST}//evil.example`,
    `http://${HOST}/.//evil.example`,
    `http://${HOST}@evil.example/`,
    `http://${HOST}.evil.example/`,
    `http://evil.example@${HOST}/`,
    `https://${HOST}/studio/`,
    'http:evil.example',
    'http:/\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'localhost:4321@evil.example',
    'blob:http://evil.example/x',
    '',
  ]
  test.each(away)('%j', async (to) => {
    const Cookie = await world.signIn()
    const answers = [
      await visit(`/v1/auth/login/hemvist?origin=${encodeURIComponent(to)}`, {headers: {Cookie}}),
      await visit('/v1/auth/sign-in', form({token: TOKEN, to})),
      await visit(
        '/v1/auth/link',
        form({key: new URL(world.link(), 'http://x').searchParams.get('key') ?? '', to}),
      ),
    ]
    for (const answer of answers) {
      const location = answer.headers.get('Location') ?? ''
      expect(answer.status).toBe(303)
      // A browser resolves it against the address that it asked for.
      expect(new URL(location, `http://${HOST}/v1/auth/x`).host).toBe(HOST)
      expect(location).toMatch(/^\/(?![/\\])/)
    }
  })

  test.each([
    ['/studio/structure?a=1', '/studio/structure?a=1'],
    [`http://${HOST}/studio`, '/studio'],
    ['/preview/kumla/%C3%A5', '/preview/kumla/%C3%A5'],
    ['/studio/?to=//evil.example', '/studio/?to=//evil.example'],
  ])('but %s is theirs to go to', async (to, location) => {
    const answer = await visit('/v1/auth/sign-in', form({token: TOKEN, to}))
    expect(answer.headers.get('Location')).toBe(location)
  })
})

describe('guesses tokens', () => {
  const bearer = (token: string, address: string) =>
    visit('/v1/users/me', {peer: address, headers: {Authorization: `Bearer ${token}`}})
  const typed = (token: string, address: string) =>
    visit('/v1/auth/sign-in', {...form({token}), peer: address})

  test.each([
    ['in the header', bearer, 401],
    ['in the form', typed, 403],
  ] as const)('%s', async (_, attempt, refused) => {
    const statuses = []
    for (let n = 0; n < 30; n++) statuses.push((await attempt(`wrong-${n}`, '10.1.0.1')).status)
    expect(statuses.slice(0, 10)).toEqual(Array.from({length: 10}, () => refused))
    expect(new Set(statuses.slice(10))).toEqual(new Set([429]))
    const limited = await attempt(TOKEN, '10.1.0.1')
    expect(limited.status).toBe(429)
    expect(Number(limited.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(limited.headers.get('Set-Cookie')).toBeNull()
  })

  test('many at a time', async () => {
    const all = Array.from({length: 60}, (_, n) => bearer(`wrong-${n}`, '10.1.0.2'))
    const statuses = (await Promise.all(all)).map(({status}) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  })

  test('from changing addresses, to lock everybody out', async () => {
    for (let n = 0; n < 250; n++) {
      await typed('wrong', `10.2.${n % 5}.${n}`)
      await bearer('wrong', `10.2.${n % 5}.${n}`)
    }
    expect((await typed(TOKEN, '10.3.0.1')).status).toBe(303)
    expect((await bearer(TOKEN, '10.3.0.1')).status).toBe(200)
  })

  test('from all addresses of one network', async () => {
    const statuses = []
    for (let n = 1; n <= 12; n++) {
      statuses.push((await bearer(`wrong-${n}`, `2001:db8:1:2:${n}::${n}`)).status)
    }
    expect(statuses.slice(10)).toEqual([429, 429])
    expect((await bearer(TOKEN, '2001:db8:1:3::1')).status).toBe(200)
  })

  test('behind the same address as people with valid ones', async () => {
    expect((await bearer(TOKEN, '10.4.0.1')).status).toBe(200)
    for (let n = 0; n < 20; n++) await bearer(`wrong-${n}`, '10.4.0.1')
    expect((await bearer('wrong', '10.4.0.1')).status).toBe(429)
    expect((await bearer(TOKEN, '10.4.0.1')).status).toBe(200)
  })

  test('through a local proxy, with forged addresses', async () => {
    const through = async (token: string, forwarded: string) => {
      const {headers, ...rest} = form({token}, {'X-Forwarded-For': forwarded})
      return (await visit('/v1/auth/sign-in', {...rest, ...(headers ? {headers} : {})})).status
    }
    for (let n = 0; n < 10; n++) await through('wrong', `made-up-${n}, 192.0.2.1`)
    expect(await through(TOKEN, '192.0.2.1')).toBe(429)
    expect(await through(TOKEN, '192.0.2.2')).toBe(303)
  })

  test('in endless form bodies', async () => {
    const huge = form({token: 'x'.repeat(20_000)})
    expect((await visit('/v1/auth/sign-in', huge)).status).toBe(413)
  })
})

describe('uses another person’s session', () => {
  const mutation = JSON.stringify({mutations: [{create: {_type: 'note'}}]})
  const mutate = async (headers: Record<string, string>) =>
    (await visit('/v1/data/mutate/production', {method: 'POST', body: mutation, headers})).status

  test.each<[string, Record<string, string>, number]>([
    ['a page of this address', {Origin: `http://${HOST}`}, 200],
    ['a page of this address, by the browser’s word', {'Sec-Fetch-Site': 'same-origin'}, 200],
    ['nobody who says where', {}, 403],
    ['a page on another port', {Origin: 'http://localhost:3000'}, 403],
    ['a page without an origin', {Origin: 'null'}, 403],
    ['another site', {Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'}, 403],
    ['a neighbour', {Origin: 'https://other.hemvist.example', 'Sec-Fetch-Site': 'same-site'}, 403],
    [
      'another site with forged hosts',
      {Origin: 'https://evil.example', 'X-Forwarded-Host': 'x'},
      403,
    ],
  ])('to write, from %s', async (_, headers, status) => {
    expect(await mutate({Cookie: await world.signIn(), ...headers})).toBe(status)
  })

  test('as a token', async () => {
    const [, ticket = ''] = (await world.signIn()).split('=')
    const answer = await visit('/v1/users/me', {
      peer: '10.5.0.1',
      headers: {Authorization: `Bearer ${ticket}`},
    })
    expect(answer.status).toBe(401)
  })

  test('after it has ended', async () => {
    const Cookie = await world.signIn()
    expect(await me(Cookie)).toMatchObject({id: 'administrator'})
    const out = await visit('/v1/auth/logout', {
      method: 'POST',
      headers: {Cookie, Origin: `http://${HOST}`},
    })
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect(await me(Cookie)).toEqual({})
    expect((await visit('/studio/', {headers: {Cookie}})).status).toBe(401)
  })

  test('after the token that opened it has changed', async () => {
    const Cookie = await world.signIn()
    await world.restart({})
    expect(await me(Cookie)).toMatchObject({id: 'administrator'})
    await world.restart({administratorToken: 'another-token'})
    expect(await me(Cookie)).toEqual({})
    await world.restart({})
  })

  test('signs its owner out', async () => {
    const Cookie = await world.signIn()
    const tries: Visit[] = [
      {headers: {Cookie}},
      {headers: {Cookie, Origin: 'https://evil.example'}, method: 'POST'},
      {headers: {Cookie, 'Sec-Fetch-Site': 'cross-site'}, method: 'POST'},
      {headers: {Cookie}, method: 'POST'},
    ]
    for (const attempt of tries) {
      const answer = await visit('/v1/auth/logout', attempt)
      expect(answer.headers.get('Set-Cookie')).toBeNull()
    }
    expect(await me(Cookie)).toMatchObject({id: 'administrator'})
  })

  test('fixes a session before its owner signs in', async () => {
    const planted = await world.signIn()
    const {headers, ...rest} = form({token: TOKEN}, {Cookie: planted})
    const entered = await visit('/v1/auth/sign-in', {...rest, ...(headers ? {headers} : {})})
    expect(cookieOf(entered)).not.toBe(planted)
    expect(await me(planted)).toEqual({})
    const [name = ''] = planted.split('=')
    expect(await me(`${name}=${'A'.repeat(43)}`)).toEqual({})
  })
})

describe('sees or ends sessions', () => {
  const list = async (Cookie: string) =>
    (await visit('/v1/auth/sessions', {headers: {Cookie}})).json()

  test('of their own', async () => {
    const [one, other] = [await world.signIn({'User-Agent': 'Firefox'}), await world.signIn()]
    const session = (await list(one)).find(({isCurrent}: {isCurrent: boolean}) => isCurrent)
    expect(session).toMatchObject({
      person: 'administrator',
      userAgent: 'Firefox',
      address: '127.0.0.1',
    })
    expect(JSON.stringify(await list(one))).not.toContain(one.split('=')[1])
    const ended = await visit(`/v1/auth/sessions/${session.id}`, {
      method: 'DELETE',
      headers: {Cookie: other, Origin: `http://${HOST}`},
    })
    expect(ended.status).toBe(200)
    expect(await me(one)).toEqual({})
  })

  test.each(['GET', 'DELETE'])('of others, with %s', async (method) => {
    const path = method === 'GET' ? '/v1/auth/sessions?all=true' : '/v1/auth/sessions/x'
    expect((await visit(path, {method})).status).toBe(401)
  })

  test('from another site', async () => {
    const Cookie = await world.signIn()
    const [session] = await list(Cookie)
    const answer = await visit(`/v1/auth/sessions/${session.id}`, {
      method: 'DELETE',
      headers: {Cookie, Origin: 'https://evil.example'},
    })
    expect(answer.status).toBe(403)
    expect(await me(Cookie)).toMatchObject({id: 'administrator'})
  })
})

describe('opens a socket', () => {
  let host: string
  beforeAll(async () => {
    host = await world.serve()
  })

  const handshakeAt = (path: string, headers: Record<string, string>) =>
    handshake(`ws://${host}${path}`, headers)

  test.each(['/v2025-02-19/multiplex', '/v2022-06-30/socket/production'])(
    'in somebody’s name: %s',
    async (path) => {
      const Cookie = await world.signIn()
      expect(await handshakeAt(path, {Cookie, Origin: `http://${host}`})).toBe('open')
      expect(await handshakeAt(path, {Cookie, Origin: 'http://localhost:1'})).toBe(403)
      expect(await handshakeAt(path, {Cookie})).toBe(403)
      expect(await handshakeAt(path, {Authorization: 'Bearer wrong'})).toBe(401)
    },
  )
})

test('a session’s socket receives drafts, and no one else’s does', async () => {
  const host = await world.serve()
  const Cookie = await world.signIn()
  const listen = (headers: Record<string, string>) =>
    new Promise<{until: (text: string) => Promise<void>; heard: () => string; end: () => void}>(
      (resolve) => {
        let heard = ''
        const socket = new WebSocket(`ws://${host}/v2025-02-19/multiplex`, {headers})
        socket.on('message', (data) => {
          heard += JSON.parse(String(data)).chunk ?? ''
        })
        socket.on('open', () => {
          const query = encodeURIComponent('*[_type == "note"]')
          const url = `http://${host}/v2021-06-07/data/listen/production?query=${query}`
          socket.send(JSON.stringify({open: 1, url}))
          resolve({
            heard: () => heard,
            until: (text) => expect.poll(() => heard).toContain(text),
            end: () => socket.terminate(),
          })
        })
      },
    )
  const mine = await listen({Cookie, Origin: `http://${host}`})
  const guests = await listen({})
  await Promise.all([mine.until('welcome'), guests.until('welcome')])
  const dataset = world.lake.dataset('production')
  await dataset.transact([{create: {_id: 'drafts.heard', _type: 'note'}}], {}, administrator)
  await dataset.transact([{create: {_id: 'open', _type: 'note'}}], {}, administrator)
  await mine.until('drafts.heard')
  await guests.until('"open"')
  expect(guests.heard()).not.toContain('drafts.heard')
  mine.end()
  guests.end()
})

describe('behind a proxy with TLS', () => {
  const origin = 'https://hemvist.example'
  let secure: AccountsWorld
  beforeAll(async () => {
    secure = await openWorld({trustedOrigins: ['https://studio.example']}, origin)
  })
  afterAll(() => secure.close())
  const signIn = () => secure.visit('/v1/auth/sign-in', form({token: TOKEN}, {Origin: origin}))

  test('the cookie is bound to this host and to TLS, whatever the request says', async () => {
    const cookie = (await signIn()).headers.get('Set-Cookie')
    expect(cookie).toMatch(
      /^__Host-hemvist-[0-9a-f]{8}=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('a cookie set by an unencrypted page grants nothing', async () => {
    const [name = '', ticket = ''] = cookieOf(await signIn()).split('=')
    const ask = async (Cookie: string) =>
      (await secure.visit('/v1/users/me', {headers: {Cookie}})).json()
    expect(await ask(`${name}=${ticket}`)).toMatchObject({id: 'administrator'})
    expect(await ask(`${name.replace('__Host-', '')}=${ticket}`)).toEqual({})
  })

  test.each([
    ['https://studio.example/structure', 'https://studio.example/structure'],
    ['https://studio.example.evil/', '/studio/'],
    ['https://evil@studio.example/', '/studio/'],
    ['http://studio.example/', '/studio/'],
  ])(
    'after signing in, a Studio elsewhere is gone back to when it is trusted: %s',
    async (wanted, to) => {
      const page = await secure.visit(`/v1/auth/login/hemvist?origin=${encodeURIComponent(wanted)}`)
      expect(page.headers.get('Content-Security-Policy')?.includes('https://studio.example')).toBe(
        to !== '/studio/',
      )
      const answer = await secure.visit(
        '/v1/auth/sign-in',
        form({token: TOKEN, to: wanted}, {Origin: origin}),
      )
      expect(answer.headers.get('Location')).toBe(to)
    },
  )

  test('only pages of trusted origins may use a session cross-origin', async () => {
    const Cookie = cookieOf(await signIn())
    const ask = async (Origin: string) => {
      const answer = await secure.visit('/v1/users/me', {headers: {Cookie, Origin}})
      const {headers} = answer
      return [
        headers.get('Access-Control-Allow-Origin'),
        headers.get('Access-Control-Allow-Credentials'),
      ]
    }
    expect(await ask('https://studio.example')).toEqual(['https://studio.example', 'true'])
    for (const other of ['https://evil.example', 'https://studio.example.evil', 'null']) {
      expect(await ask(other)).toEqual(['*', null])
    }
    const write = (Origin: string) =>
      secure.visit('/v1/data/mutate/production', {
        method: 'POST',
        headers: {Cookie, Origin, 'Sec-Fetch-Site': 'same-site'},
        body: JSON.stringify({mutations: [{create: {_type: 'note'}}]}),
      })
    expect((await write('https://studio.example')).status).toBe(200)
    expect((await write('https://evil.example')).status).toBe(403)
  })
})
