import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMembership, readRole} from '../../accounts/index.ts'
import {administrator, type Requester} from '../../lake/index.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'

let world: AccountsWorld
const secrets = new Map<string, string>()
const ids = new Map<string, string>()

/** Who asks, with the role, campaigns and languages of their token. */
const WHO: Readonly<Record<string, [role: string, campaigns: string[], languages: string[]]>> = {
  kumla: ['communicator', ['kumla'], []],
  malmo: ['communicator', ['malmo'], []],
  english: ['communicator', ['kumla'], ['en']],
  reviewer: ['reviewer', ['kumla'], []],
  contributor: ['contributor', ['kumla'], []],
  viewer: ['viewer', ['kumla'], []],
  events: ['event-editor', ['kumla'], []],
  administrator: ['administrator', [], []],
}

const to = (_ref: string) => [{_key: _ref, _type: 'reference', _ref, _weak: true}]
const text = (sv: string, en?: string) => ({_type: 'localizedString', sv, ...(en && {en})})
const ready = (language: string) => ({
  _key: language,
  _type: 'translatedFrom',
  language,
  texts: 'hash',
})
const KUMLA = to('c-kumla')
const MALMO = to('c-malmo')

const DOCUMENTS = [
  {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}},
  {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}},
  {_id: 'story', _type: 'guide', title: text('Hem', 'Home'), belongsTo: KUMLA},
  {_id: 'drafts.story', _type: 'guide', title: text('Hem', 'Home'), belongsTo: KUMLA},
  {_id: 'event', _type: 'event', title: text('Mässa'), belongsTo: KUMLA},
  {_id: 'other', _type: 'guide', title: text('Malmo secret'), belongsTo: MALMO},
  {_id: 'drafts.other', _type: 'guide', title: text('Malmo secret draft'), belongsTo: MALMO},
]

beforeAll(async () => {
  world = await openWorld()
  const {administration} = world.accounts
  administration.setRole(
    'test',
    readRole({
      name: 'event-editor',
      title: 'Evenemangsredaktör',
      grants: [
        {scope: 'campaigns', permissions: ['read']},
        {
          scope: 'campaigns',
          filter: '_type == "event"',
          permissions: ['create', 'update', 'publish'],
        },
      ],
    }),
  )
  for (const [who, membership] of Object.entries(WHO)) {
    const {secret, token} = administration.addToken('test', readMembership(...membership))
    secrets.set(who, secret)
    ids.set(who, token.id)
  }
})
afterAll(() => world.close())

const dataset = () => world.lake.dataset('production')
const asAdministrator = (mutations: Parameters<ReturnType<typeof dataset>['transact']>[0]) =>
  dataset().transact(mutations, {}, administrator)

beforeEach(async () => {
  const stored = [...dataset().collection.values()].map(({_id}) => ({delete: {id: _id}}))
  await asAdministrator(stored)
  await asAdministrator(DOCUMENTS.map((create) => ({create})))
})

async function ask(who: string, path: string, body?: unknown) {
  const answer = await world.visit(`/v2025-02-19${path}`, {
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${secrets.get(who)}`,
    },
    ...(body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}),
  })
  return {status: answer.status, text: await answer.text()}
}

const mutate = (who: string, ...mutations: unknown[]) =>
  ask(who, '/data/mutate/production', {mutations})
const act = (who: string, ...actions: Record<string, unknown>[]) =>
  ask(who, '/data/actions/production', {
    actions: actions.map(({type, ...rest}) => ({actionType: `sanity.action.${type}`, ...rest})),
  })

describe('a communicator for English', () => {
  const patch = (id: string, set: Record<string, unknown>) => ({patch: {id, set}})
  const cases: [string, unknown[], boolean][] = [
    ['changes the English text of a draft', [patch('drafts.story', {'title.en': 'Homes'})], true],
    [
      'changes the English text of what is published',
      [patch('story', {'title.en': 'Homes'})],
      true,
    ],
    [
      'writes the first English text',
      [patch('drafts.story', {lead: {_type: 'localizedText', en: 'New'}})],
      true,
    ],
    [
      'makes a draft with another English text',
      [
        {
          create: {
            _id: 'drafts.event',
            _type: 'event',
            title: text('Mässa', 'Fair'),
            belongsTo: KUMLA,
          },
        },
      ],
      true,
    ],
    ['changes the Swedish text', [patch('drafts.story', {'title.sv': 'Hemma'})], false],
    ['changes both', [patch('drafts.story', {'title.en': 'Homes', 'title.sv': 'Hemma'})], false],
    ['removes the whole title', [{patch: {id: 'drafts.story', unset: ['title']}}], false],
    ['changes the type of the title', [patch('drafts.story', {'title._type': 'string'})], false],
    ['changes a field without languages', [patch('drafts.story', {slug: {current: 'x'}})], false],
    [
      'smuggles a value into an object without languages',
      [patch('drafts.story', {place: {_type: 'reference', en: 'x'}})],
      false,
    ],
    [
      'writes Swedish into a new field',
      [patch('drafts.story', {lead: {_type: 'localizedText', sv: 'Ny'}})],
      false,
    ],
    [
      'fills a field that has no texts with an object of texts',
      [patch('drafts.story', {slug: {_type: 'localizedString', en: 'x'}})],
      false,
    ],
    [
      'fills a field that the schema does not know',
      [patch('drafts.story', {unknown: {_type: 'localizedString', en: 'x'}})],
      false,
    ],
    [
      'fills a field with texts of another type',
      [patch('drafts.story', {lead: {_type: 'localizedRichText', en: []}})],
      false,
    ],
    [
      'writes something else than a text where English belongs',
      [patch('drafts.story', {'title.en': {_type: 'reference', _ref: 'other', _weak: true}})],
      false,
    ],
    ['writes a text of no language', [patch('drafts.story', {'title.note': 'x'})], false],
    ['says that English is ready', [patch('drafts.story', {translatedFrom: [ready('en')]})], true],
    [
      'says that another language is ready',
      [patch('drafts.story', {translatedFrom: [ready('en'), ready('de')]})],
      false,
    ],
    [
      'says more than that English is ready',
      [patch('drafts.story', {translatedFrom: [{...ready('en'), to: {_ref: 'other'}}]})],
      false,
    ],
    ['gives the document to another campaign', [patch('drafts.story', {belongsTo: MALMO})], false],
    [
      'makes a draft with another Swedish text',
      [
        {
          create: {_id: 'drafts.event', _type: 'event', title: text('Mässan'), belongsTo: KUMLA},
        },
      ],
      false,
    ],
    ['makes a document', [{create: {_id: 'drafts.x', _type: 'guide', belongsTo: KUMLA}}], false],
    ['deletes a document', [{delete: {id: 'story'}}, {delete: {id: 'drafts.story'}}], false],
    ['discards a draft without changes', [{delete: {id: 'drafts.story'}}], true],
  ]
  test.each(cases)('%s: %#', async (_, mutations, isAllowed) => {
    const {status, text: answer} = await mutate('english', ...mutations)
    expect(status, answer).toBe(isAllowed ? 200 : 403)
  })

  test('publishes a draft of theirs, but not one that changes the Swedish text as well', async () => {
    const publish = {type: 'document.publish', publishedId: 'story', draftId: 'drafts.story'}
    await asAdministrator([{patch: {id: 'drafts.story', set: {'title.en': 'Homes'}}}])
    expect((await act('english', publish)).status).toBe(200)
    const draft = {...DOCUMENTS[3], _id: 'drafts.story', _type: 'guide', title: text('Annat')}
    await asAdministrator([{create: draft}])
    expect((await act('english', publish)).status).toBe(403)
    // Nor do they discard what a colleague has written.
    expect((await mutate('english', {delete: {id: 'drafts.story'}})).status).toBe(403)
  })

  test('publishes nothing for the first time, which would publish its Swedish texts', async () => {
    const draft = {_id: 'drafts.new', _type: 'guide', title: text('Ny', 'New'), belongsTo: KUMLA}
    await asAdministrator([{create: draft}])
    const publish = {type: 'document.publish', publishedId: 'new', draftId: 'drafts.new'}
    expect((await act('english', publish)).status).toBe(403)
    expect((await act('kumla', publish)).status).toBe(200)
  })
})

describe('a role of one’s own', () => {
  test('is limited to what its filter selects', async () => {
    const edit = (id: string) => mutate('events', {patch: {id, set: {x: 1}}})
    expect((await edit('event')).status).toBe(200)
    expect((await edit('story')).status).toBe(403)
  })

  test.each([
    ['no object', 'x', /not valid/],
    ['a name with capitals', {name: 'Redaktör'}, /name: must be 2–40 small letters/],
    ['the name of a standard role', {name: 'lead'}, /every installation has/],
    ['an unknown permission', {grants: [{scope: 'all', permissions: ['fly']}]}, /must be one of/],
    ['the right to manage', {grants: [{scope: 'all', permissions: ['manage']}]}, /must be one of/],
    ['an unknown scope', {grants: [{scope: 'world', permissions: ['read']}]}, /scope/],
    ['no grants', {grants: []}, /at least one grant/],
    ['an unknown field', {admin: true}, /admin|Unrecognized/],
  ])('is refused with %s', (_, definition, message) => {
    const valid = {name: 'own', title: 'Egen', grants: [{scope: 'all', permissions: ['read']}]}
    const whole = typeof definition === 'string' ? definition : {...valid, ...definition}
    expect(() => readRole(whole)).toThrow(message)
  })

  test('cannot be removed while somebody has it, and is read-only once it is gone', () => {
    const {administration, roles} = world.accounts
    expect(() => administration.removeRole('test', 'event-editor')).toThrow(/has the role/)
    expect(() => administration.removeRole('test', 'lead')).toThrow(/cannot be removed/)
    expect(() => administration.addToken('test', readMembership('nonsense'))).toThrow(
      /There is no role "nonsense"/,
    )
    expect(roles.get('gone').grants.flatMap(({permissions}) => permissions)).toEqual([
      'read',
      'read',
    ])
  })
})

describe('a release', () => {
  const inRelease = async (who: string, release = 'r1') => {
    const created = await act(who, {type: 'release.create', releaseId: release})
    expect(created.status, created.text).toBe(200)
    return act(who, {
      type: 'document.version.create',
      publishedId: 'story',
      document: {
        _id: `versions.${release}.story`,
        _type: 'guide',
        title: text('Ny'),
        belongsTo: KUMLA,
      },
    })
  }
  const TIME = '2099-01-01T00:00:00.000Z'

  test('of one’s own is filled, scheduled and published by those who may publish what is in it', async () => {
    expect((await inRelease('kumla')).status).toBe(200)
    const scheduled = await act('kumla', {
      type: 'release.schedule',
      releaseId: 'r1',
      publishAt: TIME,
    })
    expect(scheduled.status, scheduled.text).toBe(200)
    await act('kumla', {type: 'release.unschedule', releaseId: 'r1'})
    const published = await act('kumla', {type: 'release.publish', releaseId: 'r1'})
    expect(published.status, published.text).toBe(200)
  })

  test.each(['malmo', 'contributor', 'viewer'])('is not changed by %s', async (who) => {
    await inRelease('kumla')
    const attempts = [
      {type: 'release.schedule', releaseId: 'r1', publishAt: TIME},
      {type: 'release.publish', releaseId: 'r1'},
      {type: 'release.edit', releaseId: 'r1', patch: {set: {'metadata.title': 'x'}}},
      {type: 'release.archive', releaseId: 'r1'},
    ]
    for (const attempt of attempts) expect((await act(who, attempt)).status).toBe(403)
  })

  test('with a document that somebody may not publish is not scheduled by them', async () => {
    await inRelease('kumla')
    const version = {_id: 'versions.r1.other', _type: 'guide', title: text('x'), belongsTo: MALMO}
    await asAdministrator([{create: version}])
    const schedule = {type: 'release.schedule', releaseId: 'r1', publishAt: TIME}
    expect((await act('kumla', schedule)).status).toBe(403)
    expect((await act('administrator', schedule)).status).toBe(200)
  })

  test.each([
    [
      'adds to one that is scheduled',
      {create: {_id: 'versions.r2.event', _type: 'event', belongsTo: KUMLA}},
    ],
    [
      'schedules one in another’s name',
      {patch: {id: '_.releases.r1', set: {state: 'scheduled', publishAt: TIME}}},
    ],
    [
      'makes one in another’s name',
      {
        create: {
          _id: '_.releases.r3',
          _type: 'system.release',
          name: 'r3',
          state: 'active',
          metadata: {releaseType: 'asap'},
          userId: 'administrator',
        },
      },
    ],
    ['takes one over', {patch: {id: '_.releases.r1', set: {'metadata.title': 'mine'}}}],
  ])('nobody %s', async (_, mutation) => {
    await act('administrator', {type: 'release.create', releaseId: 'r1'})
    await inRelease('administrator', 'r2')
    await act('administrator', {type: 'release.schedule', releaseId: 'r2', publishAt: TIME})
    expect((await mutate('kumla', mutation)).status).toBe(403)
  })

  test('is published with the rights that whoever scheduled it has when it is due', async () => {
    await inRelease('kumla')
    await act('kumla', {type: 'release.schedule', releaseId: 'r1', publishAt: TIME})
    await asAdministrator([
      {patch: {id: 'story', set: {belongsTo: MALMO}}},
      {patch: {id: 'versions.r1.story', set: {belongsTo: MALMO}}},
      {patch: {id: '_.releases.r1', set: {publishAt: '2020-01-01T00:00:00.000Z'}}},
    ])
    await world.lake.schedule('production').check()
    expect(dataset().collection.get('story')?.title).toEqual(text('Hem', 'Home'))
    expect(dataset().collection.get('_.releases.r1')).toMatchObject({
      state: 'active',
      error: {message: expect.stringContaining('får inte längre publicera')},
    })
  })
})

describe('history', () => {
  const log = async (who: string, id: string) =>
    (await ask(who, `/data/history/production/transactions/${id}?effectFormat=mendoza`)).text

  test('shows what happened to one’s documents, and nothing of others in the same transactions', async () => {
    await asAdministrator([
      {patch: {id: 'story', set: {title: text('Kumla new')}}},
      {patch: {id: 'other', set: {title: text('Malmo newest')}}},
    ])
    const seen = await log('kumla', 'story')
    expect(seen).toContain('Kumla new')
    expect(seen).not.toContain('other')
    expect(seen).not.toContain('Malmo')
    expect(await log('kumla', 'drafts.other')).toBe('')
    expect(await log('malmo', 'drafts.other')).toContain('Malmo secret draft')
  })

  test('stays hidden for the time when a document belonged to others', async () => {
    await asAdministrator([
      {patch: {id: 'drafts.other', set: {belongsTo: KUMLA, title: text('Ours')}}},
    ])
    await asAdministrator([{patch: {id: 'drafts.other', set: {title: text('Ours now')}}}])
    const seen = await log('kumla', 'drafts.other')
    expect(seen).toContain('Ours now')
    expect(seen).not.toContain('Malmo')
    const first = await ask(
      'kumla',
      '/data/history/production/documents/drafts.other?time=2000-01-01T00:00:00Z',
    )
    expect(JSON.parse(first.text)).toEqual({documents: []})
  })

  test('is limited to a number of the transactions that they see, whatever lies between', async () => {
    await asAdministrator([{patch: {id: 'drafts.other', set: {belongsTo: KUMLA}}}])
    await asAdministrator([{patch: {id: 'drafts.other', set: {title: text('Ours now')}}}])
    const limited = async (limit: number) => {
      const path = `/data/history/production/transactions/drafts.other?limit=${limit}`
      const lines = (await ask('kumla', path)).text.trim().split('\n')
      return lines.filter((line) => line !== '').length
    }
    expect([await limited(1), await limited(2)]).toEqual([1, 1])
  })

  test('is not for those whose role has no right to it', async () => {
    for (const who of ['viewer', 'contributor', 'events']) {
      const {status} = await ask(who, '/data/history/production/transactions/story')
      expect(status, who).toBe(403)
    }
  })
})

describe('comments, tasks and reviews', () => {
  const about = (id: string) => ({
    document: {_type: 'crossDatasetReference', _ref: id, _weak: true},
  })
  const comment = (authorId: string, id: string, more: object = {}) => ({
    _id: `comment-${id}`,
    _type: 'comment',
    authorId,
    message: [`about ${id}`],
    target: about(id),
    ...more,
  })
  const write = (who: string, ...mutations: unknown[]) =>
    ask(who, '/data/mutate/production-comments', {mutations})
  const idOf = (who: string) => ids.get(who) ?? ''

  beforeEach(async () => {
    const comments = world.lake.commentsDataset('production')
    const stored = [...comments.collection.values()].map(({_id}) => ({delete: {id: _id}}))
    await comments.transact(stored, {}, administrator)
    const create = (authorId: string, id: string) => ({create: comment(authorId, id)})
    await comments.transact(
      [create('administrator', 'story'), create('administrator', 'other')],
      {},
      administrator,
    )
  })

  test('are seen by those who see the document', async () => {
    const seen = async (who: string) => {
      const query = encodeURIComponent('*[_type == "comment"]._id')
      return JSON.parse((await ask(who, `/data/query/production-comments?query=${query}`)).text)
        .result
    }
    expect(await seen('kumla')).toEqual(['comment-story'])
    expect(await seen('malmo')).toEqual(['comment-other'])
    expect(await seen('viewer')).toEqual(['comment-story'])
    expect(await seen('contributor')).toEqual([])
  })

  test('are not seen any longer by those from whom the document has moved away', async () => {
    const query = encodeURIComponent('*[_type == "comment"]._id')
    const seen = async (who: string) =>
      JSON.parse((await ask(who, `/data/query/production-comments?query=${query}`)).text).result
    expect(await seen('kumla')).toEqual(['comment-story'])
    expect(await seen('malmo')).toEqual(['comment-other'])
    await asAdministrator(
      ['story', 'drafts.story'].map((id) => ({patch: {id, set: {belongsTo: MALMO}}})),
    )
    expect(await seen('kumla')).toEqual([])
    expect(await seen('malmo')).toEqual(['comment-other', 'comment-story'])
  })

  const review = (more: object) => ({
    createOrReplace: {
      _id: 'review-story',
      _type: 'hemvist.review',
      target: about('story'),
      ...more,
    },
  })
  test.each<[string, string, () => unknown, number]>([
    [
      'writes about their document',
      'kumla',
      () => ({create: comment(idOf('kumla'), 'story', {_id: 'mine'})}),
      200,
    ],
    [
      'writes in another’s name',
      'kumla',
      () => ({create: comment('administrator', 'story', {_id: 'mine'})}),
      403,
    ],
    [
      'writes about what they do not see',
      'kumla',
      () => ({create: comment(idOf('kumla'), 'other', {_id: 'mine'})}),
      403,
    ],
    [
      'only reads',
      'viewer',
      () => ({create: comment(idOf('viewer'), 'story', {_id: 'mine'})}),
      403,
    ],
    [
      'resolves another’s comment',
      'kumla',
      () => ({patch: {id: 'comment-story', set: {status: 'resolved'}}}),
      200,
    ],
    [
      'rewrites another’s comment',
      'kumla',
      () => ({patch: {id: 'comment-story', set: {message: ['x']}}}),
      403,
    ],
    [
      'rewrites their own comment',
      'kumla',
      () => ({patch: {id: 'comment-event', set: {message: ['x']}}}),
      200,
    ],
    [
      'gives their own comment another’s name',
      'kumla',
      () => ({patch: {id: 'comment-event', set: {authorId: 'administrator'}}}),
      403,
    ],
    [
      'moves their own comment to another document',
      'kumla',
      () => ({patch: {id: 'comment-event', set: {target: about('story')}}}),
      403,
    ],
    [
      'rewrites another’s comment as a task of the same id',
      'kumla',
      () => [
        {delete: {id: 'comment-story'}},
        {create: comment('administrator', 'story', {_type: 'tasks.task', message: ['x']})},
      ],
      403,
    ],
    [
      'removes another’s comment for a review of the same id',
      'kumla',
      () => [
        {delete: {id: 'comment-story'}},
        {
          create: {
            _id: 'comment-story',
            _type: 'hemvist.review',
            target: about('story'),
            state: 'requested',
            requestedBy: idOf('kumla'),
          },
        },
      ],
      403,
    ],
    [
      'moves a comment to another document',
      'kumla',
      () => ({patch: {id: 'comment-story', set: {target: about('event')}}}),
      403,
    ],
    [
      'asks for a review',
      'kumla',
      () => review({state: 'requested', requestedBy: idOf('kumla')}),
      200,
    ],
    [
      'asks for one in another’s name',
      'kumla',
      () => review({state: 'requested', requestedBy: 'administrator'}),
      403,
    ],
    [
      'asks for one elsewhere',
      'malmo',
      () => review({state: 'requested', requestedBy: idOf('malmo')}),
      403,
    ],
    ['approves', 'reviewer', () => review({state: 'approved', decidedBy: idOf('reviewer')}), 200],
    [
      'approves in another’s name',
      'reviewer',
      () => review({state: 'approved', decidedBy: 'administrator'}),
      403,
    ],
    [
      'approves without the right to publish',
      'contributor',
      () => review({state: 'approved', decidedBy: idOf('contributor')}),
      403,
    ],
  ])('%s: %s', async (_, who, mutation, status) => {
    await world.lake
      .commentsDataset('production')
      .transact([{create: comment(idOf('kumla'), 'event')}], {}, administrator)
    const answer = await write(who, ...[mutation()].flat())
    expect(answer.status, answer.text).toBe(status)
  })
})

test('a slug that is changed in a draft, or taken by a second campaign, hands nothing over', async () => {
  const {authenticate} = await import('../../server/access.ts').then(({accessTo}) =>
    accessTo(world.accounts, world.lake, undefined),
  )
  const requester = async (who: string): Promise<Requester> =>
    authenticate(
      new Request('http://localhost/', {headers: {Authorization: `Bearer ${secrets.get(who)}`}}),
      '127.0.0.1',
    )
  const before = (await requester('kumla')).grants
  await asAdministrator([
    {create: {_id: 'drafts.c-malmo', _type: 'campaign', slug: {current: 'kumla'}}},
    {create: {_id: 'c-later', _type: 'campaign', slug: {current: 'kumla'}}},
  ])
  expect((await requester('kumla')).grants).toEqual(before)
})
