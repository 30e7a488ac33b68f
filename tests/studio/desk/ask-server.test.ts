import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {text} from 'node:stream/consumers'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import {ApiError, api} from '../../../studio/accounts/api.ts'
import {askServer, nothing, ServerError} from '../../../studio/desk/ask-server.ts'

interface Reply {
  status?: number
  type?: string
  body?: string
}

let reply: Reply | 'none' | 'hang' = {}
let received: {method?: string | undefined; type?: string | undefined; body: string}
const server = createServer(async (request: IncomingMessage, response) => {
  const {method, headers} = request
  received = {method, type: headers['content-type'], body: await text(request)}
  if (reply === 'hang') return
  if (reply === 'none') {
    request.socket.destroy()
    return
  }
  response.writeHead(reply.status ?? 200, {'Content-Type': reply.type ?? 'application/json'})
  response.end(reply.body)
})

const {fetch} = globalThis
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  // A page resolves paths against its own address.
  globalThis.fetch = (path, init) => fetch(new URL(String(path), `http://127.0.0.1:${port}`), init)
})
afterAll(() => {
  globalThis.fetch = fetch
  server.closeAllConnections()
  server.close()
})

const shape = z.object({pages: z.number()})
const failure = (answer: Reply | 'none' | 'hang', signal?: AbortSignal): Promise<unknown> => {
  reply = answer
  return askServer(shape, '/studio/api/x', {signal}).then(
    () => expect.fail('It succeeded'),
    (error: unknown) => error,
  )
}

test('an answer of the right shape is returned', async () => {
  reply = {body: '{"pages": 3, "more": true}'}
  expect(await askServer(shape, '/studio/api/x')).toEqual({pages: 3})
  expect(received).toEqual({method: 'GET', type: undefined, body: ''})
})

test.each([
  [{to: 'anna'}, 'application/json', '{"to":"anna"}'],
  [new Blob(['PNG'], {type: 'image/png'}), 'image/png', 'PNG'],
])('a body is sent as what it is', async (body, type, sent) => {
  reply = {status: 204}
  expect(await askServer(nothing, '/studio/api/x', {method: 'POST', body})).toBeUndefined()
  expect(received).toEqual({method: 'POST', type, body: sent})
})

describe('what goes wrong is said in Swedish', () => {
  test.each<[string, Reply | 'none', number, RegExp]>([
    ['a reason', {status: 409, body: '{"error": "Utkastet har ändrats."}'}, 409, /^Utkastet har/],
    ['a refusal without a reason', {status: 403, body: '{}'}, 403, /^Din roll får inte/],
    [
      'an error without a reason',
      {status: 500, type: 'text/plain', body: 'Oh'},
      500,
      /svarade 500/,
    ],
    ['no answer', 'none', 0, /^Servern svarar inte/],
    ['something else', {body: '{"pages": "3"}'}, 200, /oväntat/],
    ['a page', {type: 'text/html', body: '<!doctype html>'}, 200, /oväntat/],
    ['half an answer', {body: '{"pages": '}, 200, /oväntat/],
  ])('%s', async (_, answer, status, message) => {
    const error = await failure(answer)
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({status, message: expect.stringMatching(message)})
  })

  test('of an account, with what is wrong with it', async () => {
    reply = {status: 422, body: '{"statusCode": 422, "faults": ["Lösenordet är för kort."]}'}
    const error = await api.setPassword('a', 'b').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({status: 422, faults: ['Lösenordet är för kort.']})
    reply = {status: 401, body: '{"message": "Sign in again", "refusal": "stale"}'}
    await expect(api.sessions()).rejects.toMatchObject({message: 'Sign in again', refusal: 'stale'})
  })
})

test('a request that is stopped ends as such', async () => {
  const stop = new AbortController()
  const stopped = failure('hang', stop.signal)
  stop.abort()
  expect(await stopped).toMatchObject({name: 'AbortError'})
})
