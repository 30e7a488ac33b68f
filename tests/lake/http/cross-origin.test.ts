import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.stop())

const call = (path: string, init?: RequestInit) => fetch(`${lake.url}/v2025-02-19${path}`, init)

test('a preflight request from another origin is answered with what it may send', async () => {
  const answer = await call('/data/mutate/production', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  })
  expect(answer.status).toBe(204)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'authorization,content-type',
    'access-control-allow-methods': expect.stringContaining('POST'),
  })
})

test.each([
  ['an answer', '/data/query/production?query=1'],
  ['a refusal', '/data/query/production?query=*['],
  ['an unknown dataset', '/data/query/missing?query=1'],
  ['a token that is not valid', '/users/me', {headers: {Authorization: 'Bearer wrong'}}],
  ['an event stream', '/data/listen/production?query=*'],
])('a page elsewhere may read %s', async (_what, path, init?: RequestInit) => {
  const answer = await call(path, init)
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  await answer.body?.cancel()
})
