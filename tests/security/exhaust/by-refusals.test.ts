import {once} from 'node:events'
import {connect} from 'node:net'
import {Hono} from 'hono'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, type World} from '../../publish/helpers/world.ts'
import {type GatewayWorld, gatewayWorld} from '../../server/gateway/world.ts'

const HOUR = 3_600_000
/** Refusals that are sent at once; all others wait for longer than any test. */
const BURST = 3
const REQUESTS = 4

let world: World
let publisher: Publisher
let served: GatewayWorld

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate({create: campaign('kumla')})
  publisher = await startPublisher(world.options)
  await publisher.settled()
  const app = new Hono()
  app.all(
    '/v1/status/:status',
    (c) => new Response('said', {status: Number(c.req.param('status'))}),
  )
  app.all('/v1/hang', () => new Promise(() => {}))
  served = await gatewayWorld(
    world.options.dataFolder,
    {
      limits: {
        refusalBurst: BURST,
        refusalsPerSecond: 0.001,
        allRefusalsBurst: 1_000,
        longestRefusalMs: HOUR,
        requestsPerAddress: REQUESTS,
      },
    },
    app.fetch,
  )
  served.gateway.open()
})
afterAll(async () => {
  await served?.close()
  await publisher?.close()
  await world?.close()
})

/** Sends a request from an address, as a proxy on this machine does; resolves with the status line, or when it ends. */
async function ask(address: string, path: string, extra = '') {
  const {port} = new URL(served.gateway.origin)
  const socket = connect(Number(port), '127.0.0.1')
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('error', () => {})
  socket.on('data', (text) => {
    answer += text
  })
  await once(socket, 'connect')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${extra}X-Forwarded-For: ${address}\r\n\r\n`,
  )
  return {
    socket,
    status: async () => {
      await expect.poll(() => answer || socket.closed).toBeTruthy()
      return answer === '' ? 'closed' : Number(answer.slice(9, 12))
    },
    isWaiting: () => answer === '' && !socket.closed,
  }
}

test.each([400, 401, 403, 404, 405, 413, 429])(
  'an answer %i is sent at once a few times, and then waits, without keeping anything else',
  async (status) => {
    const address = `198.51.100.${status % 256}`
    const path = `/v1/status/${status}`
    const some = await Promise.all(
      Array.from({length: BURST}, () => ask(address, path).then((one) => one.status())),
    )
    expect(some).toEqual([status, status, status])
    const waiting = await ask(address, path)
    const others = ['/kumla/', '/v1/status/200', '/v1/status/302', '/v1/status/503', '/kumla/none/']
    for (const [index, expected] of [200, 200, 302, 503, 404].entries()) {
      expect(await (await ask(address, others[index] ?? '')).status()).toBe(expected)
    }
    expect(await (await ask('203.0.113.1', '/v1/status/200')).status()).toBe(200)
    expect(waiting.isWaiting()).toBe(true)
    waiting.socket.destroy()
  },
)

test('requests with two hosts are answered a few times, and then end the connection', async () => {
  const two = () => ask('198.51.100.1', '/kumla/', 'Host: other\r\n').then((one) => one.status())
  const answers: unknown[] = []
  for (let sent = 0; sent < BURST + 1; sent += 1) answers.push(await two())
  expect(answers).toEqual([400, 400, 400, 'closed'])
})

test('whoever leaves more requests open than one may loses the connections, and nobody else does', async () => {
  const open = await Promise.all(Array.from({length: REQUESTS}, () => ask('192.0.2.1', '/v1/hang')))
  expect(await (await ask('192.0.2.2', '/v1/status/200')).status()).toBe(200)
  await expect.poll(async () => (await ask('192.0.2.1', '/v1/status/200')).status()).toBe('closed')
  expect(await (await ask('192.0.2.1', '/kumla/')).status()).toBe(200)
  for (const {socket} of open) socket.destroy()
  await expect.poll(async () => (await ask('192.0.2.1', '/v1/status/200')).status()).toBe(200)
})
