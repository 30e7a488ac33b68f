import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake, TOKEN} from '../harness.ts'
import {freshDataset} from './harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.stop())

function post(
  body: unknown,
  {dataset = 'production', token = TOKEN}: {dataset?: string; token?: string} = {},
) {
  return fetch(`${lake.url}/v2025-02-19/data/actions/${dataset}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? {Authorization: `Bearer ${token}`} : {}),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const create = (id: string) => ({
  actionType: 'sanity.action.document.create',
  publishedId: id,
  attributes: {_type: 'story'},
})

describe('who asks', () => {
  test.each([
    {who: 'nobody', token: '', status: 403},
    {who: 'someone with a wrong token', token: 'wrong', status: 401},
    {who: 'the administrator', token: TOKEN, status: 200},
  ])('$who gets $status', async ({token, status}) => {
    const {name} = freshDataset(lake, 'public')
    const response = await post({actions: [create('x')]}, {dataset: name, token})
    expect(response.status).toBe(status)
    const documents = [...lake.lake.dataset(name).collection.values()]
    expect(documents.map(({_id}) => _id)).toEqual(status === 200 ? ['drafts.x'] : [])
  })
})

describe('malformed actions are rejected with the action and field named, and nothing is stored', () => {
  const publish = 'sanity.action.document.publish'
  test.each([
    {body: 'not json', says: /JSON/},
    {body: {}, says: /"actions" must be an array/},
    {body: {actions: []}, says: /"actions" must hold at least one/},
    {body: {actions: ['x']}, says: /"actions\.0" must be an object/},
    {body: {actions: [{}]}, says: /"actions\.0\.actionType"/},
    {body: {actions: [{actionType: 'sanity.action.document.burn'}]}, says: /unknown.*burn/},
    {body: {actions: [{actionType: publish}]}, says: /document\.publish: "draftId" must be/},
    {
      body: {actions: [{actionType: publish, draftId: 'drafts.x', publishedId: 'drafts.x'}]},
      says: /document\.publish: "publishedId" must be a published document ID/,
    },
    {
      body: {actions: [{actionType: publish, draftId: 'drafts.x', publishedId: 'x', now: true}]},
      says: /document\.publish: unknown field "now"/,
    },
    {
      body: {actions: [create('x'), {actionType: publish, draftId: 'drafts.-', publishedId: 'x'}]},
      says: /must be a draft or version of/,
      index: 1,
    },
    {
      body: {actions: [{...create('x'), attributes: {title: 'no type'}}]},
      says: /"attributes\._type"/,
    },
    {
      body: {actions: [{...create('x'), attributes: {_type: 'story', 'a b': 1}}]},
      says: /"attributes" cannot be stored.*a b/,
    },
    {
      body: {
        actions: [
          create('x'),
          {
            actionType: 'sanity.action.document.edit',
            draftId: 'drafts.x',
            publishedId: 'x',
            patch: {set: {'a[': 1}},
          },
        ],
      },
      says: /document\.edit/,
      index: 1,
    },
    {body: {actions: [create('x')], transactionId: 7}, says: /"transactionId" must be text/},
  ])('$says', async ({body, says, index}) => {
    const {name} = freshDataset(lake)
    const response = await post(body, {dataset: name})
    const answer = await response.text()
    expect(answer.replaceAll('\\', '')).toMatch(says)
    expect(response.status).toBe(400)
    if (index !== undefined) expect(JSON.parse(answer).error.items[0].index).toBe(index)
    expect(lake.lake.dataset(name).collection.size).toBe(0)
  })
})

describe('options', () => {
  test('a dry run answers like a real one, but stores nothing', async () => {
    const {name, client} = freshDataset(lake)
    const seen: string[] = []
    lake.lake.dataset(name).subscribe(({kind}) => seen.push(kind))
    const action = {...create('x'), attributes: {_id: 'drafts.x', _type: 'story'}} as const
    const sent = {...action, actionType: 'sanity.action.document.create', ifExists: 'fail'} as const
    await expect(client.action(sent, {dryRun: true})).resolves.toEqual({
      transactionId: expect.any(String),
    })
    await client.action(sent)
    await expect(client.action(sent, {dryRun: true})).rejects.toMatchObject({statusCode: 409})
    expect(seen).toEqual(['commit'])
  })

  test('a transaction id from the caller is used, and cannot be reused', async () => {
    const {client} = freshDataset(lake)
    const edit = (title: string) =>
      ({
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title}},
      }) as const
    await client.create({_id: 'drafts.x', _type: 'story'})
    await client.action(edit('once'), {transactionId: 'my-own'})
    expect((await client.getDocument('drafts.x'))?._rev).toBe('my-own')
    await expect(client.action(edit('twice'), {transactionId: 'my-own'})).rejects.toMatchObject({
      statusCode: 409,
    })
    expect(await client.getDocument('drafts.x')).toMatchObject({title: 'once'})
  })

  test('an edit without changes is still a transaction, because the Studio waits for it', async () => {
    const {client} = freshDataset(lake)
    await client.create({_id: 'drafts.x', _type: 'story'})
    const {transactionId} = await client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.x',
      publishedId: 'x',
      patch: {unset: ['_empty_action_guard_pseudo_field_']},
    })
    expect((await client.getDocument('drafts.x'))?._rev).toBe(transactionId)
  })

  test('Sanity’s newer names for the same fields are understood', async () => {
    const {name, client} = freshDataset(lake)
    await client.create({_id: 'drafts.x', _type: 'story'})
    const actions = [
      {
        actionType: 'sanity.action.document.publish',
        versionId: 'drafts.x',
        publishedId: 'x',
      },
      {actionType: 'sanity.action.document.delete', publishedId: 'x', includeVersions: []},
    ]
    expect((await post({actions}, {dataset: name})).status).toBe(200)
    expect(lake.lake.dataset(name).collection.size).toBe(0)
  })
})

test('a published document keeps its creation time, whatever its draft says', async () => {
  const {client} = freshDataset(lake)
  const born = '2019-05-01T00:00:00Z'
  await client.create({_id: 'x', _type: 'story', _createdAt: born})
  await client.create({_id: 'drafts.x', _type: 'story', title: 'new'})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.x',
    publishedId: 'x',
  })
  expect(await client.getDocument('x')).toMatchObject({_createdAt: born, title: 'new'})
})

test('a release is a single transaction for every listener', async () => {
  const {name, client} = freshDataset(lake)
  await client.releases.create({releaseId: 'spring'})
  for (const id of ['x', 'y', 'z']) {
    await client.create({_id: `versions.spring.${id}`, _type: 'story'})
  }
  const commits: string[][] = []
  lake.lake.dataset(name).subscribe((event) => {
    if (event.kind === 'commit') commits.push(event.changes.map(({id}) => id).sort())
  })
  await client.releases.publish({releaseId: 'spring'})
  expect(commits).toEqual([
    [
      '_.releases.spring',
      'versions.spring.x',
      'versions.spring.y',
      'versions.spring.z',
      'x',
      'y',
      'z',
    ],
  ])
})

test('the public sees neither releases nor their contents', async () => {
  const {name, client} = freshDataset(lake, 'public')
  await client.releases.create({releaseId: 'spring'})
  await client.create({_id: 'versions.spring.x', _type: 'story'})
  await client.create({_id: 'y', _type: 'story'})
  const visitor = lake.clientWith({dataset: name, token: '', perspective: 'raw'})
  expect(await visitor.fetch('*._id')).toEqual(['y'])
})
