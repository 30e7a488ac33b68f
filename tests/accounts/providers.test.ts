import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {type AccountsOptions, readMembership, readProviders} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {CLIENT, type Claims, type IdentityProvider, startIdentityProvider} from './oidc.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from './world.ts'

const CALLBACK = `http://${HOST}/v1/auth/provider/kumla/callback`
const ANNA: Claims = {
  email: 'anna@kumla.se',
  email_verified: true,
  name: 'Anna Öberg',
  groups: ['Komm'],
}

let provider: IdentityProvider
let world: AccountsWorld
let failures: unknown[]
beforeAll(async () => {
  provider = await startIdentityProvider(CALLBACK)
})
afterAll(() => provider.close())
afterEach(() => world.close())

async function open(
  settings: Record<string, unknown> = {},
  options: Partial<AccountsOptions> = {},
) {
  failures = []
  provider.people.clear()
  provider.people.set('anna', ANNA)
  const [one] = readProviders(
    [
      {
        id: 'kumla',
        title: 'Kumla kommun',
        issuer: provider.issuer,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        ...settings,
      },
    ],
    'the test',
  )
  world = await openWorld(
    {onFailure: (...all) => failures.push(all), ...options},
    undefined,
    one ? [one] : [],
  )
  // Tokens are issued by the clock of the machine.
  world.clock.now = Date.now()
}

const ROLES = [
  {group: 'Admin', role: 'administrator'},
  {group: 'Komm', role: 'communicator', campaigns: ['kumla']},
  {group: 'Komm norr', role: 'communicator', campaigns: ['norsjo']},
]

interface Flow {
  url: string
  Cookie: string
}

async function begin(to = '/studio/'): Promise<Flow> {
  const left = await world.visit(`/v1/auth/provider/kumla?to=${encodeURIComponent(to)}`)
  expect(left.status).toBe(303)
  return {url: left.headers.get('Location') ?? '', Cookie: cookieOf(left)}
}

const comeBack = (at: URL, Cookie: string) =>
  world.visit(at.pathname + at.search, {headers: {Cookie}})

async function signIn(login = 'anna', to?: string): Promise<Response> {
  const {url, Cookie} = await begin(to)
  return comeBack(await provider.logIn(url, login), Cookie)
}

const sessionOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => /^hemvist-\w+=[\w-]/.test(cookie))
    ?.split(';')[0] ?? ''

/** What the page says, whose sign-in failed. */
async function refusal(answer: Response): Promise<string> {
  expect([answer.status === 403 || answer.status === 502, sessionOf(answer)]).toEqual([true, ''])
  return /role="alert" id="error">([^<]*)</.exec(await answer.text())?.[1] ?? ''
}

describe('somebody whom the provider knows', () => {
  test('is made a colleague by their groups, and comes in', async () => {
    await open({roles: ROLES})
    const answer = await signIn('anna', '/studio/structure')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/studio/structure'])
    const me = await world.visit('/v1/users/me', {headers: {Cookie: sessionOf(answer)}})
    expect(await me.json()).toMatchObject({
      name: 'Anna Öberg',
      email: 'anna@kumla.se',
      role: 'communicator',
    })
    expect(world.accounts.people.list()).toMatchObject([
      {role: 'communicator', campaigns: ['kumla']},
    ])
    await signIn()
    expect(world.accounts.people.list()).toHaveLength(1)
  })

  test('follows their groups at each sign-in, to the highest role and all its campaigns', async () => {
    await open({roles: ROLES})
    await signIn()
    provider.people.set('anna', {...ANNA, groups: ['Komm norr', 'Komm', 'others']})
    await signIn()
    expect(world.accounts.people.list()).toMatchObject([
      {role: 'communicator', campaigns: ['kumla', 'norsjo']},
    ])
    provider.people.set('anna', {...ANNA, groups: ['Komm', 'Admin']})
    await signIn()
    expect(world.accounts.people.list()).toMatchObject([{role: 'administrator', campaigns: []}])
    // The last administrator stays one.
    provider.people.set('anna', ANNA)
    expect((await signIn()).status).toBe(303)
    expect(world.accounts.people.list()).toMatchObject([{role: 'administrator'}])
  })

  test.each<[unknown, string | undefined]>([
    [['Komm'], 'communicator'],
    ['Komm', 'communicator'],
    [['Others', 'Komm'], 'communicator'],
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    [[], undefined],
    [[['Komm']], undefined],
    [{Komm: true}, undefined],
    [7, undefined],
    // Not a list of groups, though it reads like one.
    ['Komm,Admin', undefined],
  ])('of groups given as %j is %s', async (groups, role) => {
    await open({roles: ROLES})
    provider.people.set('anna', {...ANNA, groups})
    expect((await signIn()).status).toBe(role ? 303 : 403)
    expect(world.accounts.people.list().map((one) => one.role)).toEqual(role ? [role] : [])
  })

  test('works in the campaigns that groups give, also when these were renamed', async () => {
    await open({roles: ROLES})
    const dataset = world.lake.dataset('production')
    const kumla = {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}}
    await dataset.transact([{create: kumla}], {}, administrator)
    await signIn()
    const renamed = {patch: {id: 'c-kumla', set: {'slug.current': 'flytta-hit'}}}
    await dataset.transact([renamed], {}, administrator)
    expect(world.accounts.people.list()).toMatchObject([{campaigns: ['flytta-hit']}])
    await signIn()
    expect(world.accounts.people.list()).toMatchObject([{campaigns: ['flytta-hit']}])
  })

  test('keeps the languages that they were bound to here, whatever their groups', async () => {
    await open({roles: ROLES})
    await signIn()
    const {administration, people, audit} = world.accounts
    const bound = readMembership('communicator', ['kumla'], ['en'])
    administration.setUser('command', 'anna@kumla.se', bound)
    for (const groups of [['Komm'], ['Komm norr'], ['Komm', 'Komm norr']]) {
      provider.people.set('anna', {...ANNA, groups})
      await signIn()
      expect(people.list(), groups.join()).toMatchObject([{languages: ['en']}])
    }
    const changes = [...audit.read()].filter(({event}) => event === 'user-changed')
    expect(changes.at(-1)).toMatchObject({details: {languages: ['en']}})
    // An administrator cannot be bound to any.
    provider.people.set('anna', {...ANNA, groups: ['Admin']})
    await signIn()
    expect(people.list()).toMatchObject([{role: 'administrator', languages: []}])
  })

  test('keeps the role that they were invited with, when groups give none', async () => {
    await open()
    world.accounts.administration.addUser('command', {
      email: 'anna@kumla.se',
      ...readMembership('lead'),
    })
    expect((await signIn()).status).toBe(303)
    // From then on their id decides, not their address.
    provider.people.set('anna', {...ANNA, email: 'anna.berg@kumla.se'})
    expect((await signIn()).status).toBe(303)
    expect(world.accounts.people.list()).toMatchObject([{email: 'anna@kumla.se', role: 'lead'}])
  })

  test('is asked for no more than is needed, with PKCE, state and nonce', async () => {
    await open({roles: ROLES})
    provider.asked.length = 0
    await signIn()
    const [asked] = provider.asked
    expect(asked?.get('scope')).toBe('openid email profile')
    expect(asked?.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked?.get(name)).toMatch(/^[\w-]{43}$/)
  })

  test('leaves no personal identity number behind, though the provider sends it', async () => {
    await open({roles: ROLES})
    provider.people.set('anna', {
      ...ANNA,
      'https://id.oidc.se/claim/personalIdentityNumber': '191212121212',
    })
    expect((await signIn()).status).toBe(303)
    const {readFile} = await import('node:fs/promises')
    for (const end of ['', '-wal']) {
      expect(await readFile(`${world.folder}/accounts.sqlite${end}`, 'latin1')).not.toContain(
        '191212121212',
      )
    }
    expect(JSON.stringify(failures)).not.toContain('191212121212')
  })

  test('proves a second factor where one is required, unless the provider has', async () => {
    const options = {secondFactor: 'everybody'} as const
    await open({roles: ROLES}, options)
    expect((await signIn()).headers.get('Location')).toMatch(/^\/v1\/auth\/setup/)
    await world.close()
    await open({roles: ROLES, trustSecondFactor: true}, options)
    const answer = await signIn()
    expect(answer.headers.get('Location')).toBe('/studio/')
    const studio = await world.visit('/studio/', {headers: {Cookie: sessionOf(answer)}})
    expect(await studio.text()).toBe('the Studio')
  })
})

describe('what goes wrong is said, and nobody comes in', () => {
  test.each<[string, Record<string, unknown>, Claims, RegExp]>([
    ['a group without a role', {roles: ROLES}, {...ANNA, groups: ['Others']}, /någon grupp/],
    ['no groups at all', {roles: ROLES}, {email: 'anna@kumla.se', email_verified: true}, /grupp/],
    ['nobody was invited', {}, ANNA, /Ingen här har ditt konto hos Kumla kommun/],
    ['an address that is not verified', {}, {...ANNA, email_verified: false}, /Ingen här/],
    [
      'a new colleague whose address is not verified',
      {roles: ROLES},
      {...ANNA, email_verified: undefined},
      /bekräftad e-postadress/,
    ],
    [
      'another organisation',
      {roles: ROLES, organisations: ['2120001975']},
      {...ANNA, 'https://id.oidc.se/claim/orgAffiliation': 'anna@5560000000'},
      /organisation som inte har tillgång/,
    ],
    ['no organisation', {roles: ROLES, organisations: ['2120001975']}, ANNA, /organisation/],
  ])('%s', async (_, settings, claims, said) => {
    await open(settings)
    provider.people.set('anna', claims)
    expect(await refusal(await signIn())).toMatch(said)
    expect(world.accounts.people.list()).toEqual([])
    expect([...world.accounts.audit.read()].at(-1)).toMatchObject({event: 'sign-in-failed'})
  })

  test('an address that another identity had before', async () => {
    await open({roles: ROLES})
    await signIn()
    provider.people.set('bo', ANNA)
    expect(await refusal(await signIn('bo'))).toMatch(/Ingen här har ditt konto/)
  })

  test.each([
    ['a link', (key: string) => world.visit('/v1/auth/link', form({key}))],
    [
      'a password',
      async (key: string) => {
        const Cookie = cookieOf(await world.visit('/v1/auth/link', form({key})))
        const chosen = form({password: 'tre granar gungar vid sjön'}, {Cookie})
        return world.visit('/v1/auth/setup/password', chosen)
      },
    ],
  ])(
    'an address whose owner signs in with %s, unless the addresses are trusted',
    async (_, use) => {
      for (const trustEmail of [false, true]) {
        await open({trustEmail})
        const user = {email: 'anna@kumla.se', ...readMembership('lead')}
        const {secret, person} = world.accounts.administration.addUser('command', user)
        expect((await use(secret)).status).toBe(303)
        world.accounts.sessions.endAll(person.id)
        const answer = await signIn()
        if (trustEmail) expect(answer.status).toBe(303)
        else {
          expect(await refusal(answer)).toMatch(/Ingen här har ditt konto/)
          await world.close()
        }
      }
    },
  )

  test('the right organisation comes in', async () => {
    await open({roles: ROLES, organisations: ['2120001975']})
    provider.people.set('anna', {
      ...ANNA,
      'https://id.oidc.se/claim/orgAffiliation': 'anna01@2120001975',
    })
    expect((await signIn()).status).toBe(303)
  })

  test('a code that is used twice', async () => {
    await open({roles: ROLES})
    const {url, Cookie} = await begin()
    const at = await provider.logIn(url, 'anna')
    expect((await comeBack(at, Cookie)).status).toBe(303)
    expect(await refusal(await comeBack(at, Cookie))).toMatch(/för gammal/)
  })

  test('an answer to a sign-in that this browser did not begin', async () => {
    await open({roles: ROLES})
    const {url} = await begin()
    const at = await provider.logIn(url, 'anna')
    expect(await refusal(await comeBack(at, ''))).toMatch(/för gammal/)
    const other = await begin()
    expect(await refusal(await comeBack(at, other.Cookie))).toMatch(
      /hör inte till den här inloggningen/,
    )
  })

  test('a wrong nonce', async () => {
    await open({roles: ROLES})
    const {url, Cookie} = await begin()
    const changed = new URL(url)
    changed.searchParams.set('nonce', 'another-nonce-than-the-one-we-sent')
    const at = await provider.logIn(changed.href, 'anna')
    expect(await refusal(await comeBack(at, Cookie))).toMatch(/hör inte till den här inloggningen/)
  })

  test('a sign-in that took too long', async () => {
    await open({roles: ROLES})
    const {url, Cookie} = await begin()
    const at = await provider.logIn(url, 'anna')
    world.clock.now += 16 * 60_000
    expect(await refusal(await comeBack(at, Cookie))).toMatch(/för gammal/)
  })

  test('somebody who changes their mind', async () => {
    await open({roles: ROLES})
    const {url, Cookie} = await begin()
    expect(await refusal(await comeBack(await provider.decline(url), Cookie))).toMatch(/avbröts/)
  })

  test('a client secret that the provider does not know', async () => {
    await open({roles: ROLES, clientSecret: 'not-the-secret'})
    expect(await refusal(await signIn())).toMatch(/godkände inte inloggningen/)
    expect(String(failures[0])).toContain('invalid_client')
    expect(JSON.stringify(failures)).not.toContain('not-the-secret')
  })

  test('a provider that does not answer, until it does', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await new Promise((ready) => closed.once('listening', ready))
    const {port} = closed.address() as AddressInfo
    await new Promise((done) => closed.close(done))
    await open({issuer: `http://127.0.0.1:${port}`})
    const answer = await world.visit('/v1/auth/provider/kumla')
    expect(answer.status).toBe(502)
    expect(await answer.text()).toContain('Kumla kommun svarar inte')
    const again = createServer((_request, response) => response.writeHead(500).end()).listen(
      port,
      '127.0.0.1',
    )
    await new Promise((ready) => again.once('listening', ready))
    const before = world.accounts.audit.length
    for (let n = 0; n < 20; n++) {
      expect((await world.visit('/v1/auth/provider/kumla')).status).toBe(502)
    }
    // That refused nobody, and is in the log of the server.
    expect(world.accounts.audit.length).toBe(before)
    await new Promise((done) => again.close(done))
  })

  test('whoever sends answers that no provider gave: no more than a few are looked at', async () => {
    await open({roles: ROLES})
    const before = world.accounts.audit.length
    const statuses: number[] = []
    for (let n = 0; n < 40; n++) {
      const began = n % 2 === 0 ? await begin() : {Cookie: ''}
      const forged = new URL(`${CALLBACK}?code=guess-${n}&state=x`)
      statuses.push((await comeBack(forged, began.Cookie)).status)
    }
    expect(statuses).toEqual([...Array(10).fill(403), ...Array(30).fill(429)])
    expect(world.accounts.audit.length - before).toBe(10)
    expect(failures).toHaveLength(10)
    // Others are let in meanwhile.
    const {url, Cookie} = await begin()
    const at = await provider.logIn(url, 'anna')
    const headers = {Cookie}
    const answer = await world.visit(at.pathname + at.search, {headers, peer: '192.0.2.9'})
    expect(answer.status).toBe(303)
  })

  test('a provider that there is not', async () => {
    await open()
    expect((await world.visit('/v1/auth/provider/other')).status).toBe(404)
    expect((await world.visit('/v1/auth/provider/other/callback?code=x')).status).toBe(404)
  })
})
