import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {connect as connectSecurely} from 'node:tls'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {networkOf} from '../../../http/index.ts'
import {openPublishLog} from '../../../publish/index.ts'
import {PeerCount} from '../../../server/gateway/peers.ts'
import {type GatewayWorld, gatewayWorld} from '../../server/gateway/world.ts'

let folder: string
let served: GatewayWorld

/** Short limits for tests; the idle limit of a whole connection is longer than each. */
const limits = {
  headersMs: 300,
  bodyIdleMs: 300,
  bodyMs: 900,
  uploadMs: 2000,
  stalledMs: 300,
  keepAliveMs: 300,
  silentMs: 1500,
  bodiesPerAddress: 5,
  connections: 30,
}

const protocols = ['http', 'https'] as const
type Protocol = (typeof protocols)[number]

/** A certificate for this machine. */
function certify(): {certificate: string; key: string} {
  const tls = {certificate: join(folder, 'tls.pem'), key: join(folder, 'tls.key')}
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', tls.key, '-out', tls.certificate, '-days', '2', '-subj', '/CN=localhost'],
  ])
  return tls
}

async function serve(protocol: Protocol): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-slow-'))
  // Nothing is published yet.
  openPublishLog(folder).close()
  served = await gatewayWorld(folder, {limits, ...(protocol === 'https' && {tls: certify()})})
  served.gateway.open()
}
async function stop(): Promise<void> {
  await served.close()
  rmSync(folder, {recursive: true, force: true})
}

interface Line {
  socket: Socket
  received(): string
  isClosed(): boolean
}

async function open(...sent: string[]): Promise<Line> {
  const {port, protocol} = new URL(served.gateway.origin)
  const isSecure = protocol === 'https:'
  const address = {host: '127.0.0.1', port: Number(port)}
  const socket = isSecure
    ? connectSecurely({...address, rejectUnauthorized: false, ALPNProtocols: ['http/1.1']})
    : connect(address)
  let received = ''
  let closed = false
  socket.on('data', (chunk) => {
    if (received.length < 10_000) received += chunk.toString('latin1')
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    closed = true
  })
  await once(socket, isSecure ? 'secureConnect' : 'connect')
  for (const text of sent) socket.write(text)
  return {socket, received: () => received, isClosed: () => closed}
}

const HEAD = 'POST /v1/echo HTTP/1.1\r\nHost: x\r\n'
const BODY = `${HEAD}Content-Length: 1000\r\n\r\n`
const UPLOAD =
  'POST /v1/assets/images/production HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n'

/** Attacks that hold the server's connections for long. */
const attacks: [string, string[]][] = [
  ['says nothing at all', []],
  ['sends half a request line', ['GET /kum']],
  ['sends headers and never ends them', ['GET / HTTP/1.1\r\nHost: x\r\nX-A: ']],
  ['sends half a body', [BODY, '{"x":']],
  [
    'sends half a body to a page',
    ['POST /kumla/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n'],
  ],
  ['sends half a chunk', [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '400\r\nabc']],
  ['sends half an upload', [UPLOAD, 'abc']],
  ['keeps a connection that it has used', ['GET /v1/echo HTTP/1.1\r\nHost: x\r\n\r\n']],
]

describe.each(protocols)('over %s, somebody who', (protocol) => {
  beforeEach(() => serve(protocol))
  afterEach(stop)

  test.each(attacks)('%s is cut off', async (_name, sent) => {
    const line = await open(...sent)
    await expect.poll(line.isClosed).toBe(true)
  })

  test.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: '],
    ['a body', BODY],
    ['an upload', UPLOAD],
  ])('sends %s by the byte is cut off when its time is over', async (_name, head) => {
    const line = await open(head)
    const timer = setInterval(() => line.socket.write('x'), 50)
    await expect.poll(line.isClosed).toBe(true)
    clearInterval(timer)
  })

  test('does not read responses is disconnected', async () => {
    const line = await open('GET /v1/flood HTTP/1.1\r\nHost: x\r\n\r\n')
    line.socket.pause()
    const other = await open('GET /v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    await expect.poll(other.received).toContain('200 OK')
    await new Promise((resolve) => setTimeout(resolve, limits.stalledMs * 2))
    line.socket.resume()
    await expect.poll(line.isClosed).toBe(true)
  })

  test('sends many bodies at once is limited, and others are not', async () => {
    const lines = await Promise.all(Array.from({length: 8}, () => open(BODY, 'x')))
    const refused = () => lines.filter((line) => line.received().includes(' 429 ')).length
    await expect.poll(refused).toBe(3)
    const other = await open('GET /v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    await expect.poll(other.received).toContain('200 OK')
  })

  test('opens all available connections loses idle ones to others', async () => {
    const idle = 'GET /v1/echo HTTP/1.1\r\nHost: x\r\n\r\n'
    const lines = await Promise.all(Array.from({length: 30}, () => open(idle)))
    await expect.poll(() => lines.every((line) => line.received().includes('200 OK'))).toBe(true)
    await expect
      .poll(async () => {
        const other = await open('GET /v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
        await new Promise((resolve) => setTimeout(resolve, 50))
        return other.received()
      })
      .toContain('200 OK')
  })

  test('keeps sending is served, however slowly', async () => {
    const line = await open(`${HEAD}Connection: close\r\nContent-Length: 8\r\n\r\n`)
    for (const letter of '"abcdef"') {
      line.socket.write(letter)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await expect.poll(line.received).toContain('abcdef')
  })
})

describe('visitors are distinguished', () => {
  test.each([
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '2001:db8:0:0:1::', true],
  ])('%s and %s: the same is %s', (one, other, isSame) => {
    expect(networkOf(one) === networkOf(other)).toBe(isSame)
  })

  test('each has a limit, which is freed again', () => {
    const count = new PeerCount(2)
    const first = count.add('192.0.2.1')
    expect(count.add('192.0.2.1')).not.toBeNull()
    expect(count.add('192.0.2.1')).toBeNull()
    expect(count.add('192.0.2.2')).not.toBeNull()
    first?.()
    first?.()
    expect(count.add('192.0.2.1')).not.toBeNull()
    expect(count.add('192.0.2.1')).toBeNull()
  })
})
