import {once} from 'node:events'
import type {Server} from 'node:http'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {attachSockets, authenticateByToken} from '../../../lake/index.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'

let lake: TestLake
let detach: () => void
beforeAll(async () => {
  lake = await startLake()
  detach = attachSockets(lake.server as Server, lake.lake, {
    authenticate: authenticateByToken(TOKEN),
    fetch: (request, env) => lake.app.fetch(request, env),
  })
})
afterAll(async () => {
  detach()
  await lake.stop()
})

const call = (method: string, params: object) =>
  JSON.stringify({jsonrpc: '2.0', id: 1, method, params})
const announce = (locations: readonly object[], sessionId = 'me') =>
  call('presence_announce', {data: {sessionId, locations}})
const place = {type: 'document', documentId: 'a', path: []}

async function enter(token: string | undefined = TOKEN): Promise<WebSocket> {
  const url = `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`
  const headers = token ? {Authorization: `Bearer ${token}`} : {}
  const socket = new WebSocket(url, {headers})
  await once(socket, 'open')
  return socket
}

/** The answers to calls that are sent at once. */
async function answers(socket: WebSocket, calls: readonly string[]): Promise<string[]> {
  const heard: string[] = []
  const done = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const {error, result} = JSON.parse(String(data))
      if (error === undefined && result === undefined) return
      heard.push(error ? error.message : 'done')
      if (heard.length === calls.length) resolve()
    })
  })
  for (const one of calls) socket.send(one)
  await done
  socket.removeAllListeners('message')
  return heard
}

const times = (count: number, text: string) => Array.from({length: count}, () => text)

test.each([
  ['one place', announce([place]), 'done'],
  ['thousands of places', announce(Array.from({length: 5_000}, () => ({}))), 'Too many locations'],
  ['a long path', announce([{...place, path: 'x'.repeat(20_000)}]), 'The call is too long'],
  [
    'a long session',
    call('presence_rollcall', {session: 'x'.repeat(20_000)}),
    'The call is too long',
  ],
])('%s', async (_, message, expected) => {
  const socket = await enter()
  expect(await answers(socket, [message])).toEqual([expected])
  socket.terminate()
})

test('one person has so many subscriptions, however many sockets', async () => {
  const sockets = await Promise.all([enter(), enter(), enter()])
  const given: string[] = []
  for (const socket of sockets) {
    given.push(...(await answers(socket, times(50, call('presence_subscribe', {})))))
  }
  expect(given.filter((answer) => answer === 'done')).toHaveLength(100)
  expect(given.at(-1)).toBe('Too many subscriptions')
  for (const socket of sockets) socket.terminate()
})

test.each([
  ['announces', TOKEN, announce([place])],
  ['calls the roll', TOKEN, call('presence_rollcall', {session: 'me'})],
  ['guesses tokens', '', call('authorization', {authorization: 'Bearer x'})],
])('whoever %s without end is told to wait, on every socket', async (_, token, message) => {
  const [first, second] = [await enter(token), await enter(token)]
  const given = await answers(first, times(1_000, message))
  expect(given.at(-1)).toMatch(/^Too many calls/)
  expect(await answers(second, [message])).toEqual([expect.stringMatching(/^Too many calls/)])
  first.terminate()
  second.terminate()
})
