import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership, readRole} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from '../accounts/world.ts'
import {endpoints} from './sight/requests.ts'

/** Who asks, in the order of the columns of the table. */
const WHO = {
  guest: null,
  expired: null,
  viewer: ['viewer', ['kumla'], []],
  contributor: ['contributor', ['kumla'], []],
  elsewhere: ['communicator', ['malmo'], []],
  communicator: ['communicator', ['kumla'], []],
  english: ['communicator', ['kumla'], ['en']],
  reviewer: ['reviewer', ['kumla'], []],
  lead: ['lead', ['kumla'], []],
  administrator: ['administrator', [], []],
  // A role of the organisation's own that publishes nothing without approval.
  writer: ['writer', ['kumla'], []],
  // Whose campaign is gone.
  nowhere: ['communicator', ['gone'], []],
} as const

const WRITER = {
  name: 'writer',
  title: 'Skribent',
  grants: [{scope: 'campaigns', permissions: ['read', 'create', 'update', 'history']}],
}

type Who = keyof typeof WHO
const names = Object.keys(WHO).filter((name): name is Who => name in WHO)

let world: AccountsWorld
const headers = new Map<Who, Record<string, string>>()
/** The same of people with these roles, who have signed in. */
const sessions = new Map<Who, Record<string, string>>()

const to = (_ref: string) => [{_key: _ref, _type: 'reference', _ref, _weak: true}]
const DOCUMENTS = [
  {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}},
  {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}},
  {_id: 'story', _type: 'guide', title: 'Public', belongsTo: to('c-kumla')},
  {_id: 'drafts.story', _type: 'guide', title: 'Kumla secret', belongsTo: to('c-kumla')},
  {_id: 'drafts.other', _type: 'guide', title: 'Malmo secret', belongsTo: to('c-malmo')},
]

beforeAll(async () => {
  world = await openWorld()
  world.lake.commentsDataset('production')
  const {administration} = world.accounts
  administration.setRole('test', readRole(WRITER))
  for (const name of names) {
    const membership = WHO[name]
    if (!membership) continue
    const [role, campaigns, languages] = membership
    const wanted = readMembership(role, campaigns, languages)
    const {secret} = administration.addToken('test', wanted)
    headers.set(name, {Authorization: `Bearer ${secret}`})
    const user = {email: `${name}@kumla.example`, ...wanted}
    const link = administration.addUser('test', user).secret
    const entered = await world.visit('/v1/auth/link', form({key: link}))
    sessions.set(name, {Cookie: cookieOf(entered)})
  }
  headers.set('guest', {})
  const cookie = await world.signIn()
  const ended = world.accounts.sessions
  for (const {id} of ended.list('administrator')) ended.end(id)
  headers.set('expired', {Cookie: cookie})
})
afterAll(() => world.close())

const RELEASE = 'may'

const MADE = ['made', 'copied']

async function reset() {
  const {lake} = world
  for (const {name} of lake.datasets()) if (MADE.includes(name)) await lake.deleteDataset(name)
  await lake
    .dataset('production')
    .transact(
      [
        ...DOCUMENTS.map((one) => ({createOrReplace: one})),
        {delete: {id: `_.releases.${RELEASE}`}},
      ],
      {},
      administrator,
    )
}

const EVERYTHING = encodeURIComponent('*[]{_id, title}')
const edit = {mutations: [{patch: {id: 'drafts.story', set: {seen: true}}}]}
const publish = {
  actions: [
    {
      actionType: 'sanity.action.document.publish',
      publishedId: 'story',
      draftId: 'drafts.story',
    },
  ],
}

const makeRelease = {
  actions: [
    {
      actionType: 'sanity.action.release.create',
      releaseId: RELEASE,
      metadata: {title: 'Maj', releaseType: 'asap'},
    },
  ],
}

interface Scenario {
  /** Path below the API's version. */
  path: string
  body?: unknown
  /** Status for each of {@link WHO}. */
  status: readonly number[]
  /** Who is told Kumla's secret, and Malmö's. */
  kumla?: readonly Who[]
  malmo?: readonly Who[]
}

const each = (status: number) => names.map(() => status)
const SIGNED_IN = [401, 401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]
const ADMINISTRATOR = [401, 401, 401, 401, 401, 401, 401, 401, 401, 200, 401, 401]
/** What there is not, so that only those are told who manage datasets. */
const FOUND_BY_ADMINISTRATOR = ADMINISTRATOR.map((status) => (status === 200 ? 404 : status))
const KUMLA: readonly Who[] = [
  'viewer',
  'communicator',
  'english',
  'reviewer',
  'lead',
  'administrator',
  'writer',
]
const MALMO: readonly Who[] = ['elsewhere', 'administrator']
const HISTORY = [403, 403, 403, 403, 200, 200, 200, 200, 200, 200, 200, 403]
const reads = (path: string): Scenario => ({path, status: each(200), kumla: KUMLA, malmo: MALMO})
const reached = (path: string): Scenario => ({path, status: each(200)})
const history = (path: string): Scenario => ({
  path,
  status: HISTORY,
  kumla: KUMLA.filter((who) => who !== 'viewer'),
  malmo: [],
})

/** What each endpoint of the API that answers from what is stored, or changes it, answers to each role. */
const scenarios: Readonly<Record<string, Scenario>> = {
  'GET /data/query/:dataset': reads(`/data/query/production?perspective=raw&query=${EVERYTHING}`),
  'POST /data/query/:dataset': {
    ...reads('/data/query/production?perspective=raw'),
    body: {query: '*[]{_id, title}'},
  },
  'GET /data/doc/:dataset/:ids': reads('/data/doc/production/drafts.story,drafts.other'),
  'GET /data/export/:dataset': reads('/data/export/production'),
  'GET /data/references/:dataset/documents/:id/to': {
    path: '/data/references/production/documents/c-kumla/to',
    status: each(200),
  },
  'POST /data/mutate/:dataset': {
    path: '/data/mutate/production?returnDocuments=true',
    body: edit,
    status: [403, 403, 403, 403, 403, 200, 403, 200, 200, 200, 200, 403],
    kumla: ['communicator', 'reviewer', 'lead', 'administrator', 'writer'],
    malmo: [],
  },
  'POST /data/actions/:dataset': {
    path: '/data/actions/production',
    body: publish,
    status: [403, 403, 403, 403, 403, 200, 403, 200, 200, 200, 403, 403],
  },
  'POST /data/actions/:dataset, to make a release': {
    path: '/data/actions/production',
    body: makeRelease,
    status: [403, 403, 403, 403, 200, 200, 200, 200, 200, 200, 403, 403],
  },
  'POST /data/mutate/:dataset, to make a release': {
    path: '/data/mutate/production',
    body: {mutations: [{create: {_id: `_.releases.${RELEASE}`, _type: 'system.release'}}]},
    // Only actions write down who answers for a release.
    status: [403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403],
  },
  'POST /data/actions/:dataset, to ask whether one may make a release': {
    path: '/data/actions/production',
    body: {...makeRelease, dryRun: true},
    status: [403, 403, 403, 403, 200, 200, 200, 200, 200, 200, 403, 403],
  },
  'GET /data/history/:dataset/transactions/:ids': {
    ...history('/data/history/production/transactions/drafts.story?effectFormat=mendoza'),
    // They were written in one transaction.
    malmo: ['administrator'],
  },
  'GET /data/history/:dataset/documents/:ids': history(
    '/data/history/production/documents/drafts.story?lastRevision=true',
  ),
  'GET /data/history/:dataset/events/documents/:id': {
    path: '/data/history/production/events/documents/story',
    status: HISTORY,
  },
  'GET /data/history/:dataset/events/releases/:name': {
    path: '/data/history/production/events/releases/r1',
    status: HISTORY,
  },
  'GET /data/person/:dataset/:who': {
    path: '/data/person/production/story',
    status: [403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403],
  },
  'DELETE /data/person/:dataset/:who': {
    path: '/data/person/production/nobody',
    status: [403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 403, 403],
  },
  'GET /users/me': {path: '/users/me', status: each(200)},
  'GET /users/me/keyvalue/:keys': {path: '/users/me/keyvalue/a', status: SIGNED_IN},
  'PUT /users/me/keyvalue': {
    path: '/users/me/keyvalue',
    body: [{key: 'a', value: 1}],
    status: SIGNED_IN,
  },
  'DELETE /users/me/keyvalue/:keys': {path: '/users/me/keyvalue/a', status: SIGNED_IN},
  'GET /users/:ids': {path: '/users/administrator', status: SIGNED_IN},
  'GET /projects': {path: '/projects', status: SIGNED_IN},
  'GET /projects/:project': {path: '/projects/local', status: SIGNED_IN},
  'GET /projects/:project/datasets/:dataset/acl': {
    path: '/projects/local/datasets/production/acl',
    status: SIGNED_IN,
  },
  'GET /projects/:project/roles': {path: '/projects/local/roles', status: SIGNED_IN},
  'GET /projects/:project/grants': {path: '/projects/local/grants', status: SIGNED_IN},
  'GET /datasets': {path: '/datasets', status: SIGNED_IN},
  'PUT /datasets/:name': {path: '/datasets/made', body: {}, status: ADMINISTRATOR},
  'PATCH /datasets/:name': {
    path: '/datasets/production',
    body: {aclMode: 'public'},
    status: ADMINISTRATOR,
  },
  'PUT /datasets/:name/copy': {
    path: '/datasets/production/copy',
    body: {targetDataset: 'copied'},
    status: ADMINISTRATOR,
  },
  'DELETE /datasets/:name': {path: '/datasets/made', status: FOUND_BY_ADMINISTRATOR},
  'GET /datasets/:name/settings/embeddings': reached('/datasets/production/settings/embeddings'),
  'GET /projects/:project/datasets': {path: '/projects/local/datasets', status: SIGNED_IN},
  'PUT /projects/:project/datasets/:name': {
    path: '/projects/local/datasets/made',
    body: {},
    status: ADMINISTRATOR,
  },
  'PATCH /projects/:project/datasets/:name': {
    path: '/projects/local/datasets/production',
    body: {aclMode: 'public'},
    status: ADMINISTRATOR,
  },
  'DELETE /projects/:project/datasets/:name': {
    path: '/projects/local/datasets/made',
    status: FOUND_BY_ADMINISTRATOR,
  },
  'PUT /projects/:project/datasets/:name/copy': {
    path: '/projects/local/datasets/production/copy',
    body: {targetDataset: 'copied'},
    status: ADMINISTRATOR,
  },
  'GET /projects/:project/datasets/:name/settings/embeddings': {
    path: '/projects/local/datasets/production/settings/embeddings',
    status: SIGNED_IN,
  },
  'GET /projects/:project/datasets/:dataset/settings/indexing': {
    path: '/projects/local/datasets/production/settings/indexing',
    status: SIGNED_IN,
  },
  'GET /projects/:project/datasets/copy': {
    path: '/projects/local/datasets/copy',
    status: SIGNED_IN,
  },
  'GET /projects/:project/user-applications': {
    path: '/projects/local/user-applications',
    status: SIGNED_IN,
  },
  'GET /projects/:project/new-content-release-allowed': {
    path: '/projects/local/new-content-release-allowed',
    status: SIGNED_IN,
  },
  'GET /jobs/:id': {path: '/jobs/copy-made', status: ADMINISTRATOR},
  'POST /descriptors/claim': {
    path: '/descriptors/claim',
    body: {descriptorId: 'abc', contextKey: 'studio:default'},
    status: SIGNED_IN,
  },
  'POST /comments/:dataset/setup': {
    path: '/comments/production/setup',
    body: {},
    status: ADMINISTRATOR,
  },
  'POST /assets/:kind{images|files}/:dataset': {
    path: '/assets/files/production?filename=a.txt',
    body: {},
    status: [403, 403, 403, 200, 200, 200, 200, 200, 200, 200, 200, 403],
  },
}

/** Endpoints that answer everybody the same. */
const SAME_FOR_ALL = [
  'GET /check/cors',
  'GET /data/ping/:dataset?',
  'GET /aliases',
  'GET /jobs/:id/listen',
  'GET /ping',
  'GET /features',
  'GET /features/:name',
  'GET /subscriptions/project/:project',
  'GET /journey/announcements',
  'ALL /journey/*',
  'GET /help',
  'GET /intake/telemetry-status',
  'ALL /intake/*',
  'GET /access/requests/me',
  'GET /media-libraries',
  'GET /schedules/:project/:dataset',
  'ALL /schedules/*',
]

/** Endpoints with a table or property of their own: `accounts-api`, and `sight` for streams and pictures. */
const ELSEWHERE = [
  'GET /data/listen/:dataset',
  'GET /data/live/events/:dataset',
  'GET /agent/:organization/bundles/mine/listen',
  'GET /images/:project/:dataset/:file',
  'GET /images/:project/:dataset/:file/:vanity',
  'GET /files/:project/:dataset/:file',
  'GET /files/:project/:dataset/:file/:vanity',
]

test('every endpoint has a row, or is listed as one that needs none', () => {
  const isCovered = (name: string) =>
    name in scenarios ||
    SAME_FOR_ALL.includes(name) ||
    ELSEWHERE.includes(name) ||
    name.includes(' /auth/') ||
    // A prefix of several.
    endpoints[name] === null
  expect(Object.keys(endpoints).filter((name) => !isCovered(name))).toEqual([])
  expect([...SAME_FOR_ALL, ...ELSEWHERE].filter((name) => !(name in endpoints))).toEqual([])
})

test.each(SAME_FOR_ALL)('%s answers everybody the same', async (name) => {
  const asked = endpoints[name]
  const [request] = asked ? fc.sample(asked, 1) : []
  const answers = new Set<string>()
  for (const who of names) {
    const answer = await world.visit(request?.path ?? '', {
      method: request?.method ?? 'GET',
      headers: headers.get(who) ?? {},
    })
    // Someone whose session has ended is a guest.
    answers.add(JSON.stringify([answer.status, await answer.text()]))
  }
  expect([...answers]).toHaveLength(1)
})

describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
  async function ask(who: Who, column: number, own: Record<string, string> | undefined) {
    await reset()
    const dataset = world.lake.dataset('production')
    const {sequence} = dataset
    const {path, body} = scenario
    const [method = 'GET'] = name.split(' ')
    const answer = await world.visit(`/v2025-02-19${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: 'http://localhost:4321',
        ...own,
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    })
    const text = await answer.text()
    expect(answer.status, text).toBe(scenario.status[column])
    if (scenario.kumla) expect(text.includes('Kumla secret')).toBe(scenario.kumla.includes(who))
    if (scenario.malmo) expect(text.includes('Malmo secret')).toBe(scenario.malmo.includes(who))
    // A refusal changes nothing.
    if (answer.status >= 400) expect(dataset.sequence).toBe(sequence)
  }

  test.each(names.map((who, column) => [who, column] as const))('%s', async (who, column) => {
    await ask(who, column, headers.get(who))
    const session = sessions.get(who)
    if (session) await ask(who, column, session)
  })
})

describe('the grants of a project say what the endpoints then allow:', () => {
  const NOTHING = {projects: [], members: []}

  /** What somebody is told, by resource. */
  async function granted(own: Record<string, string>) {
    const answer = await world.visit('/v2021-12-15/projects/local/grants', {headers: own})
    if (answer.status !== 200) return NOTHING
    const grants: Record<string, {grants: {name: string}[]}[]> = await answer.json()
    const of = (resource: string) =>
      (grants[resource] ?? []).flatMap((permission) => permission.grants.map(({name}) => name))
    expect(of('sanity.project')).toEqual(['read'])
    return {projects: of('sanity.project.datasets'), members: of('sanity.project.members')}
  }

  test.each([...names, 'person who leads', 'person who views'] as const)('%s', async (who) => {
    let own: Record<string, string>
    if (who === 'person who leads' || who === 'person who views') {
      const role = who === 'person who leads' ? 'lead' : 'viewer'
      const user = {email: `${role}@kumla.se`, ...readMembership(role, ['kumla'])}
      const {secret} = world.accounts.administration.addUser('test', user)
      const entered = await world.visit('/v1/auth/link', form({key: secret}))
      own = {Cookie: cookieOf(entered), Origin: `http://${HOST}`}
    } else own = headers.get(who) ?? {}
    const {projects, members} = await granted(own)
    const edited = await world.visit('/v2025-02-19/datasets/production', {
      method: 'PATCH',
      headers: {...own, 'Content-Type': 'application/json'},
      body: JSON.stringify({aclMode: 'public'}),
    })
    expect(projects.includes('update')).toBe(edited.status === 200)
    const people = await world.visit('/v1/auth/people', {headers: own})
    expect(members.includes('invite')).toBe(people.status === 200)
    const listed = await world.visit('/v2025-02-19/projects/local', {headers: own})
    expect(members.includes('read')).toBe(listed.status === 200)
  })
})

describe('what somebody is told about themselves is true:', () => {
  const person = async (role: string, campaigns: string[]) => {
    const membership = readMembership(role, campaigns)
    const {secret} = world.accounts.administration.addToken('test', membership)
    const ask = async (path: string) => {
      const own = {Authorization: `Bearer ${secret}`}
      return (await world.visit(`/v2025-02-19${path}`, {headers: own})).json()
    }
    return {me: await ask('/users/me'), acl: await ask('/projects/local/datasets/production/acl')}
  }

  test.each([
    ['communicator', [], {campaigns: [], isEverywhere: true}],
    ['communicator', ['kumla'], {campaigns: ['c-kumla'], isEverywhere: false}],
    ['communicator', ['kumla', 'gone'], {campaigns: ['c-kumla'], isEverywhere: false}],
    ['communicator', ['gone'], {campaigns: [], isEverywhere: false}],
    ['writer', ['kumla'], {roles: [{name: 'writer', title: 'Skribent', isCustom: true}]}],
    ['viewer', ['kumla'], {roles: [{name: 'viewer', isCustom: false}]}],
  ] as const)('%s in %j', async (role, campaigns, told) => {
    await reset()
    expect((await person(role, [...campaigns])).me).toMatchObject(told)
  })

  test('no grant says that somebody may write whose campaigns are gone', async () => {
    await reset()
    const {acl} = await person('communicator', ['gone'])
    const writing = ['create', 'update', 'history']
    for (const {permissions} of acl)
      expect(permissions).not.toEqual(expect.arrayContaining([expect.toBeOneOf(writing)]))
  })

  test('roles are listed as every installation’s, or the organisation’s own', async () => {
    const headersOf = headers.get('viewer') ?? {}
    const answer = await world.visit('/v2025-02-19/projects/local/roles', {headers: headersOf})
    const roles: {name: string; isCustom: boolean}[] = await answer.json()
    expect(roles.filter(({isCustom}) => isCustom).map(({name}) => name)).toEqual(['writer'])
    expect(roles.length).toBeGreaterThan(6)
  })
})
