import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {request as httpRequest} from 'node:http'
import {connect} from 'node:net'
import {join} from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {openPublishLog, type Publisher, startPublisher} from '../../../publish/index.ts'
import {countsFolder} from '../../../server/visitors/figures-files.ts'
import {campaign, makeWorld, story, type World} from '../../publish/helpers/world.ts'
import {type GatewayWorld, gatewayWorld} from './world.ts'

const decoders: Record<string, (packed: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
}

let world: World
let publisher: Publisher
let served: GatewayWorld

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Sends a raw request with a `Host` to the gateway. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = '') {
  const {hostname, port} = new URL(served.gateway.origin)
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest({hostname, port, path, headers, method, agent: false}, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const {statusCode = 0, headers: got} = answer
        resolve({status: statusCode, headers: got, body: Buffer.concat(chunks)})
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

const sendForm = (path: string) =>
  ask(path, {'Content-Type': 'application/x-www-form-urlencoded'}, 'POST', 'message=Hej')

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {title: 'Kumlakampanjen'})},
    {create: campaign('vi', {title: 'Vi flyttar in', domain: 'Malmö.example'})},
    {create: story('anna', 'kumla', {body: 'Hej '.repeat(200)})},
    {
      create: {
        ...{_id: 'r', _type: 'redirect', campaign: {_ref: 'kumla'}},
        ...{from: '/%C3%A5ret/', to: '/stories/anna/?a=1', permanent: true},
      },
    },
  )
  publisher = await startPublisher(world.options)
  await publisher.settled()
  served = await gatewayWorld(world.options.dataFolder)
})

afterAll(async () => {
  await served?.close()
  await publisher?.close()
  await world?.close()
})

test('before everything is up to date, it reports that it is starting', async () => {
  const answer = await ask('/kumla/')
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2'])
  const form = await sendForm('/kumla/kontakt/fraga/')
  expect(form.status).toBe(503)
  expect(String(form.body)).toContain('Gå tillbaka och skicka det igen')
  // Loaded again, it would look as if the form had been received.
  expect(String(form.body)).not.toContain('refresh')
  served.gateway.open()
  expect((await ask('/kumla/')).status).toBe(200)
})

test('a body that nobody asked for does not keep the next request on the connection waiting', async () => {
  const {port} = new URL(served.gateway.origin)
  const socket = connect(Number(port), '127.0.0.1')
  let answers = ''
  socket.on('data', (chunk) => {
    answers += chunk.toString('latin1')
  })
  const body = 'x'.repeat(300_000)
  const head = 'Host: localhost\r\nAccept-Encoding: gzip'
  socket.write(`GET /kumla/ HTTP/1.1\r\n${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  socket.write(`GET /kumla/none/ HTTP/1.1\r\n${head}\r\n\r\n`)
  await expect
    .poll(() => answers.match(/HTTP\/1\.1 \d+/g))
    .toEqual(['HTTP/1.1 200', 'HTTP/1.1 404'])
  socket.destroy()
})

describe('what visitors get', () => {
  test.each([
    ['/kumla/', {}, 'GET'],
    ['/kumla/', {'accept-encoding': 'br'}, 'GET'],
    ['/kumla/stories/anna/', {'accept-encoding': 'gzip'}, 'GET'],
    ['/kumla/stories/anna/', {range: 'bytes=2-8'}, 'GET'],
    ['/kumla/stories/anna/', {range: 'bytes=99999-'}, 'GET'],
    ['/kumla/stories/anna/', {'if-none-match': '*'}, 'GET'],
    ['/kumla/stories/anna/', {}, 'HEAD'],
    ['/kumla/en/', {}, 'GET'],
    ['/kumla/none/', {}, 'GET'],
    ['/kumla/none/', {'accept-encoding': 'gzip'}, 'GET'],
    ['/kumla', {}, 'GET'],
    ['/kumla?utm_source=x', {}, 'GET'],
    ['/kumla/stories/anna?utm_source=x', {}, 'GET'],
    ['/kumla/sitemap.xml', {}, 'GET'],
    ['/en/', {host: 'xn--malm-8qa.example'}, 'GET'],
    ['/kumla/', {}, 'POST'],
  ])('%s with %j (%s) is what the publisher answers', async (path, headers, method) => {
    const {host = 'localhost'} = headers as Record<string, string>
    const expected = await publisher.fetch(
      new Request(`http://localhost${path}`, {headers: {...headers, host}, method}),
    )
    if (method === 'POST') {
      // The content server answers it: forms are its own.
      expect((await ask(path, {...headers, host}, method)).status).toBe(404)
      expect(expected?.status).toBe(405)
      return
    }
    const answer = await ask(path, {...headers, host}, method)
    expect(answer.status).toBe(expected?.status)
    const bytes = Buffer.from((await expected?.arrayBuffer()) ?? new ArrayBuffer(0))
    // A page is compressed quickly at first, and thoroughly in the background.
    const coding = expected?.headers.get('content-encoding') ?? ''
    const plain = decoders[coding] ?? ((packed: Buffer) => packed)
    expect(plain(answer.body).equals(plain(bytes))).toBe(true)
    for (const [name, value] of expected?.headers ?? []) {
      if (coding === '' || name !== 'content-length') expect(answer.headers[name]).toBe(value)
    }
  })

  test.each([
    'xn--malm-8qa.example',
    'XN--MALM-8QA.example.',
    'xn--malm-8qa.example:4321',
    'www.xn--malm-8qa.example',
    'xn--malm-8qa.example.:443',
  ])('Host %s is the campaign’s', async (host) => {
    expect((await ask('/', {host})).body.toString()).toContain('<title>Vi flyttar in</title>')
  })

  test.each([
    ['/kumla/%C3%A5ret/', '/kumla/stories/anna/?a=1'],
    ['/kumla/a%CC%8Aret', '/kumla/stories/anna/?a=1'],
    ['/kumla/%C3%A5ret?b=2', '/kumla/stories/anna/?a=1&b=2'],
    ['/kumla/%C3%A5ret?a=2&utm_source=x', '/kumla/stories/anna/?a=1&utm_source=x'],
  ])('%s is led on to %s', async (path, location) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([301, location])
  })

  test('a publish, a rollback and its end take effect on the next request', async () => {
    const page = async () => (await ask('/kumla/stories/anna/')).body.toString()
    const before = publisher.log.latest
    await world.mutate({patch: {id: 'anna', set: {title: 'En ny rubrik'}}})
    await publisher.settled()
    await expect.poll(page).toContain('En ny rubrik')
    const {log, close} = openPublishLog(world.options.dataFolder)
    log.rollback(before)
    await expect.poll(page).not.toContain('En ny rubrik')
    log.resume()
    await expect.poll(page).toContain('En ny rubrik')
    await world.mutate({delete: {id: 'anna'}})
    await publisher.settled()
    await expect.poll(async () => (await ask('/kumla/stories/anna/')).status).toBe(404)
    close()
  })
})

test('counts what people read, the links they came by, and what they did', async () => {
  const leads = (from: string, to: string) => ({
    create: {
      ...{_id: from.replaceAll('/', ''), _type: 'redirect', campaign: {_ref: 'kumla'}},
      ...{from, to, permanent: false},
    },
  })
  await world.mutate(
    leads('/g/massan', '/?k=massan'),
    leads('/ut/larare', 'https://jobb.example/1'),
  )
  await publisher.settled()
  const browser = {host: 'kumla.test', 'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0'}
  await expect
    .poll(async () => (await ask('/kumla/g/massan', {host: 'kumla.test'})).headers.location)
    .toBe('/kumla/?k=massan')
  const folder = countsFolder(world.options.dataFolder)
  const counted = () =>
    readdirSync(folder)
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
      .map((line) => line.slice(line.indexOf('\t') + 1))
      .filter((line) => line !== '')
  rmSync(folder, {recursive: true})
  mkdirSync(folder)
  const own = {...browser, referer: 'http://kumla.test/kumla/'}
  await ask('/kumla/g/massan', browser)
  await ask('/kumla/?k=massan', browser)
  await ask('/kumla/?k=maja@example.org', browser)
  await ask('/kumla/ut/larare', own)
  await ask('/kumla/ut/larare', {...own, 'user-agent': 'Googlebot/2.1'})
  await ask('/kumla/ut/larare', own, 'HEAD')
  await ask('/kumla/ut/borta', own)
  await ask('/kumla/sitemap.xml', own)
  await expect
    .poll(counted)
    .toEqual(['kumla\tsv\t/\tlink:massan', 'kumla\tsv\t/\tannan', 'kumla\t+\tleave\t'])
})

describe('everything else', () => {
  test('is answered by the content server, which learns who asked', async () => {
    const answer = await ask('/v1/echo?a=%C3%A5&b', {host: 'a.example'}, 'POST', '{"x": "å"}')
    expect(JSON.parse(answer.body.toString())).toEqual({
      method: 'POST',
      from: '127.0.0.1',
      host: 'a.example',
      proto: null,
      query: {a: 'å', b: ''},
      body: '{"x": "å"}',
    })
  })

  test.each(['/studio/', '/v1/echo', '/images/x', '/preview/kumla/', '/healthz', '/.well-known/x'])(
    '%s is the server’s on a campaign’s domain too',
    async (path) => {
      const {body} = await ask(path, {host: 'xn--malm-8qa.example'})
      expect(body.toString()).not.toContain('<h1')
    },
  )

  test('passes event streams through unbuffered', async () => {
    const stream = await fetch(`${served.gateway.origin}/v1/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = stream.body?.getReader()
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toContain('event: welcome')
    await reader?.cancel()
  })

  test('passes sockets through in both directions', async () => {
    const socket = new WebSocket(`${served.gateway.origin.replace('http', 'ws')}/v1/socket/x`)
    const heard: string[] = []
    socket.on('message', (data) => {
      heard.push(String(data))
      if (heard.length === 1) socket.send('back')
    })
    await expect.poll(() => heard).toEqual(['127.0.0.1 http', 'back'])
    socket.close()
  })

  test('forwards an early rejection', async () => {
    expect((await ask('/v1/early', {}, 'POST', 'x'.repeat(100))).status).toBe(404)
    expect((await ask('/v1/early')).status).toBe(413)
  })
})

describe('while the content server', () => {
  test('hangs, pages are still served', async () => {
    const hanging = new AbortController()
    const never = fetch(`${served.gateway.origin}/v1/hang`, {signal: hanging.signal})
    never.catch(() => {})
    expect((await ask('/kumla/')).status).toBe(200)
    hanging.abort()
  })

  test('closes, it does not wait for what the gateway keeps open', async () => {
    expect((await ask('/v1/echo')).status).toBe(200)
    const hanging = fetch(`${served.gateway.origin}/v1/hang`).catch(() => null)
    await served.content.close()
    expect((await hanging)?.status ?? 503).toBeGreaterThanOrEqual(500)
  })

  test('is down, pages are still served, and other requests get a Retry-After', async () => {
    await served.content.close()
    expect((await ask('/kumla/')).status).toBe(200)
    const answer = await ask('/v1/echo')
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2'])
    expect(served.problems).toEqual([])
  })

  test.each([
    ['/kumla/kontakt/fraga/', '<html lang="sv">', 'Gå tillbaka och skicka det igen'],
    ['/kumla/en/contact/fraga/', '<html lang="en">', 'Go back and send it again'],
    ['/ar/contact/fraga/?k=x', 'lang="ar" dir="rtl"', 'ارجع إلى الصفحة السابقة'],
  ])('is down, whoever sends the form of %s is told in its language', async (path, ...expected) => {
    const {status, headers, body} = await sendForm(path)
    expect([status, headers['content-type']]).toEqual([503, 'text/html; charset=utf-8'])
    for (const text of expected) expect(String(body)).toContain(text)
  })
})
