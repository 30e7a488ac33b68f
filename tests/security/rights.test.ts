import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
const secrets = new Map<string, string>()

/** Who asks: a role, and the campaign that it is bound to; `guest` has no token. */
const WHO = [
  'guest',
  'viewer',
  'viewer kumla',
  'contributor kumla',
  'reviewer kumla',
  'communicator kumla',
  'communicator malmo',
  'communicator nowhere',
  'lead kumla',
  'communicator',
  'administrator',
] as const
type Who = (typeof WHO)[number]

const ref = (id: string) => ({_type: 'reference', _ref: id, _weak: true})
const documents = [
  {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}},
  {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}},
  {_id: 'issue', _type: 'magazineIssue', title: 'Public', campaign: ref('c-kumla')},
  {_id: 'drafts.issue', _type: 'magazineIssue', title: 'Kumla secret', campaign: ref('c-kumla')},
  {
    _id: 'drafts.story',
    _type: 'story',
    title: 'Kumla secret',
    belongsTo: [{_key: 'a', ...ref('c-kumla')}],
  },
  {
    _id: 'drafts.elsewhere',
    _type: 'story',
    title: 'Malmo secret',
    belongsTo: [{_key: 'a', ...ref('c-malmo')}],
  },
  {_id: 'drafts.place', _type: 'place', name: 'Shared secret'},
  {_id: 'drafts.nobodys', _type: 'story', title: 'Nobodys secret'},
]

beforeAll(async () => {
  world = await openWorld()
  for (const who of WHO) {
    const [role = '', campaign] = who.split(' ')
    if (role === 'guest') continue
    const membership = readMembership(role, campaign ? [campaign] : [])
    secrets.set(who, world.accounts.administration.addToken('test', membership).secret)
  }
})
afterAll(() => world.close())

const reset = () =>
  world.lake.dataset('production').transact(
    documents.map((one) => ({createOrReplace: one})),
    {},
    administrator,
  )

async function ask(
  who: Who,
  path: string,
  body?: unknown,
): Promise<{status: number; text: string}> {
  const secret = secrets.get(who)
  const answer = await world.visit(`/v2025-02-19${path}`, {
    headers: {
      'Content-Type': 'application/json',
      ...(secret ? {Authorization: `Bearer ${secret}`} : {}),
    },
    ...(body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}),
  })
  return {status: answer.status, text: await answer.text()}
}

const SECRETS = ['Kumla', 'Malmo', 'Shared', 'Nobodys'] as const

describe('reads drafts of', () => {
  const readers: [Who, (typeof SECRETS)[number][]][] = [
    ['guest', []],
    ['communicator nowhere', ['Shared']],
    ['viewer kumla', ['Kumla', 'Shared']],
    ['contributor kumla', ['Kumla', 'Shared']],
    ['communicator malmo', ['Malmo', 'Shared']],
    ['viewer', [...SECRETS]],
    ['administrator', [...SECRETS]],
  ]
  const everything = encodeURIComponent('*[]{_id, title, name}')
  const ids = documents.map(({_id}) => _id).join(',')
  test.each(readers)('%s: %j', async (who, seen) => {
    await reset()
    for (const path of [
      `/data/query/production?perspective=raw&query=${everything}`,
      `/data/doc/production/${ids}`,
      '/data/export/production',
    ]) {
      const {text} = await ask(who, path)
      expect(
        SECRETS.filter((name) => text.includes(`${name} secret`)),
        path,
      ).toEqual(seen)
    }
  })
})

describe('changes what is not theirs', () => {
  const set = (id: string) => [{patch: {id, set: {changed: true}}}]
  const issue = documents.find(({_id}) => _id === 'drafts.issue')
  const actions: [string, unknown[], Who[]][] = [
    [
      'a draft of Kumla’s',
      set('drafts.issue'),
      [
        'contributor kumla',
        'reviewer kumla',
        'communicator kumla',
        'lead kumla',
        'communicator',
        'administrator',
      ],
    ],
    [
      'a published document of Kumla’s',
      set('issue'),
      ['reviewer kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
    ],
    [
      'the campaign itself',
      set('c-kumla'),
      ['reviewer kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
    ],
    [
      'publishing a draft',
      [{createOrReplace: {...issue, _id: 'issue'}}, {delete: {id: 'drafts.issue'}}],
      ['reviewer kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
    ],
    [
      'a new draft',
      [{create: {_id: 'drafts.new', _type: 'story', belongsTo: [{_key: 'a', ...ref('c-kumla')}]}}],
      ['contributor kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
    ],
    [
      'a new draft that belongs nowhere',
      [{create: {_id: 'drafts.new', _type: 'story'}}],
      ['communicator', 'administrator'],
    ],
    [
      'taking a document from Malmo',
      [{patch: {id: 'drafts.elsewhere', set: {belongsTo: [{_key: 'a', ...ref('c-kumla')}]}}}],
      ['communicator', 'administrator'],
    ],
    [
      'giving a document to Malmo',
      [{patch: {id: 'drafts.story', set: {belongsTo: [{_key: 'a', ...ref('c-malmo')}]}}}],
      ['communicator', 'administrator'],
    ],
    [
      'a draft over what Malmo has published',
      [
        {
          create: {
            _id: 'drafts.c-malmo',
            _type: 'campaign',
            belongsTo: [{_key: 'a', ...ref('c-kumla')}],
          },
        },
      ],
      ['communicator malmo', 'communicator', 'administrator'],
    ],
    ['what is shared', set('drafts.place'), ['lead kumla', 'communicator', 'administrator']],
    [
      'everything at once, by query',
      [{patch: {query: '*[]', set: {changed: true}}}],
      ['communicator', 'administrator'],
    ],
    [
      'deleting',
      [{delete: {id: 'drafts.story'}}],
      [
        'contributor kumla',
        'reviewer kumla',
        'communicator kumla',
        'lead kumla',
        'communicator',
        'administrator',
      ],
    ],
    [
      'purging the history',
      [{delete: {id: 'drafts.gone', purge: true}}],
      ['communicator', 'administrator'],
    ],
  ]
  const cases = actions.flatMap(([name, mutations, allowed]) =>
    WHO.map((who) => [name, who, mutations, allowed.includes(who)] as const),
  )
  test.each(cases)('%s: %s', async (_, who, mutations, isAllowed) => {
    await reset()
    const dataset = world.lake.dataset('production')
    const made = ['drafts.new', 'drafts.c-malmo'].map((id) => ({delete: {id}}))
    await dataset.transact(made, {}, administrator)
    let changes = 0
    const unsubscribe = dataset.subscribe(() => {
      changes += 1
    })
    const {status, text} = await ask(who, '/data/mutate/production', {mutations})
    expect(status, text).toBe(isAllowed ? 200 : 403)
    unsubscribe()
    if (!isAllowed) expect(changes).toBe(0)
  })

  test('and learns from no answer whether a hidden draft is there', async () => {
    await reset()
    const ways: ((_id: string) => unknown[])[] = [
      set,
      (_id) => [{create: {_id, _type: 'story'}}],
      (_id) => [{createOrReplace: {_id, _type: 'story'}}],
    ]
    for (const mutate of ways) {
      const answers = await Promise.all(
        ['drafts.elsewhere', 'drafts.none'].map((id) =>
          ask('communicator kumla', '/data/mutate/production', {mutations: mutate(id)}),
        ),
      )
      expect(answers[0]?.status).toBe(403)
      expect(answers[0]).toEqual(answers[1])
    }
  })
})

describe('learns from the answer to an action whether a hidden document is there', () => {
  const there = 'elsewhere'
  const absent = 'none'
  const hiddenNow = (id: string) => ({
    [`drafts.${id}`]: {_type: 'story', belongsTo: [{_key: 'a', ...ref('c-malmo')}]},
    [`versions.spring.${id}`]: {_type: 'story', belongsTo: [{_key: 'a', ...ref('c-malmo')}]},
  })
  const action = (name: string, fields: (id: string) => Record<string, unknown>) =>
    [name, fields] as const
  const attributes = (id: string) => ({_id: `drafts.${id}`, _type: 'story'})
  const actions = [
    action('document.create', (id) => ({publishedId: id, attributes: attributes(id)})),
    action('document.create', (id) => ({
      publishedId: id,
      attributes: attributes(id),
      ifExists: 'ignore',
    })),
    action('document.edit', (id) => ({
      publishedId: id,
      draftId: `drafts.${id}`,
      patch: {set: {a: 1}},
    })),
    action('document.publish', (id) => ({publishedId: id, draftId: `drafts.${id}`})),
    action('document.publish', (id) => ({
      publishedId: id,
      draftId: `drafts.${id}`,
      ifDraftRevisionId: 'another',
    })),
    action('document.unpublish', (id) => ({publishedId: id, draftId: `drafts.${id}`})),
    action('document.delete', (id) => ({publishedId: id, includeDrafts: []})),
    action('document.delete', (id) => ({publishedId: id, includeDrafts: [`drafts.${id}`]})),
    action('document.version.create', (id) => ({
      publishedId: id,
      document: {_id: `versions.spring.${id}`, _type: 'story'},
    })),
    action('document.version.discard', (id) => ({versionId: `versions.spring.${id}`})),
    action('document.version.replace', (id) => ({
      document: {_id: `versions.spring.${id}`, _type: 'story'},
    })),
  ]

  test.each(actions)('%s %#', async (name, fields) => {
    await reset()
    const hidden = Object.entries(hiddenNow(there)).map(([_id, content]) => ({
      createOrReplace: {_id, ...content},
    }))
    await world.lake.dataset('production').transact(hidden, {}, administrator)
    const [seen, unseen] = await Promise.all(
      [there, absent].map(async (id) => {
        const body = {actions: [{actionType: `sanity.action.${name}`, ...fields(id)}]}
        const {status, text} = await ask('communicator kumla', '/data/actions/production', body)
        return {status, text: text.replaceAll(id, '<id>')}
      }),
    )
    expect(seen?.status).toBeGreaterThanOrEqual(400)
    expect(seen).toEqual(unseen)
  })

  test('and their own documents can be worked on by it', async () => {
    await reset()
    const publish = {actionType: 'sanity.action.document.publish', publishedId: 'story'}
    const body = {actions: [{...publish, draftId: 'drafts.story'}]}
    const {status, text} = await ask('communicator kumla', '/data/actions/production', body)
    expect(status, text).toBe(200)
    const gone = [{delete: {id: 'story'}}]
    await world.lake.dataset('production').transact(gone, {}, administrator)
  })
})

describe('looks or manages beyond their rights', () => {
  const doors: [string, unknown, Who[]][] = [
    [
      '/data/history/production/transactions/drafts.elsewhere',
      undefined,
      ['communicator', 'administrator'],
    ],
    ['/datasets', undefined, WHO.filter((who) => who !== 'guest')],
    ['/comments/production/setup', {}, ['administrator']],
  ]
  test.each(
    doors.flatMap(([path, body, allowed]) =>
      WHO.map((who) => [path, who, body, allowed.includes(who)] as const),
    ),
  )('%s: %s', async (path, who, body, isAllowed) => {
    expect((await ask(who, path, body)).status < 400).toBe(isAllowed)
  })
})

test('the list of rights that a Studio reads says the same as the lake does', async () => {
  const acl = async (who: Who) =>
    JSON.parse((await ask(who, '/projects/local/datasets/production/acl')).text)
  const permissions = async (who: Who) =>
    new Set((await acl(who)).flatMap(({permissions}: {permissions: string[]}) => permissions))
  expect(await permissions('viewer kumla')).toEqual(new Set(['read']))
  expect(await permissions('contributor kumla')).toEqual(new Set(['read', 'create', 'update']))
  const published = (await acl('contributor kumla')).filter(
    ({filter, permissions}: {filter: string; permissions: string[]}) =>
      permissions.includes('update') && !filter.includes('path("drafts.**")'),
  )
  expect(published).toEqual([])
})
