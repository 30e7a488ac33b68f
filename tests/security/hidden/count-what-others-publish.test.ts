import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {administrator, type Mutation} from '../../../lake/index.ts'
import {campaign, story} from '../../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../server.ts'

let server: WholeServer
let bound: string
beforeAll(async () => {
  server = await startWholeServer()
  const {administration} = server.accounts
  bound = administration.addToken('bound', readMembership('lead', ['malmo'])).secret
})
afterAll(() => server.close())

async function read(path: string, token: string) {
  const answer = await fetch(`http://127.0.0.1:${server.port}/studio/api/${path}`, {
    headers: {Authorization: `Bearer ${token}`},
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Changes a document, and waits until the change is published. */
async function publish(id: string, mutation: Mutation): Promise<void> {
  await server.lake.dataset('production').transact([mutation], {}, administrator)
  await read(`live/${id}`, TOKEN)
}

test('what others publish neither shortens one’s list nor is counted in it', async () => {
  await publish('malmo', {create: campaign('malmo')})
  await publish('doris', {create: story('doris', 'malmo')})
  const listed = await read('publishing', bound)
  const documents = listed.publishes.map((one: {documents: string[]}) => one.documents)
  expect(documents).toContainEqual(['doris'])
  for (let later = 0; later < 14; later++) {
    await publish('anna', {patch: {id: 'anna', set: {title: `Anna ${later}`}}})
  }
  expect(await read('publishing', bound)).toEqual(listed)
  expect(JSON.stringify(listed)).not.toMatch(/"number"|anna/)
  await publish('doris', {patch: {id: 'doris', set: {title: 'Doris igen'}}})
  expect((await read('publishing', bound)).publishes.slice(1)).toEqual(listed.publishes)
})
