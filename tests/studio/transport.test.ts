import {mkdtemp, rm} from 'node:fs/promises'
import type {Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {serve} from '@hono/node-server'
import fc from 'fast-check'
import {Hono} from 'hono'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  attachSockets,
  authenticateByToken,
  createLakeApp,
  type Lake,
  openLake,
} from '../../lake/index.ts'
import {Channel, EventStreamReader, MultiplexedEventSource} from '../../studio/transport/index.ts'

describe('an event stream', () => {
  const stream =
    ': hello\r\n\r\nid: 7\r\nevent: welcome\r\ndata: {"a":1}\r\n\r\ndata:one\ndata: two\n\nretry: 50\rdata: å😀\r\r'
  const expected = [
    {type: 'welcome', data: '{"a":1}', lastEventId: '7'},
    {type: 'message', data: 'one\ntwo', lastEventId: '7'},
    {type: 'message', data: 'å😀', lastEventId: '7'},
  ]

  test('is parsed the same however it is split', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), {maxLength: 12}), (cuts) => {
        const reader = new EventStreamReader()
        const bounds = [0, ...cuts.sort((a, b) => a - b), stream.length]
        const pieces = bounds.slice(1).map((end, index) => stream.slice(bounds[index], end))
        // The last line ends with a carriage return, which may be half of a line break: the next line decides.
        expect([...pieces, ':\n'].flatMap((piece) => reader.read(piece))).toEqual(expected)
        expect(reader.retry).toBe(50)
      }),
    )
  })

  test('that ends in the middle of an event does not emit it', () => {
    expect(new EventStreamReader().read('data: half\n')).toEqual([])
  })
})

describe('many listeners over one connection', () => {
  const token = 'token-of-the-transport-test'
  const authenticate = authenticateByToken(token)
  let folder: string
  let lake: Lake
  let server: Server
  let origin: string
  let closeSockets: () => void
  const open: MultiplexedEventSource[] = []

  const startServer = async (port = 0) => {
    const app = new Hono()
    const publicApi = {ofOne: 1e9, ofAll: 1e9, periodSeconds: 1}
    app.route('/', createLakeApp(lake, {authenticate, publicApi}))
    await new Promise<void>((ready) => {
      server = serve({fetch: app.fetch, port, hostname: '127.0.0.1'}, (address) => {
        origin = `http://127.0.0.1:${address.port}`
        ready()
      }) as Server
    })
    closeSockets = attachSockets(server, lake, {
      authenticate,
      fetch: (request, env) => app.fetch(request, env),
    })
  }

  const stopServer = async () => {
    closeSockets()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }

  const create = (name: string) =>
    fetch(`${origin}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'},
      body: JSON.stringify({mutations: [{createOrReplace: {_id: name, _type: 'place', name}}]}),
    })

  /** Opens a listener and returns what it receives. */
  const listen = (channel: Channel, query = '*[_type == "place"]') => {
    const url = `${origin}/v2025-02-19/data/listen/production?query=${encodeURIComponent(query)}`
    const source = new MultiplexedEventSource(channel, url)
    open.push(source)
    const heard = (type: string) =>
      new Promise<MessageEvent>((resolve) => {
        source.addEventListener(type, (event) => resolve(event as MessageEvent), {once: true})
      })
    return {source, heard}
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transport-'))
    lake = openLake({folder})
    await startServer()
  })

  afterEach(async () => {
    for (const source of open.splice(0)) source.close()
    await stopServer()
    await lake.close()
    await rm(folder, {recursive: true, force: true})
  })

  test('all receive a change, and none holds an HTTP connection', async () => {
    const channel = new Channel(`${origin.replace('http', 'ws')}/v2025-02-19/multiplex`)
    const listeners = Array.from({length: 40}, () => listen(channel))
    await Promise.all(listeners.map(({heard}) => heard('welcome')))
    const mutations = Promise.all(listeners.map(({heard}) => heard('mutation')))
    expect((await create('kumla')).status).toBe(200)
    const documents = (await mutations).map(({data}) => JSON.parse(data).documentId)
    expect(new Set(documents)).toEqual(new Set(['kumla']))
    expect(listeners.every(({source}) => source.readyState === source.OPEN)).toBe(true)
    const connections = await new Promise<number>((count) =>
      server.getConnections((_, number) => count(number)),
    )
    // The WebSocket, and the one that `fetch` keeps alive.
    expect(connections).toBeLessThanOrEqual(2)
  })

  test('a closed one receives nothing more', async () => {
    const channel = new Channel(`${origin.replace('http', 'ws')}/v2025-02-19/multiplex`)
    const [one, other] = [listen(channel), listen(channel)]
    await Promise.all([one.heard('welcome'), other.heard('welcome')])
    let late = 0
    one.source.addEventListener('mutation', () => {
      late += 1
    })
    one.source.close()
    const heard = other.heard('mutation')
    await create('kumla')
    await heard
    expect(late).toBe(0)
    expect(one.source.readyState).toBe(one.source.CLOSED)
  })

  test('they reconnect automatically when the server is back', async () => {
    const channel = new Channel(`${origin.replace('http', 'ws')}/v2025-02-19/multiplex`)
    const listener = listen(channel)
    await listener.heard('welcome')
    const port = Number(new URL(origin).port)
    const lost = listener.heard('error')
    await stopServer()
    await lost
    expect(listener.source.readyState).toBe(listener.source.CONNECTING)
    const again = listener.heard('welcome')
    await startServer(port)
    await again
    const heard = listener.heard('mutation')
    await create('askersund')
    expect(JSON.parse((await heard).data).documentId).toBe('askersund')
  })

  test('one that the server rejects ends permanently, with its status', async () => {
    const channel = new Channel(`${origin.replace('http', 'ws')}/v2025-02-19/multiplex`)
    const source = new MultiplexedEventSource(
      channel,
      `${origin}/v2025-02-19/data/listen/nowhere?query=*`,
    )
    open.push(source)
    const error = await new Promise<Event>((resolve) => {
      source.onerror = resolve
    })
    expect(source.readyState).toBe(source.CLOSED)
    expect(error).toMatchObject({status: 404})
  })

  test('the channel reports when WebSockets are blocked', async () => {
    const channel = new Channel(`${origin.replace('http', 'ws')}/v2025-02-19/elsewhere`)
    expect(await channel.connect()).toBe(false)
  })
})
