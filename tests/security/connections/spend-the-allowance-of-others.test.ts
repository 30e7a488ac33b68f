import {once} from 'node:events'
import type {Server} from 'node:http'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {attachSockets, authenticateByToken} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

const STREAM = '/v2025-02-19/data/listen/production?query=*'

let lake: TestLake
let detach: () => void
beforeAll(async () => {
  // Two streams for each address.
  lake = await startLake({}, {publicApi: {ofOne: 200, ofAll: 100_000, periodSeconds: 3_600}})
  detach = attachSockets(lake.server as Server, lake.lake, {
    authenticate: authenticateByToken(TOKEN),
    fetch: (request, env) => lake.app.fetch(request, env),
  })
})
afterAll(async () => {
  detach()
  await lake.stop()
})

/** How many of several streams open over one socket. */
async function opened(from: string, streams: number): Promise<number> {
  const url = `${lake.url.replace('http', 'ws')}/v2025-02-19/multiplex`
  const socket = new WebSocket(url, {headers: {'X-Forwarded-For': from}})
  await once(socket, 'open')
  let count = 0
  for (let n = 0; n < streams; n++) {
    socket.send(JSON.stringify({open: n, url: STREAM}))
    const [data] = await once(socket, 'message')
    const {chunk, end, status} = JSON.parse(String(data))
    if (chunk === '') count++
    else expect({end, status}).toEqual({end: true, status: 429})
    socket.removeAllListeners('message')
  }
  socket.terminate()
  return count
}

test('what a guest opens over a socket counts against where the guest is, and nobody else', async () => {
  expect(await opened('192.0.2.1', 5)).toBe(2)
  expect(await opened('192.0.2.1', 1)).toBe(0)
  expect(await opened('192.0.2.2', 1)).toBe(1)
  const query = (from: string) =>
    fetch(`${lake.url}/v2025-02-19/data/query/production?query=1`, {
      headers: {'X-Forwarded-For': from},
    })
  // It is one allowance, whichever way it is spent.
  expect((await query('192.0.2.1')).status).toBe(429)
  expect((await query('192.0.2.2')).status).toBe(200)
})
