import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {auditPublishing} from '../../server/audit.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../security/server.ts'

let server: WholeServer
beforeAll(async () => {
  server = await startWholeServer()
  auditPublishing(server.lake.dataset('production'), server.accounts)
})
afterAll(() => server.close())

async function ask(path: string, token: string, body?: unknown, method = 'POST') {
  const response = await fetch(`http://127.0.0.1:${server.port}/v2025-02-19/data/${path}`, {
    method,
    headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  expect(response.status).toBe(200)
  return response.json()
}

/** What was recorded since, without what is the same in every entry. */
function recorder() {
  const start = [...server.accounts.audit.read()].length
  return () =>
    [...server.accounts.audit.read()]
      .slice(start)
      .map(({event, actor, subject, details}) => ({event, actor, subject, details}))
}

test('the audit log records who published and unpublished, when and in which transaction', async () => {
  const {accounts} = server
  const {token, secret} = accounts.administration.addToken('test', readMembership('lead', []))
  const recorded = recorder()
  const draft = {_id: 'drafts.guide-one', _type: 'guide', title: 'Told to nobody'}
  await ask('mutate/production', secret, {mutations: [{create: draft}]})
  expect(recorded()).toEqual([])
  const ids = {publishedId: 'guide-one', draftId: 'drafts.guide-one'}
  const act = (name: string) =>
    ask('actions/production', secret, {
      actions: [{actionType: `sanity.action.document.${name}`, ...ids}],
    })
  const {transactionId: published} = await act('publish')
  const {transactionId: unpublished} = await act('unpublish')
  const details = {documents: 1, types: ['guide']}
  expect(recorded()).toEqual([
    {event: 'published', actor: token.id, subject: published, details},
    {event: 'unpublished', actor: token.id, subject: unpublished, details},
  ])
  const log = JSON.stringify([...accounts.audit.read()])
  for (const content of ['Told to nobody', 'guide-one']) expect(log).not.toContain(content)
})

test('the audit log records who read or erased personal data, but not whose', async () => {
  const recorded = recorder()
  const story = {_id: 'story-cia', _type: 'inflyttareStory', name: 'Cia Carlsson'}
  await server.lake.dataset('production').transact([{create: story}], {}, administrator)
  await ask('person/production/story-cia', TOKEN, undefined, 'GET')
  await ask('person/production/story-cia', TOKEN, undefined, 'DELETE')
  const details = {documents: 1, assets: 0, comments: 0}
  expect(recorded().filter(({event}) => event.startsWith('person-'))).toEqual([
    {event: 'person-read', actor: 'administrator', subject: undefined, details},
    {event: 'person-erased', actor: 'administrator', subject: undefined, details},
  ])
  const log = JSON.stringify([...server.accounts.audit.read()])
  for (const trace of ['story-cia', 'Carlsson']) expect(log).not.toContain(trace)
})

/** Addresses of one and the same export. */
const EXPORTS = [
  ['/data/export/production'],
  ['/projects/local/datasets/production/export'],
  ['/projects/local/datasets/production/export?types=guide'],
  ['/data/export/production?types=guide'],
  ['/projects/local/datasets/%70roduction/export'],
  ['/data/%65xport/production'],
]

test.each(EXPORTS)(
  'the audit log records who took a copy by %s, and not who was refused',
  async (path) => {
    const {accounts, port} = server
    const {token, secret} = accounts.administration.addToken('test', readMembership('lead', []))
    const recorded = recorder()
    const take = async (headers: Record<string, string>) => {
      const at = `http://127.0.0.1:${port}/v2025-02-19${path}`
      const response = await fetch(at, {headers})
      await response.text()
      return response.status
    }
    expect(await take({})).toBeGreaterThanOrEqual(400)
    expect(await take({Authorization: `Bearer ${secret}`})).toBe(200)
    const details = {path: '/v2025-02-19/data/export/production'}
    expect(recorded()).toEqual([{event: 'exported', actor: token.id, subject: undefined, details}])
  },
)
