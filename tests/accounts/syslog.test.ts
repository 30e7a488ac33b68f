import {createSocket} from 'node:dgram'
import {createServer, type Socket} from 'node:net'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {formatSyslog} from '../../accounts/audit/syslog.ts'
import {readMembership, type SyslogExport} from '../../accounts/index.ts'
import {type AccountsWorld, openWorld} from './world.ts'

const VIEWER = readMembership('viewer')
/** RFC 5424, 6: priority, version, time, host, name, process, kind, structured data, message. */
const MESSAGE =
  /^<(\d+)>1 (\S+) (\S+) hemvist (\d+) (\S+) \[hemvist@32473 ((?:[^\]\\]|\\.)*)\] \ufeff(\{.*\})$/s

let world: AccountsWorld
let failures: unknown[]
const exports: SyslogExport[] = []
const closers: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  failures = []
  world = await openWorld({onFailure: (...all) => failures.push(all)})
})
afterEach(async () => {
  for (const one of exports.splice(0)) await one.close()
  for (const close of closers.splice(0)) await close()
  await world.close()
})

const act = () => world.accounts.administration.addToken('command', VIEWER)
const start = (target: string) => {
  const started = world.accounts.exportAuditLog(target)
  exports.push(started)
  return started
}

/** A TCP syslog server that reads messages by their length. */
async function startLogServer(port = 0) {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let rest = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk])
      for (;;) {
        const space = rest.indexOf(' ')
        const length = Number(rest.subarray(0, space))
        if (space < 0 || rest.length < space + 1 + length) return
        received.push(rest.subarray(space + 1, space + 1 + length).toString())
        rest = rest.subarray(space + 1 + length)
      }
    })
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const address = server.address()
  const close = () =>
    new Promise((closed) => {
      for (const socket of sockets) socket.destroy()
      server.close(closed)
    })
  closers.push(close)
  return {received, close, port: typeof address === 'object' && address ? address.port : 0}
}

const sequences = (messages: readonly string[]) =>
  messages.map((message) => JSON.parse(MESSAGE.exec(message)?.[7] ?? '{}').sequence)

test('every entry goes to a syslog server, in order, from the beginning', async () => {
  act()
  act()
  const {received, port} = await startLogServer()
  start(`tcp://127.0.0.1:${port}`)
  await expect.poll(() => received.length).toBe(2)
  act()
  await expect.poll(() => sequences(received)).toEqual([1, 2, 3])
  const [, priority, time, , , kind, data] = MESSAGE.exec(received[0] ?? '') ?? []
  expect([priority, time, kind]).toEqual(['110', '2026-05-01T00:00:00.000Z', 'token-added'])
  expect(data).toMatch(/^sequence="1" event="token-added" actor="command" subject="t/)
})

test('entries wait while the server is away, and none is sent twice after a restart', async () => {
  const first = await startLogServer()
  const exporting = start(`tcp://127.0.0.1:${first.port}`)
  act()
  await expect.poll(() => sequences(first.received)).toEqual([1])
  await first.close()
  act()
  await expect.poll(() => exporting.isFailing || failures.length > 0).toBe(true)
  await exporting.close()
  const second = await startLogServer(first.port)
  start(`tcp://127.0.0.1:${first.port}`)
  act()
  await expect.poll(() => sequences(second.received).at(-1)).toBe(3)
  // What was written to a connection that had just ended may be lost; nothing comes twice or out of order.
  expect(new Set(second.received).size).toBe(second.received.length)
})

test('over UDP, too', async () => {
  const socket = createSocket('udp4')
  const received: string[] = []
  socket.on('message', (message) => received.push(message.toString()))
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  closers.push(() => new Promise<void>((closed) => socket.close(() => closed())))
  start(`udp://127.0.0.1:${socket.address().port}`)
  act()
  await expect.poll(() => sequences(received)).toEqual([1])
})

test('whatever an entry holds is one message that parses', () => {
  const text = fc.string({unit: 'binary', maxLength: 40})
  fc.assert(
    fc.property(text, text, (actor, address) => {
      const entry = {
        sequence: 1,
        time: '2026-05-01T00:00:00.000Z',
        event: 'sign-in' as const,
        actor,
        address,
        previous: '0',
        hash: '1',
      }
      const [, , , , , , data = '', message = ''] =
        MESSAGE.exec(formatSyslog(entry, 'a host', 1)) ?? []
      expect(JSON.parse(message)).toEqual(JSON.parse(JSON.stringify(entry)))
      const found =
        /actor="((?:[^"\\\]]|\\.)*)"/s.exec(data)?.[1]?.replace(/\\(["\\\]])/g, '$1') ?? ''
      expect(found).toBe(actor)
    }),
  )
})
