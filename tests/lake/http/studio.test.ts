import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'

let server: TestLake
beforeAll(async () => {
  server = await startLake()
})
afterAll(() => server.stop())

const ask = async (path: string, init: RequestInit = {}, token: string | null = TOKEN) => {
  const answer = await fetch(`${server.url}/v2025-02-19${path}`, {
    ...init,
    headers: {
      'Content-Type': 'application/json',
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
    },
  })
  return {status: answer.status, body: await answer.json()}
}

describe('what the Studio requests', () => {
  const INVITE = {name: 'invite', params: {}}
  const ADMINISTRATOR = {id: 'administrator', displayName: 'Administratör'}
  test.each<[string, number, unknown]>([
    ['/users/me', 200, {id: 'administrator', roles: [{name: 'administrator'}]}],
    ['/users/administrator', 200, ADMINISTRATOR],
    ['/users/administrator,nobody', 200, [ADMINISTRATOR, null]],
    ['/users/nobody', 200, null],
    ['/projects', 200, [{id: 'local'}]],
    [
      '/projects/local',
      200,
      {id: 'local', organizationId: null, members: [{id: 'administrator', isCurrentUser: true}]},
    ],
    ['/projects/other', 404, {errorCode: 'SIO-404-PNF'}],
    [
      '/projects/local/datasets',
      200,
      [{name: 'production', datasetProfile: 'content', addonFor: null}],
    ],
    [
      '/projects/local/datasets/production/acl',
      200,
      [
        {
          filter: '_id in path("**")',
          permissions: expect.arrayContaining(['read', 'update', 'create']),
        },
      ],
    ],
    ['/projects/local/datasets/none/acl', 404, {statusCode: 404}],
    [
      '/projects/local/grants',
      200,
      {
        'sanity.project.members': [
          {name: 'sanity-project-members', grants: expect.arrayContaining([INVITE])},
        ],
      },
    ],
    ['/projects/local/roles', 200, [{name: 'administrator', appliesToUsers: true}]],
    ['/projects/local/user-applications', 200, []],
    ['/projects/local/new-content-release-allowed', 200, {data: {orgActiveReleaseCount: 0}}],
    [
      '/features',
      200,
      expect.arrayContaining(['contentReleases', 'studioComments', 'sanityTasks']),
    ],
    ['/journey/trial', 200, null],
    ['/journey/announcements', 200, []],
    ['/ping', 200, {pong: true}],
    ['/help', 200, {resources: {sectionArray: []}}],
    ['/intake/telemetry-status', 200, {status: 'denied'}],
    ['/schedules/local/production', 200, {schedules: []}],
    ['/nothing/of/the/kind', 404, {statusCode: 404}],
  ])('%s: %i', async (path, status, body) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    if (body === null) expect(answer.body).toBeNull()
    else expect(answer.body).toEqual(matching(body))
  })

  test('no schema upload is needed, because nothing would read it', async () => {
    const claim = (token: string | null) =>
      ask('/descriptors/claim', {method: 'POST', body: '{"descriptorId":"x"}'}, token)
    expect((await claim(TOKEN)).body).toEqual({synchronization: {type: 'complete'}})
    expect((await claim(null)).status).toBe(401)
  })

  test.each<[string, number, unknown]>([
    ['/users/me', 200, {}],
    ['/users/administrator', 401, {}],
    ['/users/me/keyvalue/a', 401, {}],
    ['/projects/local', 401, {}],
    ['/projects/local/datasets', 401, {}],
    ['/datasets', 401, {}],
  ])('%s: %i for nobody', async (path, status) => {
    expect((await ask(path, {}, null)).status).toBe(status)
  })
})

/** Part of the answer is enough, at every depth. */
const matching = (expected: unknown): unknown => {
  if (Array.isArray(expected)) return expected.map(matching)
  if (typeof expected !== 'object' || expected === null || 'asymmetricMatch' in expected)
    return expected
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, matching(value)])),
  )
}

describe('settings', () => {
  const put = (body: unknown) =>
    ask('/users/me/keyvalue', {method: 'PUT', body: JSON.stringify(body)})

  test('are stored per user', async () => {
    const search = {key: 'studio.search', value: ['Sörby', {deep: null}]}
    expect(await put([search, {key: 'layout', value: 'compact'}])).toEqual({
      status: 200,
      body: [search, {key: 'layout', value: 'compact'}],
    })
    expect((await ask('/users/me/keyvalue/layout,none,studio.search')).body).toEqual([
      {key: 'layout', value: 'compact'},
      search,
    ])
    expect((await ask('/users/me/keyvalue/layout', {method: 'DELETE'})).status).toBe(200)
    expect((await ask('/users/me/keyvalue/layout')).body).toEqual([])
  })

  test('written concurrently are all kept', async () => {
    const keys = Array.from({length: 20}, (_, index) => `key-${index}`)
    await Promise.all(keys.map((key) => put([{key, value: key}])))
    expect((await ask(`/users/me/keyvalue/${keys.join(',')}`)).body).toHaveLength(20)
  })

  test.each([
    {},
    [1],
    [{key: ''}],
    [{key: 'a'}],
    [{key: 1, value: 1}],
    [{key: 'a', value: 'x'.repeat(70_000)}],
  ])('of another shape are refused: %j', async (body) => {
    expect((await put(body)).status).toBe(400)
  })
})

describe('datasets', () => {
  test('are created, listed and deleted with the client', async () => {
    await server.client.datasets.create('staging')
    expect((await server.client.datasets.list()).map(({name}) => name)).toEqual([
      'production',
      'staging',
    ])
    await expect(server.client.datasets.create('staging')).rejects.toMatchObject({statusCode: 409})
    expect((await ask('/datasets/Staging!', {method: 'PUT'})).status).toBe(400)
    await server.client.datasets.delete('staging')
    expect((await server.client.datasets.list()).map(({name}) => name)).toEqual(['production'])
    await expect(server.clientWith({dataset: 'staging'}).fetch('*')).rejects.toMatchObject({
      statusCode: 404,
    })
  })

  test('are copied with their assets, independent of the source', async () => {
    const source = server.clientWith({dataset: 'source'})
    await server.client.datasets.create('source')
    const asset = await source.assets.upload('file', Buffer.from('hello'), {filename: 'a.txt'})
    await source.create({
      _id: 'one',
      _type: 'note',
      file: {_type: 'file', asset: {_type: 'reference', _ref: asset._id}},
    })
    const copied = await ask('/projects/local/datasets/source/copy', {
      method: 'PUT',
      body: '{"targetDataset":"target"}',
    })
    expect(copied.status).toBe(200)
    expect((await ask(`/jobs/${copied.body.jobId}`)).body).toMatchObject({state: 'completed'})
    await server.client.datasets.delete('source')
    const target = server.clientWith({dataset: 'target'})
    expect(await target.getDocument('one')).toMatchObject({_type: 'note'})
    const url = await target.fetch<string>('*[_id == $id][0].url', {id: asset._id})
    expect(url).toContain('/files/local/target/')
    const headers = {Authorization: `Bearer ${TOKEN}`}
    expect(await (await fetch(url, {headers})).text()).toBe('hello')
    await server.client.datasets.delete('target')
  })

  test('for comments are created once on demand, and not listed', async () => {
    const list = () => ask('/projects/local/datasets?datasetProfile=comments&addonFor=production')
    expect((await list()).body).toMatchObject([{name: 'production-comments'}])
    const made = await ask('/comments/production/setup', {method: 'POST'})
    expect(made.body).toEqual({datasetName: 'production-comments'})
    expect((await ask('/comments/production/setup', {method: 'POST'})).body).toEqual(made.body)
    expect((await list()).body).toMatchObject([{name: 'production-comments', aclMode: 'private'}])
    const comments = server.clientWith({dataset: 'production-comments'})
    await comments.create({_id: 'c', _type: 'comment', message: 'Fin bild!'})
    expect(await comments.fetch('count(*)')).toBe(1)
    const anyone = comments.withConfig({token: ''})
    await expect(anyone.fetch('count(*)')).rejects.toThrow(/not found/)
    expect((await server.client.datasets.list()).map(({name}) => name)).toEqual(['production'])
  })
})
