import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {story} from '../publish/helpers/world.ts'
import {startWholeServer, type WholeServer} from '../security/server.ts'
import {consent} from '../site/sections/people.ts'

let server: WholeServer
let lead: string

beforeAll(async () => {
  server = await startWholeServer()
  await server.lake
    .dataset('production')
    .transact(
      [{create: {...story('vera', 'kumla'), _type: 'ambassador', consent}}],
      {},
      administrator,
    )
  lead = server.accounts.administration.addToken('lead', readMembership('lead', ['kumla'])).secret
})
afterAll(() => server.close())

const ask = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${server.port}/studio/api/archives/kumla${path}`, {
    method,
    headers: {Authorization: `Bearer ${lead}`},
  })
const state = async () => (await (await ask('')).json()).state

test('a lead asks for a copy, fetches it, and gets none of somebody who has withdrawn since', async () => {
  expect(await state()).toBe('none')
  expect((await ask('/file')).status).toBe(404)
  expect((await ask('', 'POST')).status).toBe(202)
  expect(await state()).toBe('building')
  await expect.poll(state, {timeout: 60_000, interval: 200}).toBe('ready')

  const answer = await ask('/file')
  expect(answer.headers.get('content-disposition')).toContain('kumla.zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const page = files['kumla/stories/anna/index.html']
  expect(page && strFromU8(page)).toContain('Story anna')

  const withdrawn = {patch: {id: 'vera', set: {'consent.withdrawnAt': '2020-01-01'}}}
  await server.lake.dataset('production').transact([withdrawn], {}, administrator)
  expect((await ask('/file')).status).toBe(404)
  expect(await state()).toBe('none')
}, 90_000)
