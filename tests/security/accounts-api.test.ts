import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {AccountsHttp, accountRoutes, readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from '../accounts/world.ts'

/** Who asks. `foreign` is another site's page with the session of an administrator who has it open. */
const REQUESTERS = [
  'guest',
  'expired',
  'unfinished',
  'foreign',
  'viewer',
  'contributor',
  'communicator',
  'reviewer',
  'otherLead',
  'lead',
  'administrator',
  'server',
  'leadToken',
  'administratorToken',
] as const
type Requester = (typeof REQUESTERS)[number]

const NOBODY = ['guest', 'expired', 'unfinished'] as const
/** People who lead nobody. */
const STAFF = ['viewer', 'contributor', 'communicator', 'reviewer'] as const
const TOKENS = ['leadToken', 'administratorToken'] as const

interface Row {
  method: string
  path: string
  body?: unknown
  /** Status by requester; those that are left out get `others`. */
  answers: Partial<Record<Requester, number>>
  others: number
  /** The answer to these holds what the others may not see. */
  sees?: {text: string; by: readonly Requester[]}
}

const all = (requesters: readonly Requester[], status: number) =>
  Object.fromEntries(requesters.map((requester) => [requester, status]))

const OWN = {...all(NOBODY, 401), ...all(TOKENS, 401), foreign: 403, server: 403}
const OWN_READ = {...all(NOBODY, 401), ...all(TOKENS, 401), foreign: 200, server: 200}
/** Administrators and the lead of the campaign manage; the lead of another campaign finds nobody. */
const MANAGE = {...all(NOBODY, 401), ...all(STAFF, 403), foreign: 403, leadToken: 403}
const JSON_BODY = {}

const ROWS: Row[] = [
  // One's own account.
  {method: 'GET', path: '/auth/account', answers: OWN_READ, others: 200},
  {method: 'PATCH', path: '/auth/account', body: {name: 'Nytt namn'}, answers: OWN, others: 200},
  {method: 'PUT', path: '/auth/account/picture', body: JSON_BODY, answers: OWN, others: 422},
  {method: 'DELETE', path: '/auth/account/picture', answers: OWN, others: 200},
  {
    method: 'PUT',
    path: '/auth/account/password',
    body: {password: 'kort'},
    answers: OWN,
    others: 422,
  },
  {
    method: 'POST',
    path: '/auth/account/passkeys/begin',
    body: JSON_BODY,
    answers: {...OWN, unfinished: 200},
    others: 200,
  },
  {
    method: 'POST',
    path: '/auth/account/passkeys',
    body: {state: 'x', response: {}, name: 'x'},
    answers: {...OWN, unfinished: 422},
    others: 422,
  },
  {method: 'PATCH', path: '/auth/account/passkeys/x', body: {name: 'x'}, answers: OWN, others: 404},
  {method: 'DELETE', path: '/auth/account/passkeys/x', answers: OWN, others: 422},
  {method: 'POST', path: '/auth/account/codes/begin', body: JSON_BODY, answers: OWN, others: 200},
  {
    method: 'POST',
    path: '/auth/account/codes',
    body: {state: 'x', code: '1'},
    answers: OWN,
    others: 422,
  },
  {
    method: 'POST',
    path: '/auth/account/codes/recovery',
    body: JSON_BODY,
    answers: OWN,
    others: 422,
  },
  {method: 'DELETE', path: '/auth/account/codes', answers: OWN, others: 200},
  {method: 'GET', path: '/auth/pictures/nobody', answers: all(NOBODY, 401), others: 404},
  // Who is signed in.
  {method: 'GET', path: '/auth/id', answers: all(NOBODY, 401), others: 200},
  {method: 'GET', path: '/auth/fetch', answers: {}, others: 401},
  {method: 'GET', path: '/auth/sessions', answers: all(NOBODY, 401), others: 200},
  {
    method: 'GET',
    path: '/auth/sessions?all=true',
    answers: all(NOBODY, 401),
    others: 200,
    sees: {text: 'TARGET', by: ['administrator', 'server', 'foreign', 'administratorToken']},
  },
  {
    method: 'DELETE',
    path: '/auth/sessions/of-nobody',
    answers: {...all(NOBODY, 401), foreign: 403},
    others: 404,
  },
  // Who works here.
  {
    method: 'GET',
    path: '/auth/people',
    answers: {...MANAGE, foreign: 200},
    others: 200,
    sees: {
      text: 'target@kumla.se',
      by: ['administrator', 'server', 'foreign', 'lead', 'administratorToken'],
    },
  },
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'no address', role: 'viewer', campaigns: ['kumla']},
    answers: MANAGE,
    others: 422,
  },
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'x@kumla.se', role: 'chief', campaigns: ['kumla']},
    answers: MANAGE,
    others: 422,
  },
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'x@kumla.se', role: 'viewer', campaigns: ['nowhere']},
    answers: {...MANAGE, lead: 422, otherLead: 422},
    others: 403,
  },
  {
    method: 'PATCH',
    path: '/auth/people/TARGET',
    body: {role: 'chief', campaigns: []},
    answers: {...MANAGE, otherLead: 404},
    others: 422,
  },
  {
    method: 'GET',
    path: '/auth/people/TARGET/sessions',
    answers: {...MANAGE, foreign: 200, otherLead: 404},
    others: 200,
  },
  ...(['PATCH', 'DELETE'] as const).map((method) => ({
    method,
    path: '/auth/people/of-nobody',
    body: {role: 'viewer', campaigns: ['kumla']},
    answers: MANAGE,
    others: 404,
  })),
  {
    method: 'POST',
    path: '/auth/people/of-nobody/link',
    body: JSON_BODY,
    answers: MANAGE,
    others: 404,
  },
  {
    method: 'GET',
    path: '/auth/people/of-nobody/sessions',
    answers: {...MANAGE, foreign: 404},
    others: 404,
  },
  {method: 'DELETE', path: '/auth/people/of-nobody/sessions', answers: MANAGE, others: 404},
  {
    method: 'DELETE',
    path: '/auth/people/of-nobody/second-factors',
    answers: {...MANAGE, lead: 403, otherLead: 403},
    others: 404,
  },
]

/** Actions that change something when they are allowed; each is tried by everybody in a world of its own. */
const CHANGES: (Row & {isDone: (world: AccountsWorld, target: string) => boolean})[] = [
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'new@kumla.se', role: 'communicator', campaigns: ['kumla']},
    answers: {...MANAGE, otherLead: 422},
    others: 201,
    isDone: ({accounts}) => accounts.people.byEmail('new@kumla.se') !== null,
  },
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'new@kumla.se', role: 'communicator', campaigns: []},
    answers: {...MANAGE, otherLead: 422, lead: 422},
    others: 201,
    isDone: ({accounts}) => accounts.people.byEmail('new@kumla.se') !== null,
  },
  {
    method: 'POST',
    path: '/auth/people',
    body: {email: 'new@kumla.se', role: 'administrator', campaigns: []},
    answers: {...MANAGE, otherLead: 422, lead: 422},
    others: 201,
    isDone: ({accounts}) => accounts.people.byEmail('new@kumla.se') !== null,
  },
  {
    method: 'PATCH',
    path: '/auth/people/TARGET',
    body: {role: 'viewer', campaigns: ['kumla']},
    answers: {...MANAGE, otherLead: 404},
    others: 200,
    isDone: ({accounts}, target) => accounts.people.find(target)?.role === 'viewer',
  },
  {
    method: 'PATCH',
    path: '/auth/people/TARGET',
    body: {role: 'communicator', campaigns: ['kumla', 'norsjo']},
    answers: {...MANAGE, otherLead: 404, lead: 422},
    others: 200,
    isDone: ({accounts}, target) => accounts.people.find(target)?.campaigns.length === 2,
  },
  {
    method: 'POST',
    path: '/auth/people/TARGET/link',
    body: JSON_BODY,
    // They have signed in: see become-somebody-else.test.ts.
    answers: {...MANAGE, otherLead: 404, lead: 403},
    others: 201,
    isDone: ({accounts}) => [...accounts.audit.read()].at(-1)?.event === 'link-created',
  },
  {
    method: 'DELETE',
    path: '/auth/people/TARGET/sessions',
    answers: {...MANAGE, otherLead: 404},
    others: 200,
    isDone: ({accounts}, target) => accounts.sessions.list(target).length === 0,
  },
  {
    method: 'DELETE',
    path: '/auth/people/TARGET/second-factors',
    answers: {...MANAGE, otherLead: 403, lead: 403},
    others: 200,
    isDone: ({accounts}) => [...accounts.audit.read()].at(-1)?.event === 'second-factors-reset',
  },
  {
    method: 'DELETE',
    path: '/auth/people/TARGET',
    answers: {...MANAGE, otherLead: 404},
    others: 200,
    isDone: ({accounts}, target) => accounts.people.find(target)?.removedAt !== null,
  },
  {
    method: 'DELETE',
    path: '/auth/people/SHARED',
    answers: {...MANAGE, otherLead: 403, lead: 403},
    others: 200,
    isDone: ({accounts}) => accounts.people.byEmail('shared@kumla.se') === null,
  },
  {
    method: 'DELETE',
    path: '/auth/people/ADMINISTRATOR',
    answers: {...MANAGE, otherLead: 404, lead: 404, administrator: 403},
    others: 422,
    isDone: ({accounts}) => accounts.people.byEmail('administrator@kumla.se') === null,
  },
]

/** Pages and steps of signing in and out, which are tried in tests/accounts and sign-in.test.ts. */
const PUBLIC = new Set([
  // Of one's own; tried below.
  'DELETE /auth/sessions',
  'GET /auth/providers',
  'GET /auth/login/:provider',
  'POST /auth/sign-in',
  'POST /auth/code',
  'GET /auth/forgot',
  'POST /auth/forgot',
  'GET /auth/link',
  'POST /auth/link',
  'GET /auth/setup',
  'POST /auth/setup/password',
  'POST /auth/setup/code',
  'GET /auth/passkeys.js',
  'POST /auth/passkeys/sign-in/begin',
  'POST /auth/passkeys/sign-in',
  'GET /auth/provider/:id',
  'GET /auth/provider/:id/callback',
  'POST /auth/logout',
])

interface Cast {
  world: AccountsWorld
  headers: Record<Requester, Record<string, string>>
  ids: Record<string, string>
}

async function openCast(): Promise<Cast> {
  const world = await openWorld()
  for (const slug of ['kumla', 'norsjo']) {
    const campaign = {_id: slug, _type: 'campaign', slug: {current: slug}}
    await world.lake.dataset('production').transact([{create: campaign}], {}, administrator)
  }
  const {administration, sessions} = world.accounts
  const ids: Record<string, string> = {}
  const enter = async (name: string, role: string, campaigns: string[] = []): Promise<string> => {
    const user = {email: `${name}@kumla.se`, ...readMembership(role, campaigns)}
    const {person, secret} = administration.addUser('command', user)
    ids[name.toUpperCase()] = person.id
    return cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
  }
  const own = (Cookie: string) => ({Cookie, Origin: `http://${HOST}`})
  const bearer = (role: string, campaigns: string[] = []) => {
    const token = administration.addToken('command', readMembership(role, campaigns))
    return {Authorization: `Bearer ${token.secret}`}
  }
  const chief = await enter('administrator', 'administrator')
  const expired = await enter('expired', 'viewer')
  administration.endSessions('command', ids.EXPIRED ?? '')
  await enter('target', 'communicator', ['kumla'])
  await enter('shared', 'communicator', ['kumla', 'norsjo'])
  await enter('unfinished', 'viewer')
  const unfinished = sessions.open({
    person: ids.UNFINISHED ?? '',
    credential: '',
    address: '',
    userAgent: '',
    method: 'link',
    level: 'setup',
  })
  const cookieName = chief.split('=')[0]
  return {
    world,
    ids,
    headers: {
      guest: {},
      expired: own(expired),
      unfinished: own(`${cookieName}=${unfinished}`),
      foreign: {Cookie: chief, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'},
      viewer: own(await enter('viewer', 'viewer', ['kumla'])),
      contributor: own(await enter('contributor', 'contributor', ['kumla'])),
      communicator: own(await enter('communicator', 'communicator', ['kumla'])),
      reviewer: own(await enter('reviewer', 'reviewer', ['kumla'])),
      otherLead: own(await enter('otherlead', 'lead', ['norsjo'])),
      lead: own(await enter('lead', 'lead', ['kumla'])),
      administrator: own(chief),
      server: own(await world.signIn()),
      leadToken: bearer('lead', ['kumla']),
      administratorToken: bearer('administrator'),
    },
  }
}

/** What is stored of people, and what was done: everything that a request could change. */
function stored({accounts}: AccountsWorld): string {
  const people = accounts.people.list()
  const details = people.map(({id}) => [
    accounts.passkeys.list(id),
    accounts.passwords.changedAt(id),
    accounts.secondFactors.isOn(id),
    accounts.pictures.versionOf(id),
    accounts.sessions
      .list(id)
      .map((session) => session.id)
      .sort(),
  ])
  return JSON.stringify([people, details, accounts.audit.length])
}

async function ask({world, headers, ids}: Cast, {method, path, body}: Row, requester: Requester) {
  const content = body === undefined ? undefined : JSON.stringify(body)
  const at = path.replace(/\b[A-Z]{4,}\b/g, (name) => ids[name] ?? name)
  const answer = await world.visit(`/v1${at}`, {
    method,
    ...(content === undefined ? {} : {body: content}),
    headers: {
      ...headers[requester],
      ...(content === undefined
        ? {}
        : {
            'Content-Type': 'application/json',
            'Content-Length': String(Buffer.byteLength(content)),
          }),
    },
  })
  return {status: answer.status, text: await answer.text()}
}

const titleOf = ({method, path, body}: Row) =>
  `${method} ${path}${body ? ` ${JSON.stringify(body)}` : ''}`
const expected = ({answers, others}: Row, requester: Requester) => answers[requester] ?? others

describe('asks the accounts’ API for what is not theirs', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
  })
  afterAll(() => cast.world.close())

  test.each(ROWS.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    for (const requester of REQUESTERS) {
      const before = stored(cast.world)
      const {status, text} = await ask(cast, row, requester)
      expect([requester, status]).toEqual([requester, expected(row, requester)])
      if (status >= 400) expect([requester, stored(cast.world)]).toEqual([requester, before])
      if (row.sees) {
        const secret = cast.ids[row.sees.text] ?? row.sees.text
        expect([requester, text.includes(secret)]).toEqual([
          requester,
          row.sees.by.includes(requester),
        ])
      } else if (status >= 400) expect(text).not.toContain('@kumla.se')
    }
  })
})

describe('changes through the accounts’ API what is not theirs', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
  })
  afterAll(() => cast.world.close())

  /** Somebody else to change for each who may. */
  const renew = async () => {
    const {administration, people} = cast.world.accounts
    for (const [name, campaigns] of [
      ['target', ['kumla']],
      ['shared', ['kumla', 'norsjo']],
    ] as const) {
      const email = `${name}@kumla.se`
      if (people.byEmail(email)) administration.removeUser('command', email)
      const user = {email, ...readMembership('communicator', campaigns)}
      const {person, secret} = administration.addUser('command', user)
      cast.ids[name.toUpperCase()] = person.id
      await cast.world.visit('/v1/auth/link', form({key: secret}))
    }
    if (people.byEmail('new@kumla.se')) administration.removeUser('command', 'new@kumla.se')
  }

  test.each(CHANGES.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    for (const requester of REQUESTERS) {
      await renew()
      const before = stored(cast.world)
      const {status} = await ask(cast, row, requester)
      expect([requester, status]).toEqual([requester, expected(row, requester)])
      const isDone = row.isDone(cast.world, cast.ids.TARGET ?? '')
      expect([requester, isDone]).toEqual([requester, status < 400])
      if (status >= 400) expect([requester, stored(cast.world)]).toEqual([requester, before])
    }
  })

  test('DELETE /auth/sessions ends those of whoever asks, and no others', async () => {
    const {sessions} = cast.world.accounts
    for (const requester of [
      'guest',
      'expired',
      'unfinished',
      'foreign',
      'viewer',
      'lead',
    ] as const) {
      const own = cast.ids[requester.toUpperCase()] ?? ''
      const others = sessions.list().filter(({person}) => person !== own).length
      const row = {method: 'DELETE', path: '/auth/sessions', answers: {}, others: 200}
      const {status} = await ask(cast, row, requester)
      const isIn = ['viewer', 'lead'].includes(requester)
      expect([requester, status]).toEqual([
        requester,
        isIn ? 200 : requester === 'foreign' ? 403 : 401,
      ])
      expect(sessions.list().filter(({person}) => person !== own)).toHaveLength(others)
      if (isIn) expect(sessions.list(own)).toEqual([])
    }
  })
})

test('every endpoint has its rows', async () => {
  const world = await openWorld()
  const visitOf = () => ({origin: `http://${HOST}`, address: undefined})
  const {routes} = accountRoutes(new AccountsHttp({accounts: world.accounts, visitOf}))
  await world.close()
  const endpoints = routes
    .filter(({method}) => method !== 'ALL')
    .map(
      ({method, path}) =>
        `${method} ${path.replace(/^\/:version\{[^}]*\}\}?[^/]*/, '').replace(/^.*?(?=\/auth)/, '')}`,
    )
  const isCovered = (endpoint: string) => {
    const [method = '', path = ''] = endpoint.split(' ')
    const pattern = new RegExp(
      `^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}(?:\\?.*)?$`,
    )
    return [...ROWS, ...CHANGES].some((row) => row.method === method && pattern.test(row.path))
  }
  expect(endpoints.length).toBeGreaterThan(30)
  expect(endpoints.filter((endpoint) => !PUBLIC.has(endpoint) && !isCovered(endpoint))).toEqual([])
})
