import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
const secrets = new Map<string, string>()
/** The id of the contributor, to whom documents are given. */
let given = ''

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
    contributors: ['GIVEN'],
  },
  {
    _id: 'drafts.common',
    _type: 'story',
    title: 'Common',
    belongsTo: [
      {_key: 'a', ...ref('c-kumla')},
      {_key: 'b', ...ref('c-malmo')},
    ],
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
    const {secret, token} = world.accounts.administration.addToken('test', membership)
    secrets.set(who, secret)
    if (who === 'contributor kumla') given = token.id
  }
})
afterAll(() => world.close())

const reset = () =>
  world.lake.dataset('production').transact(
    documents.map((one) => ({
      createOrReplace: 'contributors' in one ? {...one, contributors: [given]} : one,
    })),
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

  test('nobody else: a hidden draft is answered like one that is not there', async () => {
    await reset()
    const omitted = async (who: Who, ids: string) =>
      JSON.parse((await ask(who, `/data/doc/production/${ids}?excludeContent=true`)).text).omitted
    // The Studio takes a draft that is not permitted for a reference that cannot be followed.
    expect(await omitted('communicator malmo', 'drafts.issue,drafts.missing,issue')).toEqual([
      {id: 'drafts.issue', reason: 'existence'},
      {id: 'drafts.missing', reason: 'existence'},
    ])
    expect(await omitted('communicator malmo', 'story,missing')).toEqual([
      {id: 'story', reason: 'permission'},
      {id: 'missing', reason: 'permission'},
    ])
  })
})

describe('changes what is not theirs', () => {
  const set = (id: string) => [{patch: {id, set: {changed: true}}}]
  const issue = documents.find(({_id}) => _id === 'drafts.issue')
  const actions: [string, unknown[], Who[]][] = [
    [
      'a draft of Kumla’s',
      set('drafts.issue'),
      ['reviewer kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
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
      ['communicator kumla', 'lead kumla', 'communicator', 'administrator'],
    ],
    [
      'what was given to them',
      set('drafts.story'),
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
      'giving a document to somebody',
      [{patch: {id: 'drafts.story', set: {contributors: ['p1']}}}],
      ['reviewer kumla', 'communicator kumla', 'lead kumla', 'communicator', 'administrator'],
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
    [
      'what belongs to both',
      set('drafts.common'),
      [
        'reviewer kumla',
        'communicator kumla',
        'communicator malmo',
        'lead kumla',
        'communicator',
        'administrator',
      ],
    ],
    [
      'taking what belongs to both for oneself',
      [{patch: {id: 'drafts.common', set: {belongsTo: [{_key: 'a', ...ref('c-kumla')}]}}}],
      ['communicator', 'administrator'],
    ],
    [
      'letting Malmo share in a document',
      [
        {
          patch: {
            id: 'drafts.story',
            insert: {after: 'belongsTo[-1]', items: [{_key: 'b', ...ref('c-malmo')}]},
          },
        },
      ],
      ['communicator', 'administrator'],
    ],
    [
      'letting Malmo share in an issue through its other field',
      [{patch: {id: 'drafts.issue', set: {belongsTo: [{_key: 'b', ...ref('c-malmo')}]}}}],
      ['communicator', 'administrator'],
    ],
    [
      'deleting what belongs to both',
      [{delete: {id: 'drafts.common'}}],
      ['communicator', 'administrator'],
    ],
    [
      'a version of what Malmo has only as a draft',
      [
        {
          create: {
            _id: 'versions.spring.elsewhere',
            _type: 'story',
            belongsTo: [{_key: 'a', ...ref('c-kumla')}],
          },
        },
      ],
      ['communicator', 'administrator'],
    ],
    [
      'publishing over what Malmo has only as a draft',
      [
        {
          create: {
            _id: 'elsewhere',
            _type: 'story',
            belongsTo: [{_key: 'a', ...ref('c-kumla')}],
          },
        },
      ],
      ['communicator', 'administrator'],
    ],
    [
      'a campaign that says that it belongs to Kumla',
      [
        {
          create: {
            _id: 'drafts.new',
            _type: 'campaign',
            belongsTo: [{_key: 'a', ...ref('c-kumla')}],
          },
        },
      ],
      ['communicator', 'administrator'],
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
      ['communicator kumla', 'lead kumla', 'communicator', 'administrator'],
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
  test.each(cases)('%s: %s', async (name, who, mutations, isAllowed) => {
    await reset()
    const dataset = world.lake.dataset('production')
    const made = ['drafts.new', 'drafts.c-malmo', 'elsewhere', 'versions.spring.elsewhere'].map(
      (id) => ({delete: {id}}),
    )
    await dataset.transact(made, {}, administrator)
    let changes = 0
    const unsubscribe = dataset.subscribe(() => {
      changes += 1
    })
    const {status, text} = await ask(who, '/data/mutate/production', {mutations})
    unsubscribe()
    expect(changes > 0, text).toBe(isAllowed)
    // Deleting what is not there is no error, and neither is deleting what they may not see.
    const unseen: Readonly<Record<string, readonly Who[]>> = {
      deleting: ['communicator malmo'],
      'deleting what belongs to both': ['contributor kumla'],
    }
    const isUnseen = unseen[name]?.includes(who) ?? false
    expect(status, text).toBe(isAllowed || isUnseen ? 200 : 403)
  })
})

describe('learns from the answer to a mutation whether a hidden document is there', () => {
  const mine = {belongsTo: [{_key: 'a', ...ref('c-kumla')}]}
  const strong = (_ref: string) => ({_type: 'reference', _ref})
  const probes: [string, (id: string) => unknown[]][] = [
    ['create', (_id) => [{create: {_id, _type: 'story'}}]],
    ['createIfNotExists', (_id) => [{createIfNotExists: {_id, _type: 'story'}}]],
    ['createOrReplace', (_id) => [{createOrReplace: {_id, _type: 'story'}}]],
    ['createOrReplace with another type', (_id) => [{createOrReplace: {_id, _type: 'place'}}]],
    ['patch', (id) => [{patch: {id, set: {changed: true}}}]],
    ['patch with a revision', (id) => [{patch: {id, ifRevisionID: 'guessed', set: {a: 1}}}]],
    ['patch that cannot be applied', (id) => [{patch: {id, inc: {title: 1}}}]],
    ['patch by query', (id) => [{patch: {query: '*[_id == $id]', params: {id}, set: {a: 1}}}]],
    [
      'patch by the query of everything like it',
      (id) => [{patch: {query: `*[title match "Malmo*" && _id == "${id}"]`, set: {a: 1}}}],
    ],
    ['delete', (id) => [{delete: {id}}]],
    ['delete by query', (id) => [{delete: {query: `*[_id == "${id}"]`}}]],
    ['delete with its history', (id) => [{delete: {id, purge: true}}]],
    ['delete twice', (id) => [{delete: {id}}, {delete: {id}}]],
    [
      'strong reference',
      (id) => [{createOrReplace: {_id: 'drafts.story', _type: 'story', ...mine, to: strong(id)}}],
    ],
    [
      'weak reference',
      (id) => [{createOrReplace: {_id: 'drafts.story', _type: 'story', ...mine, to: ref(id)}}],
    ],
    ['reference set by a patch', (id) => [{patch: {id: 'drafts.story', set: {to: strong(id)}}}]],
    [
      'among others',
      (id) => [
        {patch: {id: 'drafts.story', set: {a: 1}}},
        {delete: {id}},
        {patch: {id: 'drafts.story', set: {b: 1}}},
      ],
    ],
  ]
  const flags = ['', '?returnIds=true', '?returnDocuments=true', '?dryRun=true&returnIds=true']
  const hiddenIds = [
    'drafts.elsewhere',
    'drafts.nobodys',
    'image-HASH-20x10-png',
    'versions.r.elsewhere',
  ]
  const picture = {
    _id: 'image-HASH-20x10-png',
    _type: 'sanity.imageAsset',
    originalFilename: 'Malmo secret.png',
  }
  const spelled = (id: string, digit: string) => id.replace('HASH', digit.repeat(40))
  const absentLike = (id: string) => spelled(id, '5').replace(/elsewhere|nobodys/, 'none')
  const hidden = [
    {...picture, _id: spelled(picture._id, '4')},
    {_id: 'versions.r.elsewhere', _type: 'story', title: 'Malmo secret'},
    {
      _id: 'drafts.holder',
      _type: 'story',
      title: 'Malmo secret',
      picture: ref(spelled(picture._id, '4')),
    },
  ]
  const cases = probes.flatMap(([name, mutate]) =>
    hiddenIds.flatMap((id) => flags.map((flag) => [name, id, flag, mutate] as const)),
  )

  test.each(cases)('%s of %s%s', async (_, id, flag, mutate) => {
    const dataset = world.lake.dataset('production')
    const answers: {status: number; text: string}[] = []
    for (const asked of [spelled(id, '4'), absentLike(id)]) {
      await reset()
      await dataset.transact(
        hidden.map((one) => ({createOrReplace: one})),
        {},
        administrator,
      )
      const before = dataset.document(asked, administrator)
      const {status, text} = await ask('communicator kumla', `/data/mutate/production${flag}`, {
        mutations: mutate(asked),
      })
      expect(dataset.document(asked, administrator)).toEqual(before)
      const plain = text.replaceAll(asked, '<id>').replace(/"transactionId":"\w+"/, '')
      answers.push({status, text: plain.replace(/"_(?:rev|createdAt|updatedAt)":"[^"]+",?/g, '')})
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('and by guessing the id of a transaction', async () => {
    await reset()
    const dataset = world.lake.dataset('production')
    const secret = [{createOrReplace: {_id: 'drafts.elsewhere', _type: 'story'}}]
    await dataset.transact(secret, {transactionId: 'import-may'}, administrator)
    const answers = await Promise.all(
      ['import-may', 'import-jun'].map((transactionId) =>
        ask('communicator kumla', '/data/mutate/production', {
          transactionId,
          mutations: [{patch: {id: 'drafts.story', set: {a: 1}}}],
        }),
      ),
    )
    expect(answers[0]?.status).toBe(400)
    expect(answers[0]).toEqual(answers[1])
  })

  test('and a picture is shown to nobody who only knows the hash of its bytes', async () => {
    await reset()
    const dataset = world.lake.dataset('production')
    const id = spelled(picture._id, '4')
    await dataset.transact(
      hidden.map((one) => ({createOrReplace: one})),
      {},
      administrator,
    )
    for (const weak of [true, false]) {
      const to = {_type: 'reference', _ref: id, ...(weak ? {_weak: true} : {})}
      const {status} = await ask('communicator kumla', '/data/mutate/production', {
        mutations: [{patch: {id: 'drafts.story', set: {picture: {_type: 'image', asset: to}}}}],
      })
      expect(status).toBe(409)
      expect((await ask('communicator kumla', `/data/doc/production/${id}`)).text).not.toContain(
        'secret',
      )
    }
  })

  test('and what a hidden document needs is not deleted, without naming it', async () => {
    await reset()
    const dataset = world.lake.dataset('production')
    await dataset.transact(
      [
        {createOrReplace: {_id: 'mine', _type: 'story', ...mine}},
        {createOrReplace: {_id: 'drafts.needs', _type: 'story', to: strong('mine')}},
      ],
      {},
      administrator,
    )
    const {status, text} = await ask('communicator kumla', '/data/mutate/production', {
      mutations: [{delete: {id: 'mine'}}],
    })
    expect(status).toBe(409)
    expect(text).not.toContain('drafts.needs')
    await dataset.transact(
      [{delete: {id: 'drafts.needs'}}, {delete: {id: 'mine'}}],
      {},
      administrator,
    )
  })
})

describe('learns from an action’s response whether a hidden document exists', () => {
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

  test('while their own documents stay editable', async () => {
    await reset()
    const publish = {actionType: 'sanity.action.document.publish', publishedId: 'story'}
    const body = {actions: [{...publish, draftId: 'drafts.story'}]}
    const {status, text} = await ask('communicator kumla', '/data/actions/production', body)
    expect(status, text).toBe(200)
    const gone = [{delete: {id: 'story'}}]
    await world.lake.dataset('production').transact(gone, {}, administrator)
  })
})

describe('reads or manages beyond their rights', () => {
  const doors: [string, unknown, Who[]][] = [
    [
      '/data/history/production/transactions/drafts.elsewhere',
      undefined,
      // Whose campaigns are gone has no more rights than a viewer.
      [
        'reviewer kumla',
        'communicator kumla',
        'communicator malmo',
        'lead kumla',
        'communicator',
        'administrator',
      ],
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

test('the list of rights that the Studio reads agrees with the lake', async () => {
  const acl = async (who: Who) =>
    JSON.parse((await ask(who, '/projects/local/datasets/production/acl')).text)
  const permissions = async (who: Who) =>
    new Set((await acl(who)).flatMap(({permissions}: {permissions: string[]}) => permissions))
  expect(await permissions('viewer kumla')).toEqual(new Set(['read']))
  expect(await permissions('contributor kumla')).toEqual(new Set(['read', 'update']))
  expect(await permissions('communicator kumla')).toEqual(
    new Set(['read', 'create', 'update', 'history']),
  )
})
