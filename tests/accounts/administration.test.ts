import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {millisecondsInDay} from 'date-fns/constants'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {REFUSALS} from '../../accounts/errors.ts'
import {readMembership} from '../../accounts/index.ts'
import {ROLE_NAMES} from '../../accounts/roles/roles.ts'
import {languagesToChoose} from '../../studio/accounts/languages.ts'
import {refusalTexts} from '../../studio/accounts/texts/refusals.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld, TOKEN} from './world.ts'

const PASSWORD = 'tre granar gungar vid sjön'
const LEAD = readMembership('lead', ['kumla'])
const ADMINISTRATOR = readMembership('administrator')

let world: AccountsWorld
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const administration = () => world.accounts.administration
const ask = async (headers: Record<string, string>) =>
  (await world.visit('/v1/auth/id', {headers})).status

async function enter(secret: string): Promise<string> {
  return cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
}

describe('an invited user', () => {
  test('signs in with their link, as themselves', async () => {
    const {person, secret} = administration().addUser('command', {
      email: ' Anna@Kumla.SE ',
      name: 'Anna',
      ...LEAD,
    })
    expect(person).toMatchObject({email: 'anna@kumla.se', role: 'lead', campaigns: ['kumla']})
    const Cookie = await enter(secret)
    const answer = await world.visit('/v1/auth/id', {headers: {Cookie}})
    expect(await answer.json()).toMatchObject({id: person.id})
    expect(await enter(secret)).toBe('')
  })

  test('has a link that expires after a week, or when a new one is created', async () => {
    const {secret} = administration().addUser('command', {email: 'anna@kumla.se', ...LEAD})
    const second = administration().createLink('command', 'anna@kumla.se')
    expect(await enter(secret)).toBe('')
    world.clock.now += 7 * millisecondsInDay
    expect(await enter(second)).toBe('')
  })

  test('chooses how to sign in with any link, as long as there is no other way', async () => {
    const {person} = administration().addUser('command', {email: 'anna@kumla.se', ...LEAD})
    const leadsTo = async () => {
      const secret = administration().createLink('command', 'anna@kumla.se')
      const answer = await world.visit('/v1/auth/link', form({key: secret}))
      return answer.headers.get('Location')
    }
    expect(await leadsTo()).toMatch(/^\/v1\/auth\/setup/)
    await world.accounts.passwords.set(person.id, PASSWORD)
    expect(await leadsTo()).toBe('/studio/')
  })

  test.each([
    '',
    'anna',
    'anna@',
    '@kumla.se',
    'anna@kumla',
    'a b@kumla.se',
    'a@b@kumla.se',
    'a@kumla.se\n',
    `${'x'.repeat(250)}@kumla.se`,
  ])('needs an address: %j is none', (email) => {
    const trimmed = email.trim()
    const add = () => administration().addUser('command', {email, ...LEAD})
    if (trimmed === 'a@kumla.se') expect(add().person.email).toBe(trimmed)
    else expect(add).toThrow(/is not an e-mail address/)
    expect(world.accounts.people.list().length).toBeLessThan(2)
  })

  describe('is known by their address in any spelling', () => {
    // As people write it, in other letters of the same word, and as browsers send it.
    const spellings = [
      'åsa@räksmörgås.se',
      'ÅSA@RÄKSMÖRGÅS.SE',
      'åsa@räksmörgås.se'.normalize('NFD'),
      'åsa@xn--rksmrgs-5wao1o.se',
      ' åsa@XN--RKSMRGS-5WAO1O.se ',
    ]
    const signIn = async (email: string) => {
      const answer = await world.visit('/v1/auth/sign-in', form({email, password: PASSWORD}))
      return answer.status
    }

    test.each(spellings)('%j', async (spelling) => {
      const {person} = administration().addUser('command', {email: spelling, ...LEAD})
      expect(person.email).toBe('åsa@räksmörgås.se')
      await world.accounts.passwords.set(person.id, PASSWORD)
      for (const email of spellings) {
        expect(await signIn(email)).toBe(303)
        expect(() => administration().addUser('command', {email, ...LEAD})).toThrow(/here already/)
      }
      expect(world.accounts.people.list()).toHaveLength(1)
    })

    test('also when an earlier version stored it as a browser had sent it', async () => {
      const {person} = administration().addUser('command', {email: 'åsa@räksmörgås.se', ...LEAD})
      await world.accounts.passwords.set(person.id, PASSWORD)
      const database = new DatabaseSync(join(world.folder, 'accounts.sqlite'))
      database.exec("UPDATE people SET email = 'åsa@xn--rksmrgs-5wao1o.se'")
      database.close()
      for (const email of spellings) expect(await signIn(email)).toBe(303)
    })
  })

  test('gets the permissions of a new role immediately', async () => {
    const {secret} = administration().addUser('command', {email: 'anna@kumla.se', ...ADMINISTRATOR})
    administration().addUser('command', {email: 'bo@kumla.se', ...ADMINISTRATOR})
    const Cookie = await enter(secret)
    const preview = async () => {
      const answer = await world.visit('/v1/users/me', {headers: {Cookie}})
      return (await answer.json()).role
    }
    expect(await preview()).toBe('administrator')
    administration().setUser('command', 'anna@kumla.se', readMembership('viewer'))
    expect(await preview()).not.toBe('administrator')
  })

  test('is signed out immediately when removed, and leaves a pseudonym', async () => {
    const {person, secret} = administration().addUser('command', {
      email: 'anna@kumla.se',
      name: 'Anna',
      ...LEAD,
    })
    const Cookie = await enter(secret)
    const unused = administration().createLink('command', 'anna@kumla.se')
    administration().removeUser('command', 'anna@kumla.se')
    expect(await ask({Cookie})).toBe(401)
    expect(await enter(unused)).toBe('')
    expect(world.accounts.people.find(person.id)).toMatchObject({
      email: '',
      name: 'Tidigare medarbetare',
    })
    const again = administration().addUser('command', {email: 'anna@kumla.se', ...LEAD})
    expect(again.person.id).not.toBe(person.id)
    expect(await ask({Cookie})).toBe(401)
  })
})

test.each([
  ['long before the last entry', () => world.clock.now - 30 * millisecondsInDay],
  ['before there was any Hemvist', () => Date.parse('2000-01-01')],
])('while the clock shows a time %s, nobody is invited and nothing is half done', (_, time) => {
  administration().addUser('command', {email: 'bo@kumla.se', ...LEAD})
  const entries = world.accounts.audit.length
  world.clock.now = time()
  const attempts = [
    () => administration().addUser('command', {email: 'anna@kumla.se', ...LEAD}),
    () => administration().createLink('command', 'bo@kumla.se'),
    () => administration().addToken('command', LEAD),
  ]
  for (const attempt of attempts) expect(attempt).toThrow(/^The clock of this machine says .*\.$/)
  expect(world.accounts.people.list()).toHaveLength(1)
  expect(world.accounts.tokens.list()).toEqual([])
  expect(world.accounts.audit.length).toBe(entries)
})

test('the last administrator can be neither removed nor demoted', () => {
  administration().addUser('command', {email: 'anna@kumla.se', ...ADMINISTRATOR})
  expect(() => administration().removeUser('command', 'anna@kumla.se')).toThrow(
    /last administrator/,
  )
  expect(() => administration().setUser('command', 'anna@kumla.se', LEAD)).toThrow(
    /last administrator/,
  )
  administration().addUser('command', {email: 'bo@kumla.se', ...ADMINISTRATOR})
  administration().removeUser('command', 'anna@kumla.se')
  expect(world.accounts.people.list().map(({email}) => email)).toEqual(['bo@kumla.se'])
})

test.each([2, 3])(
  'of %d administrators who remove each other at once, one stays',
  async (count) => {
    const enterAs = async (name: string) => {
      const user = {email: `${name}@kumla.se`, ...ADMINISTRATOR}
      const {person, secret} = administration().addUser('command', user)
      return {id: person.id, Cookie: await enter(secret)}
    }
    const all = await Promise.all(['anna', 'bo', 'cia'].slice(0, count).map(enterAs))
    const answers = await Promise.all(
      all.flatMap(({Cookie}, from) =>
        all
          .filter((_, to) => to !== from)
          .map(({id}) =>
            world.visit(`/v1/auth/people/${id}`, {
              method: 'DELETE',
              headers: {Cookie, Origin: `http://${HOST}`},
            }),
          ),
      ),
    )
    expect(answers.filter(({status}) => status === 200)).toHaveLength(count - 1)
    expect(world.accounts.people.list()).toHaveLength(1)
  },
)

describe('a token', () => {
  const bearer = (secret: string) => ask({Authorization: `Bearer ${secret}`})

  test('grants access to the API until it is revoked or expires', async () => {
    const {secret, token} = administration().addToken('command', {...LEAD, name: 'ci'})
    const short = administration().addToken('command', {...LEAD, days: 1})
    expect([await bearer(secret), await bearer(short.secret)]).toEqual([200, 200])
    expect(world.accounts.tokens.find(token.id)?.usedAt).toBe(world.clock.now)
    world.clock.now += millisecondsInDay
    expect([await bearer(secret), await bearer(short.secret)]).toEqual([200, 401])
    administration().revokeToken('command', token.id)
    expect(await bearer(secret)).toBe(401)
    expect(world.accounts.tokens.list()).toEqual([])
  })

  test.each(ROLE_NAMES)('of the role %s opens nothing once it has expired', async (role) => {
    const {secret} = administration().addToken('command', {...readMembership(role), days: 1})
    const headers = {Authorization: `Bearer ${secret}`}
    const reads = ['/v1/users/me', '/v1/auth/people', '/v1/data/query/production?query=count(*)']
    const statuses = async () =>
      Promise.all(reads.map(async (path) => (await world.visit(path, {headers})).status))
    expect(await statuses()).not.toContain(401)
    world.clock.now += millisecondsInDay
    expect(await statuses()).toEqual([401, 401, 401])
  })

  test('is not accepted by the sign-in page', async () => {
    const {secret} = administration().addToken('command', ADMINISTRATOR)
    const answer = await world.visit('/v1/auth/sign-in', form({token: secret}))
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
  })

  test.each([0, -1, 0.5 - 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
    'is not valid for %d days',
    (days) => {
      expect(() => administration().addToken('command', {...LEAD, days})).toThrow(/valid for/)
    },
  )
})

describe('the audit log', () => {
  const events = () => [...world.accounts.audit.read()].map(({event, actor}) => `${actor} ${event}`)

  test('records who did what, without secrets', async () => {
    const {secret, person} = administration().addUser('command', {email: 'anna@kumla.se', ...LEAD})
    await enter(secret)
    await world.visit('/v1/auth/sign-in', form({token: 'wrong-token'}))
    const added = administration().addToken('command', LEAD)
    administration().revokeToken('command', added.token.id)
    expect(events()).toEqual([
      'command user-added',
      'command link-created',
      `${person.id} sign-in`,
      'anonymous sign-in-failed',
      'command token-added',
      'command token-revoked',
    ])
    const text = JSON.stringify([...world.accounts.audit.read()])
    for (const hidden of [secret, added.secret, TOKEN, 'wrong-token', 'anna@kumla.se']) {
      expect(text).not.toContain(hidden)
    }
  })

  test('starts at the requested entry', () => {
    administration().addToken('command', LEAD)
    world.clock.now += 1_000
    administration().addToken('command', LEAD)
    const since = new Date(world.clock.now).toISOString()
    expect([...world.accounts.audit.read({since})]).toHaveLength(1)
    expect([...world.accounts.audit.read({after: 1})]).toHaveLength(1)
  })

  test('reveals entries that were changed, removed or inserted', () => {
    for (let n = 0; n < 5; n++) administration().addToken('command', LEAD)
    expect(world.accounts.audit.firstBroken()).toBeNull()
    const file = new DatabaseSync(join(world.folder, 'accounts.sqlite'))
    expect(() => file.exec('DELETE FROM audit WHERE sequence = 3')).toThrow(/append-only/)
    expect(() => file.exec("UPDATE audit SET entry = '{}'")).toThrow(/append-only/)
    file.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_cut')
    const attacks: [string, number][] = [
      ['DELETE FROM audit WHERE sequence = 3', 4],
      ["UPDATE audit SET entry = replace(entry, 'lead', 'viewer') WHERE sequence = 2", 2],
      ['INSERT INTO audit SELECT 0, entry, hash FROM audit WHERE sequence = 1', 0],
    ]
    for (const [attack, broken] of attacks) {
      file.exec('BEGIN')
      file.exec(attack)
      file.exec('COMMIT')
      expect(world.accounts.audit.firstBroken(), attack).toBe(broken)
    }
    file.close()
  })
})

describe('the list of people', () => {
  const json = async (Cookie: string, body?: object) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const answer = await world.visit('/v1/auth/people', {
      ...(text === undefined ? {} : {method: 'POST', body: text}),
      headers: {
        Cookie,
        Origin: `http://${HOST}`,
        'Content-Type': 'application/json',
        'Content-Length': String(text?.length ?? 0),
      },
    })
    return {status: answer.status, body: await answer.json()}
  }

  test('offers the roles and languages that one may give, by their titles', async () => {
    const own = {name: 'event-editor', title: 'Evenemangsredaktör', description: ''}
    world.accounts.roles.set({...own, grants: [{scope: 'campaigns', permissions: ['read']}]})
    const {secret} = administration().addUser('command', {
      email: 'chief@kumla.se',
      ...ADMINISTRATOR,
    })
    const chief = await enter(secret)
    const membership = {role: own.name, campaigns: [], languages: ['en']}
    const invited = await json(chief, {email: 'eva@kumla.se', ...membership})
    expect(invited.status).toBe(201)
    const {body} = await json(chief)
    expect(body).toMatchObject({languages: []})
    expect(body.roles).toContainEqual(own)
    expect(body.people).toContainEqual(
      expect.objectContaining({email: 'eva@kumla.se', roleTitle: own.title, languages: ['en']}),
    )
  })

  test('offers a lead for some languages no others', async () => {
    const lead = readMembership('lead', [], ['en', 'fi'])
    const {secret} = administration().addUser('command', {email: 'lead@kumla.se', ...lead})
    const {body} = await json(await enter(secret))
    expect(body).toMatchObject({languages: ['en', 'fi']})
    expect(languagesToChoose(body.languages, ['sv'])).toEqual(['en', 'fi', 'sv'])
  })

  test('is refused changes by a name that the Studio has Swedish words for', async () => {
    const {secret} = administration().addUser('command', {
      email: 'chief@kumla.se',
      ...ADMINISTRATOR,
    })
    const chief = await enter(secret)
    const invite = {email: 'eva@kumla.se', role: 'viewer'}
    expect((await json(chief, invite)).status).toBe(201)
    expect(await json(chief, invite)).toMatchObject({
      status: 422,
      body: {refusal: 'personKnown', message: expect.stringContaining('is here already')},
    })
    expect((await json(chief, {...invite, email: 'eva'})).body.refusal).toBe('emailInvalid')
    expect((await json('', invite)).body.refusal).toBe('signedOut')
    expect(Object.keys(refusalTexts).toSorted()).toEqual(
      REFUSALS.map((name) => `refusal.${name}`).toSorted(),
    )
  })
})
