import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, test} from 'vitest'
import {runningOrigin} from '../../../server/content/client.ts'

const TLS = {certificate: 'cert.pem', key: 'key.pem'}
const ORIGIN = 'https://hemvist.example'

test.each([
  [{host: '127.0.0.1'}, 'http://127.0.0.1:4321'],
  [{host: 'localhost'}, 'http://localhost:4321'],
  [{host: '0.0.0.0'}, 'http://127.0.0.1:4321'],
  [{host: '::'}, 'http://[::1]:4321'],
  [{host: '2001:db8::1'}, 'http://[2001:db8::1]:4321'],
  // Behind a proxy, which ends TLS.
  [{host: '127.0.0.1', origin: ORIGIN}, 'http://127.0.0.1:4321'],
  [{host: '0.0.0.0', tls: TLS, origin: ORIGIN}, ORIGIN],
  [{host: '127.0.0.1', tls: TLS}, 'https://127.0.0.1:4321'],
])('a command reaches the running server of %j at %s', (settings, expected) => {
  expect(runningOrigin({port: 4321, tls: undefined, origin: undefined, ...settings})).toBe(expected)
})

test.each(['127.0.0.1', '0.0.0.0'])('and so does fetch, when it listens at %s', async (host) => {
  const server = createServer((_, response) => response.end('there'))
  await new Promise<void>((ready) => server.listen(0, host, ready))
  const {port} = server.address() as AddressInfo
  const answer = await fetch(runningOrigin({host, port, tls: undefined, origin: undefined}))
  expect(await answer.text()).toBe('there')
  await new Promise((closed) => server.close(closed))
})
