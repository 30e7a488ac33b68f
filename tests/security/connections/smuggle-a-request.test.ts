import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect as connectHttp2} from 'node:http2'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {openPublishLog} from '../../../publish/index.ts'
import {contentApp, type GatewayWorld, gatewayWorld} from '../../server/gateway/world.ts'

let folder: string
let served: GatewayWorld
let secure: GatewayWorld
/** Paths of the requests that the content server received. */
const forwarded: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-smuggle-'))
  openPublishLog(folder).close()
  const files = {certificate: join(folder, 'own.pem'), key: join(folder, 'own.key')}
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', files.key, '-out', files.certificate, '-days', '2', '-subj', '/CN=localhost'],
  ])
  const {fetch} = contentApp()
  served = await gatewayWorld(
    folder,
    {limits: {headersMs: 500, bodyIdleMs: 500}},
    (request, env) => {
      forwarded.push(new URL(request.url).pathname)
      return fetch(request, env)
    },
  )
  secure = await gatewayWorld(folder, {tls: files})
  for (const {gateway} of [served, secure]) gateway.open()
})
beforeEach(() => {
  forwarded.length = 0
})
afterAll(async () => {
  for (const world of [served, secure]) await world?.close()
  rmSync(folder, {recursive: true, force: true})
})

const port = ({gateway}: GatewayWorld) => Number(new URL(gateway.origin).port)

/** Milliseconds without a byte after which nothing more is expected. */
const QUIET_MS = 150

/** Sends bytes on one connection; everything that comes back until it is quiet or closed. */
function exchange(sent: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port(served), '127.0.0.1', () => socket.write(sent, 'latin1'))
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      socket.setTimeout(QUIET_MS, () => socket.destroy())
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
  })
}

const statusesOf = (received: string): number[] =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))

/** A request that must not be answered: it is hidden in the body of another. */
const HIDDEN = 'GET /v1/hidden HTTP/1.1\r\nHost: x\r\n\r\n'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
const post = (...fields: string[]) =>
  `POST /v1/echo HTTP/1.1\r\nHost: x\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`

describe('a body that hides a request', () => {
  const attacks: [string, string][] = [
    ['length and chunks', post('Content-Length: 4', 'Transfer-Encoding: chunked') + chunk(HIDDEN)],
    [
      'chunks and length',
      `${post('Transfer-Encoding: chunked', 'Content-Length: 4')}0\r\n\r\n${HIDDEN}`,
    ],
    ['two lengths', post('Content-Length: 0', `Content-Length: ${HIDDEN.length}`) + HIDDEN],
    ['a list of lengths', post(`Content-Length: 0, ${HIDDEN.length}`) + HIDDEN],
    ['a length with a sign', post('Content-Length: +0') + HIDDEN],
    ['a length in hexadecimal', post('Content-Length: 0x0') + HIDDEN],
    ['a negative length', post('Content-Length: -1') + HIDDEN],
    [
      'a space before the colon',
      post('Content-Length : 0', 'Transfer-Encoding : chunked') + HIDDEN,
    ],
    ['a folded line', post('X-A: 1\r\n Transfer-Encoding: chunked', 'Content-Length: 0') + HIDDEN],
    ['chunked, disguised', `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${HIDDEN}`],
    ['chunked, not last', `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${HIDDEN}`],
    [
      'chunked twice',
      `${post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity')}0\r\n\r\n${HIDDEN}`,
    ],
    ['a vertical tab', `${post('Transfer-Encoding:\x0bchunked')}0\r\n\r\n${HIDDEN}`],
    ['a bare line feed', `POST /v1/echo HTTP/1.1\nHost: x\nContent-Length: 0\n\n${HIDDEN}`],
    [
      'a bare carriage return',
      post('X-A: 1\rTransfer-Encoding: chunked', 'Content-Length: 0') + HIDDEN,
    ],
    ['a NUL in a field', post('X-A: \0', 'Content-Length: 0') + HIDDEN],
    [
      'a chunk size too long',
      `${post('Transfer-Encoding: chunked')}ffffffffffffffffff\r\n${HIDDEN}`,
    ],
    ['a chunk size with a sign', `${post('Transfer-Encoding: chunked')}-1\r\n${HIDDEN}`],
    ['a bare line feed after a size', `${post('Transfer-Encoding: chunked')}0\n\n${HIDDEN}`],
    [
      'an old version',
      `POST /v1/echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    ['no version', `GET /v1/echo\r\n\r\n${HIDDEN}`],
    [
      'two hosts',
      `GET /v1/echo HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 0\r\n\r\n${HIDDEN}`,
    ],
    [
      'a header that is too long',
      `GET /v1/echo HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n${HIDDEN}`,
    ],
  ]
  test.each(attacks)('%s', async (_, sent) => {
    const received = await exchange(sent)
    expect(forwarded).not.toContain('/v1/hidden')
    // Refused as a whole, or understood as two requests by both servers; never as a body by one and a request by the other.
    const statuses = statusesOf(received)
    expect(received).not.toContain('/v1/hidden')
    expect(
      statuses.every((status) => status >= 400),
      received.slice(0, 300),
    ).toBe(true)
    expect(statuses.length).toBeLessThanOrEqual(1)
  })

  test('is carried as a body when its length says so', async () => {
    const received = await exchange(
      post(`Content-Length: ${HIDDEN.length}`, 'Connection: close') + HIDDEN,
    )
    expect(statusesOf(received)).toEqual([200])
  })

  test('chunk extensions and trailers get no further than the gateway', async () => {
    const body = `5;a="GET /v1/hidden";b=c\r\nhello\r\n0\r\nX-Smuggled: 1\r\n\r\n`
    const received = await exchange(post('Transfer-Encoding: chunked', 'Connection: close') + body)
    expect(statusesOf(received)).toEqual([200])
    expect(received).not.toMatch(/smuggled|hidden/i)
  })

  test('after an upgrade that is refused, the connection ends', async () => {
    for (const protocol of ['websocket', 'h2c', 'TLS/1.0']) {
      for (const path of ['/', '/v1/echo', '/kumla/', '/v1/socket/production']) {
        const received = await exchange(
          `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n` +
            `Content-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}${HIDDEN}`,
        )
        expect(forwarded, `${protocol} ${path}`).not.toContain('/v1/hidden')
        expect(statusesOf(received).length).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('over HTTP/2', () => {
  const attacks: [string, Record<string, string>][] = [
    ['a path with a request line', {':path': '/v1/echo HTTP/1.1\r\nX: '}],
    ['a path with a space', {':path': '/v1/a b'}],
    ['a path with a line feed', {':path': '/v1/echo\nX-A: 1'}],
    ['a path with a NUL', {':path': '/v1/\0'}],
    ['a path with a letter beyond ASCII', {':path': '/v1/å'}],
    ['a path that is none', {':path': 'v1/echo'}],
    ['an absolute path', {':path': 'http://evil.example/v1/echo'}],
    ['an asterisk', {':path': '*', ':method': 'OPTIONS'}],
    ['an empty path', {':path': ''}],
    ['a method with a space', {':method': 'GET /v1/hidden HTTP/1.1', ':path': '/v1/echo'}],
    ['a method in lower case', {':method': 'get', ':path': '/v1/echo'}],
    ['CONNECT', {':method': 'CONNECT', ':authority': 'evil.example:443'}],
    ['a length that is wrong', {':path': '/v1/echo', ':method': 'POST', 'content-length': '99'}],
    ['transfer-encoding', {':path': '/v1/echo', 'transfer-encoding': 'chunked'}],
    ['connection', {':path': '/v1/echo', connection: 'transfer-encoding'}],
    ['a value with a line break', {':path': '/v1/echo', 'x-a': '1\r\nX-Smuggled: 1'}],
    ['a value with a control character', {':path': '/v1/echo', 'x-a': '\u0001'}],
    ['a value beyond ASCII', {':path': '/v1/echo', 'x-a': 'å→'}],
    ['an authority with a path', {':path': '/v1/echo', ':authority': 'x/y'}],
    ['an authority with a line break', {':path': '/v1/echo', ':authority': 'x\r\nX-A: 1'}],
    ['an upgrade', {':path': '/v1/echo', upgrade: 'websocket'}],
  ]
  test.each(attacks)('%s ends no server', async (_, headers) => {
    const session = connectHttp2(secure.gateway.origin, {rejectUnauthorized: false})
    session.on('error', () => {})
    const received = await new Promise<string>((resolve) => {
      let text = ''
      try {
        const stream = session.request({':method': 'GET', ...headers}, {endStream: true})
        stream.on('response', (fields) => {
          text += String(fields[':status'])
        })
        stream.on('data', (piece) => {
          text += String(piece)
        })
        stream.on('error', () => resolve(text))
        stream.on('close', () => resolve(text))
      } catch (error) {
        // Node's client refuses to send it.
        resolve(error instanceof Error ? error.message : '')
      }
    })
    session.destroy()
    expect(received).not.toMatch(/smuggled/i)
    const again = connectHttp2(secure.gateway.origin, {rejectUnauthorized: false})
    const stream = again.request({':path': '/v1/echo'})
    const [fields] = await once(stream, 'response')
    expect(fields[':status']).toBe(200)
    again.destroy()
  })

  test('the host is that of the connection, whatever a header says', async () => {
    const session = connectHttp2(secure.gateway.origin, {rejectUnauthorized: false})
    const stream = session.request({
      ':path': '/v1/echo',
      ':authority': 'kumla.example',
      host: 'evil.example',
    })
    let text = ''
    stream.on('data', (piece) => {
      text += String(piece)
    })
    await once(stream, 'close')
    session.destroy()
    expect(text).not.toContain('evil.example')
  })
})
