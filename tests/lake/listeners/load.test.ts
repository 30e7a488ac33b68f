import {connect} from 'node:net'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {listenPath, openStream} from './stream.ts'

let lake: TestLake
beforeEach(async () => {
  lake = await startLake()
})
afterEach(() => lake.stop())

test('500 listeners all receive a change', async () => {
  const listeners = await Promise.all(
    Array.from({length: 500}, (_, index) =>
      openStream(lake, listenPath(index % 2 ? '*[_type == "note"]' : `*[_id == "n${index % 20}"]`)),
    ),
  )
  await Promise.all(listeners.map((listener) => listener.next()))
  const ids = Array.from({length: 20}, (_, index) => `n${index}`)
  await Promise.all(ids.map((_id) => lake.client.create({_id, _type: 'note'})))
  const heard = await Promise.all(listeners.map(async (listener) => (await listener.next()).event))
  expect(new Set(heard)).toEqual(new Set(['mutation']))
  for (const listener of listeners) listener.stop()
})

test('a client that does not read is disconnected, and the others continue', async () => {
  const {hostname, port} = new URL(lake.url)
  const path = `/v2025-02-19${listenPath('*', {includeResult: 'true'})}`
  const slow = connect(Number(port), hostname)
  slow.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TOKEN}\r\n\r\n`)
  await new Promise((resolve) => slow.once('readable', resolve))
  slow.pause()
  const gone = new Promise((resolve) => slow.once('close', resolve).on('error', () => {}))

  const other = await openStream(lake, listenPath('*[_type == "last"]'))
  await other.next()
  const text = 'x'.repeat(500_000)
  for (let n = 0; n < 40; n++)
    await lake.client.create({_type: 'big', text}, {returnDocuments: false})
  await lake.client.create({_type: 'last'})
  expect((await other.next()).event).toBe('mutation')
  other.stop()
  // Data that had reached the kernel is still read; then the connection turns out to be closed.
  slow.resume()
  await gone
})

test('listeners of a deleted dataset are disconnected', async () => {
  await lake.client.datasets.create('short')
  const listener = await openStream(lake, '/data/listen/short?query=*')
  await listener.next()
  await lake.client.datasets.delete('short')
  expect(await listener.next()).toMatchObject({event: 'disconnect'})
  await expect(listener.next()).rejects.toThrow()
})
