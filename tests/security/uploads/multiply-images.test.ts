import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../../lake/harness.ts'
import {landscape} from '../../lake/images/pictures.ts'

let lake: TestLake
let url: string
beforeAll(async () => {
  lake = await startLake()
  const picture = await landscape(1200, 800).jpeg().toBuffer()
  const {_id, url: address} = await lake.client.assets.upload('image', picture)
  const main = {_type: 'image', asset: {_type: 'reference', _ref: _id}}
  await lake.client.create({_id: 'story', _type: 'story', main})
  url = address
})
afterAll(() => lake.stop())

const ask = async (query: string, from = '192.0.2.1') => {
  const answer = await fetch(`${url}?${query}`, {headers: {'X-Forwarded-For': from}})
  await answer.arrayBuffer()
  return {status: answer.status, etag: answer.headers.get('ETag')}
}

test.each([
  ['a focal point that nothing asks for', 'w=96&fp-x=0.1', 'w=96&fp-x=0.2&fp-y=0.3'],
  [
    'focal points that look alike',
    'w=96&h=96&fit=crop&crop=focalpoint&fp-x=0.501',
    'w=96&h=96&fit=crop&crop=focalpoint&fp-x=0.49999',
  ],
])('a guest makes one image of %s', async (_, one, other) => {
  const {status, etag} = await ask(one)
  expect(status).toBe(200)
  expect(await ask(other)).toEqual({status, etag})
})

test('however many images a guest asks for, those of others are made in turn', async () => {
  let done = 0
  const many = Array.from({length: 100}, async (_, n) => {
    const {status} = await ask(`w=800&rect=${n},0,800,600`, '192.0.2.2')
    if (status === 200) done++
    return status
  })
  // They have arrived when the first of them is refused.
  expect(
    await Promise.any(many.map(async (one) => ((await one) === 503 ? 503 : Promise.reject()))),
  ).toBe(503)
  expect((await ask('w=640', '192.0.2.3')).status).toBe(200)
  expect(done).toBeLessThan(60)
  const statuses = await Promise.all(many)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
})
