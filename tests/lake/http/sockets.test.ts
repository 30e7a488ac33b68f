import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {fromUrl} from '@sanity/bifur-client'
import {firstValueFrom, of} from 'rxjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {
  type Authenticate,
  administrator,
  attachSockets,
  authenticateByToken,
  createLakeApp,
  type Requester,
} from '../../../lake/index.ts'
import {handshake} from '../../handshake.ts'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

/** The token of somebody who may read what belongs to one campaign. */
const MEMBER = 'a-members-token'
const member: Requester = {
  kind: 'member',
  identity: 'member',
  grants: [{filter: 'campaign == "mine"', permissions: ['read', 'update']}],
}

let base: TestLake
let server: Server
let host: string
let detach: () => void
beforeAll(async () => {
  base = await startLake()
  const byToken = authenticateByToken(TOKEN)
  const authenticate: Authenticate = (request, address) =>
    request.headers.get('Authorization') === `Bearer ${MEMBER}` ? member : byToken(request, address)
  const app = createLakeApp(base.lake, {authenticate, publicApi: true})
  server = createServer(getRequestListener(app.fetch))
  detach = attachSockets(server, base.lake, {authenticate, fetch: app.fetch})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  detach()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await base.stop()
})

const dial = (path: string, headers: Record<string, string>) =>
  new WebSocket(`ws://${host}${path}`, {headers: {...headers}})

const handshakeAt = (path: string, headers?: Record<string, string>) =>
  handshake(`ws://${host}${path}`, headers)

test('a socket has the rights of whoever opens it', async () => {
  const path = '/v2025-02-19/multiplex'
  expect(await handshakeAt(path)).toBe('open')
  expect(await handshakeAt(path, {Authorization: `Bearer ${TOKEN}`})).toBe('open')
  expect(await handshakeAt(path, {Authorization: 'Bearer wrong'})).toBe(401)
  expect(await handshakeAt('/v2022-06-30/socket/nowhere', {Authorization: `Bearer ${TOKEN}`})).toBe(
    404,
  )
  expect(await handshakeAt('/v1/elsewhere')).toBe(404)
})

interface Piece {
  n: number
  chunk?: string
  end?: boolean
  status?: number
}

/** A multiplexed connection: what arrived, by stream, and a way to wait for it. */
const openLine = async (headers: Record<string, string>) => {
  const socket = dial('/v2025-02-19/multiplex', headers)
  const pieces: Piece[] = []
  socket.on('message', (data) => pieces.push(JSON.parse(String(data))))
  await new Promise((resolve) => socket.on('open', resolve))
  const text = (n: number) =>
    pieces
      .filter((piece) => piece.n === n)
      .map(({chunk}) => chunk ?? '')
      .join('')
  return {
    socket,
    pieces,
    text,
    send: (order: object) => socket.send(JSON.stringify(order)),
    until: (n: number, part: string) => expect.poll(() => text(n)).toContain(part),
    ending: async (n: number) => {
      await expect.poll(() => pieces.find((piece) => piece.n === n && piece.end)).toBeDefined()
      return pieces.find((piece) => piece.n === n && piece.end)
    },
  }
}

const listenUrl = (query: string) =>
  `/v2025-02-19/data/listen/production?query=${encodeURIComponent(query)}`

describe('event streams multiplexed over one socket', () => {
  test('are unlimited in number, each with its own events', async () => {
    const line = await openLine({Authorization: `Bearer ${TOKEN}`})
    for (let n = 1; n <= 30; n++)
      line.send({open: n, url: `http://${host}${listenUrl(`*[_id == "doc-${n}"]`)}`})
    for (let n = 1; n <= 30; n++) await line.until(n, 'event: welcome')
    await base.client.create({_id: 'doc-7', _type: 'note', text: 'åäö🙂'})
    await line.until(7, '"documentId":"doc-7"')
    expect(line.text(7)).toContain('åäö🙂')
    expect(line.text(8)).not.toContain('mutation')
    line.send({close: 7})
    await base.client.patch('doc-7').set({text: 'later'}).commit()
    await base.client.create({_id: 'doc-9', _type: 'note'})
    await line.until(9, '"documentId":"doc-9"')
    expect(line.text(7)).not.toContain('later')
    line.socket.close()
  })

  test('show only what their caller may see', async () => {
    const line = await openLine({})
    line.send({open: 1, url: listenUrl('*[_type == "secret"]')})
    await line.until(1, 'event: welcome')
    await base.client.create({_id: 'drafts.hidden', _type: 'secret'})
    await base.client.create({_id: 'shown', _type: 'secret'})
    await line.until(1, '"documentId":"shown"')
    expect(line.text(1)).not.toContain('drafts.hidden')
    line.socket.close()
  })

  test('that cannot be opened end with the response’s status', async () => {
    const line = await openLine({Authorization: `Bearer ${TOKEN}`})
    line.send({open: 1, url: '/v2025-02-19/data/listen/nowhere?query=*'})
    line.send({open: 2, url: '/v2025-02-19/users/me'})
    line.send({open: 3, url: 'http://elsewhere.example/v1/data/listen/production?query=*'})
    line.send({open: 4, url: '/studio/'})
    expect(await line.ending(1)).toEqual({n: 1, end: true, status: 404})
    expect(await line.ending(2)).toEqual({n: 2, end: true, status: 400})
    expect(await line.ending(3)).toEqual({n: 3, end: true, status: 400})
    expect(await line.ending(4)).toEqual({n: 4, end: true, status: 400})
    line.socket.close()
  })

  test('end on malformed messages', async () => {
    const line = await openLine({})
    const closed = new Promise((resolve) => line.socket.on('close', resolve))
    line.socket.send('{"open":')
    expect(await closed).toBe(1007)
  })
})

describe('presence', () => {
  const place = () => `ws://${host}/v2022-06-30/socket/production`
  /** The Studio’s own client; `leave` closes its connection. */
  const visit = (token: string | null) => {
    const client = fromUrl(place(), {token$: of(token)})
    const line = client.heartbeats.subscribe()
    return {client, leave: () => line.unsubscribe()}
  }

  test('tells everyone what the others do, and when they leave', async () => {
    const [anna, bo] = [visit(TOKEN), visit(TOKEN)]
    const heard: object[] = []
    const listening = anna.client.listen<object>('presence').subscribe((event) => heard.push(event))
    const hears = (event: object) => expect.poll(() => heard).toContainEqual(event)
    await expect
      .poll(async () => {
        await firstValueFrom(bo.client.request('presence_rollcall', {session: 'bo'}))
        return heard.length
      })
      .toBeGreaterThan(0)
    await hears({type: 'rollCall', i: 'administrator', session: 'bo'})
    const locations = [
      {type: 'document', documentId: 'story', path: ['title'], lastActiveAt: 'now'},
    ]
    const data = {locations, sessionId: 'bo'}
    await firstValueFrom(bo.client.request('presence_announce', {data}))
    await hears({type: 'state', i: 'administrator', m: {sessionId: 'bo', locations}})
    bo.leave()
    await hears({type: 'disconnect', i: 'administrator', m: {session: 'bo'}})
    listening.unsubscribe()
    anna.leave()
  })

  test('tells nobody of documents that they may not see', async () => {
    const dataset = base.lake.dataset('production')
    await dataset.transact(
      [
        {createOrReplace: {_id: 'drafts.own', _type: 'post', campaign: 'mine'}},
        {createOrReplace: {_id: 'drafts.secret', _type: 'post', campaign: 'theirs'}},
      ],
      {},
      administrator,
    )
    const [anna, bo] = [visit(MEMBER), visit(TOKEN)]
    const heard: object[] = []
    const listening = anna.client.listen<object>('presence').subscribe((event) => heard.push(event))
    await expect
      .poll(async () => {
        await firstValueFrom(bo.client.request('presence_rollcall', {session: 'bo'}))
        return heard.length
      })
      .toBeGreaterThan(0)
    expect(JSON.stringify(heard)).not.toMatch(/administrator|bo/)
    const own = {type: 'document', documentId: 'own', path: [], lastActiveAt: 'now'}
    const unseen = ['secret', 'drafts.secret', 'nowhere'].map((documentId) => ({
      ...own,
      documentId,
    }))
    const locations = [...unseen, own, {documentId: 7}, 'secret']
    const data = {locations, sessionId: 'bo'}
    await firstValueFrom(bo.client.request('presence_announce', {data}))
    await expect
      .poll(() => heard)
      .toContainEqual({type: 'state', i: 'administrator', m: {sessionId: 'bo', locations: [own]}})
    expect(JSON.stringify(heard)).not.toMatch(/secret|nowhere/)
    const announce = (sessionId: string, seen: readonly unknown[]) =>
      firstValueFrom(bo.client.request('presence_announce', {data: {locations: seen, sessionId}}))
    // Whoever is where they see nothing is not there for them, and does not leave either.
    await announce('bo', unseen)
    await announce('hidden', unseen)
    await firstValueFrom(bo.client.request('presence_disconnect', {session: 'hidden'}))
    await announce('last', [own])
    await expect
      .poll(() => heard)
      .toContainEqual(expect.objectContaining({m: {sessionId: 'last', locations: [own]}}))
    expect(heard).toContainEqual(
      expect.objectContaining({type: 'state', m: {sessionId: 'bo', locations: []}}),
    )
    expect(JSON.stringify(heard)).not.toContain('hidden')
    listening.unsubscribe()
    for (const {leave} of [anna, bo]) leave()
  })

  test('is limited to signed-in users', async () => {
    const stranger = visit(null)
    const heard = firstValueFrom(stranger.client.request('presence_rollcall', {session: 'x'}))
    expect(await heard).toBeUndefined()
    stranger.leave()
  })

  test('answers malformed messages with what is wrong with them', async () => {
    const socket = dial('/v2022-06-30/socket/production', {Authorization: `Bearer ${TOKEN}`})
    await new Promise((resolve) => socket.on('open', resolve))
    const reply = (text: string) =>
      new Promise<unknown>((resolve) => {
        socket.once('message', (data) => resolve(JSON.parse(String(data))))
        socket.send(text)
      })
    const call = (method: string, params: object) =>
      reply(JSON.stringify({jsonrpc: '2.0', id: 1, method, params}))
    expect(await reply('{')).toMatchObject({id: null, error: {code: -32700}})
    expect(await reply('[]')).toMatchObject({error: {code: -32600}})
    expect(await call('presence_dance', {})).toMatchObject({id: 1, error: {code: -32601}})
    expect(await call('presence_announce', {data: {}})).toMatchObject({error: {code: -32602}})
    expect(await call('presence_rollcall', {})).toMatchObject({error: {code: -32602}})
    socket.close()
  })

  test('drops a client that does not read, however much the others send', async () => {
    const authorized = {Authorization: `Bearer ${TOKEN}`}
    const [deaf, loud] = [1, 2].map(() => dial('/v2022-06-30/socket/production', authorized))
    if (!deaf || !loud) throw new Error('No sockets')
    await Promise.all(
      [deaf, loud].map((socket) => new Promise((resolve) => socket.on('open', resolve))),
    )
    const subscribe = {jsonrpc: '2.0', id: 1, method: 'presence_subscribe', params: {}}
    for (let n = 0; n < 90; n += 1) deaf.send(JSON.stringify(subscribe))
    await new Promise((resolve) => deaf.once('message', resolve))
    deaf.pause()
    const closed = new Promise((resolve) => deaf.on('close', resolve))
    const locations = ['x'.repeat(15_000)]
    const params = {data: {sessionId: 'loud', locations}}
    const announce = {jsonrpc: '2.0', id: 2, method: 'presence_announce', params}
    for (let n = 0; n < 40; n += 1) {
      loud.send(JSON.stringify(announce))
      await new Promise((resolve) => loud.once('message', resolve))
    }
    deaf.resume()
    await closed
    loud.close()
  })
})
