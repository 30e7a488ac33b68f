import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

const ELSEWHERE = {'x-forwarded-for': '203.0.113.7'}
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake.client.create({_id: 'long', _type: 'note', text: 'hemvist '.repeat(2_000)})
})
afterAll(() => lake.stop())

function ask(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${lake.url}/v2025-02-19${path}`, {
    headers: {authorization: `Bearer ${TOKEN}`, 'accept-encoding': 'gzip', ...headers},
  })
}

test.each([
  ['/data/query/production?query=*', ELSEWHERE, 'gzip'],
  ['/data/doc/production/long', ELSEWHERE, 'gzip'],
  ['/data/query/production?query=*', {...ELSEWHERE, 'accept-encoding': 'identity'}, null],
  ['/data/query/production?query=*', {}, null],
])('%s, asked with %j, comes as %s', async (path, headers, expected) => {
  const response = await ask(path, headers)
  expect(response.headers.get('content-encoding')).toBe(expected)
  expect(await response.text()).toMatch(/^\{/)
})

test('event streams are not compressed', async () => {
  const response = await ask('/data/listen/production?query=*', ELSEWHERE)
  expect(response.headers.get('content-encoding')).toBeNull()
  await response.body?.cancel()
})
