import {millisecondsInDay} from 'date-fns/constants'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type AccountsOptions, readMembership} from '../../accounts/index.ts'
import {
  matchingStep,
  STEP_MS,
  stepAt,
  toBase32,
  totpCode,
} from '../../accounts/second-factor/totp.ts'
import {type AccountsWorld, cookieOf, form, openWorld} from './world.ts'

const PASSWORD = 'tre granar gungar vid sjön'

let world: AccountsWorld
afterEach(() => world.close())
const open = async (options: Partial<AccountsOptions> = {}) => {
  world = await openWorld(options)
}

/** Invites somebody, who chooses a password. @returns their session */
async function join(role = 'administrator'): Promise<string> {
  const user = {email: 'anna@kumla.se', name: 'Anna', ...readMembership(role)}
  const {secret} = world.accounts.administration.addUser('command', user)
  const entered = await world.visit('/v1/auth/link', form({key: secret}))
  const Cookie = cookieOf(entered)
  const chosen = await world.visit('/v1/auth/setup/password', form({password: PASSWORD}, {Cookie}))
  expect(chosen.status).toBe(303)
  return cookieOf(chosen)
}

const base32 = (text: string): Buffer => {
  const bits = [...text].map((c) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const codeNow = (key: string) => totpCode(base32(key), stepAt(world.clock.now))

interface Connected {
  key: string
  recovery: string[]
}

/** Connects an app, through the API that the Studio uses. */
async function connect(Cookie: string): Promise<Connected> {
  const headers = {Cookie, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin'}
  const begun = await world.visit('/v1/auth/account/codes/begin', {method: 'POST', headers})
  const {state, key, qr} = await begun.json()
  expect(qr).toMatch(/^<svg/)
  const body = JSON.stringify({state, code: codeNow(key)})
  const answer = await world.visit('/v1/auth/account/codes', {
    method: 'POST',
    body,
    headers: {...headers, 'Content-Length': String(body.length)},
  })
  expect(answer.status).toBe(201)
  return {key, recovery: (await answer.json()).recoveryCodes}
}

const password = () =>
  world.visit('/v1/auth/sign-in', form({email: 'anna@kumla.se', password: PASSWORD}))
const pendingIn = (html: string) => /name="pending" value="([^"]+)"/.exec(html)?.[1] ?? ''
const sendCode = (pending: string, code: string, peer = '192.0.2.1') =>
  world.visit('/v1/auth/code', {...form({pending, code}), peer})

describe('codes', () => {
  // RFC 6238, appendix B, the rows of SHA-1.
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at second %d are %s', async (seconds, code) => {
    await open()
    const secret = Buffer.from('12345678901234567890')
    expect(totpCode(secret, stepAt(seconds * 1000), 8)).toBe(code)
  })

  // RFC 4648, section 10, without padding.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('have secrets that apps read: %j', async (text, encoded) => {
    await open()
    expect(toBase32(Buffer.from(text))).toBe(encoded)
  })

  test('are accepted a step early or late, and not twice', async () => {
    await open()
    const secret = Buffer.from('12345678901234567890')
    const now = 1_800_000_000_000
    const step = stepAt(now)
    const offsets = [-2, -1, 0, 1, 2]
    const found = offsets.map((offset) =>
      matchingStep(secret, totpCode(secret, step + offset), now, 0),
    )
    expect(found).toEqual([null, step - 1, step, step + 1, null])
    expect(matchingStep(secret, totpCode(secret, step), now, step)).toBeNull()
  })
})

describe('somebody with an app', () => {
  let app: Connected
  beforeEach(async () => {
    await open()
    app = await connect(await join())
    world.clock.now += STEP_MS
  })

  test('types a code after the password, and is in', async () => {
    const asked = await password()
    expect([asked.status, asked.headers.get('Set-Cookie')]).toEqual([200, null])
    const answer = await sendCode(pendingIn(await asked.text()), codeNow(app.key))
    expect(answer.status).toBe(303)
    const studio = await world.visit('/studio/', {headers: {Cookie: cookieOf(answer)}})
    expect(await studio.text()).toBe('the Studio')
  })

  test('types no code twice', async () => {
    const code = codeNow(app.key)
    const pending = pendingIn(await (await password()).text())
    expect((await sendCode(pending, code)).status).toBe(303)
    const again = await sendCode(pending, code)
    expect(again.status).toBe(403)
    expect(await again.text()).toContain('redan använd')
  })

  test('needs it with a link, too', async () => {
    const secret = world.accounts.administration.createLink('command', 'anna@kumla.se')
    const entered = await world.visit('/v1/auth/link', form({key: secret}))
    expect(entered.headers.get('Set-Cookie')).toBeNull()
    const answer = await sendCode(pendingIn(await entered.text()), codeNow(app.key))
    expect(answer.status).toBe(303)
  })

  test.each(['invitation', 'reset'] as const)(
    'chooses a password after the code, when the link was for that: %s',
    async (purpose) => {
      const {administration, people} = world.accounts
      const person = people.get('anna@kumla.se')
      const secret =
        purpose === 'reset'
          ? administration.createResetLink(person, '')
          : administration.createInvitation('command', person)
      const entered = await world.visit('/v1/auth/link', form({key: secret, to: '/studio/x'}))
      const answer = await sendCode(pendingIn(await entered.text()), codeNow(app.key))
      const to = '/v1/auth/setup?to=%2Fstudio%2F'
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, to])
      expect((await world.visit(to, {headers: {Cookie: cookieOf(answer)}})).status).toBe(200)
    },
  )

  test('ends their other links by choosing a password', async () => {
    const Cookie = cookieOf(
      await sendCode(pendingIn(await (await password()).text()), codeNow(app.key)),
    )
    const {administration, people} = world.accounts
    const secret = administration.createResetLink(people.get('anna@kumla.se'), '')
    expect((await world.visit(`/v1/auth/link?key=${secret}`)).status).toBe(200)
    const fields = {password: 'sju svanar simmar söderut'}
    expect((await world.visit('/v1/auth/setup/password', form(fields, {Cookie}))).status).toBe(303)
    expect((await world.visit(`/v1/auth/link?key=${secret}`)).status).toBe(403)
    expect((await world.visit('/v1/auth/link', form({key: secret}))).status).toBe(403)
  })

  test('uses each recovery code once', async () => {
    expect(app.recovery).toHaveLength(10)
    const [code = ''] = app.recovery
    const pending = pendingIn(await (await password()).text())
    expect((await sendCode(pending, code.toUpperCase().replaceAll('-', ' '))).status).toBe(303)
    expect((await sendCode(pending, code)).status).toBe(403)
    expect(
      world.accounts.secondFactors.recoveryCodesLeft(world.accounts.people.list()[0]?.id ?? ''),
    ).toBe(9)
    const {readFile} = await import('node:fs/promises')
    const bytes = await readFile(`${world.folder}/accounts.sqlite`, 'latin1')
    expect(bytes).not.toContain(app.recovery[1]?.toUpperCase().replaceAll('-', ''))
  })

  test('has ten minutes for it, and their own pending sign-in only', async () => {
    const pending = pendingIn(await (await password()).text())
    for (const forged of ['', 'x', pending.slice(0, -2), `${pending}AA`]) {
      expect((await sendCode(forged, codeNow(app.key))).status).toBe(403)
    }
    world.clock.now += 10 * 60_000
    expect(await (await sendCode(pending, codeNow(app.key))).text()).toContain('tog för lång tid')
  })

  test('is not guessed at', async () => {
    const pending = pendingIn(await (await password()).text())
    const statuses = []
    for (let n = 0; n < 14; n++)
      statuses.push((await sendCode(pending, `00000${n % 10}`, `203.0.113.${n}`)).status)
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429])
  })

  test('who has lost their phone is reset by an administrator', async () => {
    world.accounts.administration.resetSecondFactors('command', 'anna@kumla.se')
    expect((await password()).status).toBe(303)
    expect([...world.accounts.audit.read()].map(({event}) => event)).toContain(
      'second-factors-reset',
    )
  })
})

describe('where administrators need a second factor', () => {
  beforeEach(() => open({secondFactor: 'administrators'}))

  test('they set it up before anything else, without a script', async () => {
    const Cookie = await join()
    const gate = await world.visit('/studio/structure', {headers: {Cookie}})
    expect([gate.status, gate.headers.get('Location')]).toEqual([
      303,
      '/v1/auth/setup?to=%2Fstudio%2Fstructure',
    ])
    expect(await (await world.visit('/v1/users/me', {headers: {Cookie}})).json()).toEqual({})
    const page = await (await world.visit('/v1/auth/setup?to=/studio/', {headers: {Cookie}})).text()
    expect(page).toContain('Din roll kräver två faktorer')
    expect(page).not.toContain('Fortsätt till Hemvist')
    const state = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    const wrong = await world.visit('/v1/auth/setup/code', form({state, code: '000000'}, {Cookie}))
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain(key.slice(0, 4))
    const done = await world.visit(
      '/v1/auth/setup/code',
      form({state, code: codeNow(key)}, {Cookie}),
    )
    expect(done.status).toBe(200)
    expect((await done.text()).match(/<li><code>/g)).toHaveLength(10)
    const studio = await world.visit('/studio/', {headers: {Cookie: cookieOf(done)}})
    expect(await studio.text()).toBe('the Studio')
    expect((await world.visit('/studio/', {headers: {Cookie}})).status).toBe(401)
  })

  test('others do not, until they become one', async () => {
    const Cookie = await join('viewer')
    expect(await (await world.visit('/studio/', {headers: {Cookie}})).text()).toBe('the Studio')
    world.accounts.administration.setUser(
      'command',
      'anna@kumla.se',
      readMembership('administrator'),
    )
    expect((await world.visit('/studio/', {headers: {Cookie}})).status).toBe(303)
    expect(await (await world.visit('/v1/users/me', {headers: {Cookie}})).json()).toEqual({})
  })

  test('it is not turned off', async () => {
    const Cookie = await join('viewer')
    await connect(Cookie)
    const own = {Cookie, 'Sec-Fetch-Site': 'same-origin'}
    world.accounts.administration.setUser(
      'command',
      'anna@kumla.se',
      readMembership('administrator'),
    )
    const refused = await world.visit('/v1/auth/account/codes', {method: 'DELETE', headers: own})
    expect([refused.status, (await refused.json()).message]).toEqual([
      422,
      expect.stringContaining('second factor'),
    ])
  })

  test('the holder of the server’s own token comes in', async () => {
    const Cookie = await world.signIn()
    expect(await (await world.visit('/studio/', {headers: {Cookie}})).text()).toBe('the Studio')
  })

  test('a session that one factor opened ends when its owner sets up the other elsewhere', async () => {
    const thief = await join()
    const owner = cookieOf(await password())
    const html = await (await world.visit('/v1/auth/setup', {headers: {Cookie: owner}})).text()
    const state = /name="state" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
    const chosen = form({state, code: codeNow(key)}, {Cookie: owner})
    const done = await world.visit('/v1/auth/setup/code', chosen)
    expect(done.status).toBe(200)
    for (const path of ['/studio/', '/v1/auth/setup']) {
      expect((await world.visit(path, {headers: {Cookie: thief}})).status, path).toBe(401)
      const {status} = await world.visit(path, {headers: {Cookie: cookieOf(done)}})
      expect(status, path).toBe(200)
    }
  })

  test('a session of long ago sets nothing up', async () => {
    const Cookie = await join()
    const page = await (await world.visit('/v1/auth/setup', {headers: {Cookie}})).text()
    const state = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    world.clock.now += millisecondsInDay / 24 / 3
    world.clock.now += millisecondsInDay / 24
    const late = await world.visit(
      '/v1/auth/setup/code',
      form({state, code: codeNow(key)}, {Cookie}),
    )
    expect(late.status).toBe(403)
  })
})

describe('whether a second factor is missing is decided in one way', () => {
  const POLICIES = ['optional', 'administrators', 'everybody'] as const
  /** How they signed in: with a link, or at a provider that has checked two factors or not. */
  const WAYS = ['link', 'provider', 'two factors at a provider'] as const
  const ROLES = ['administrator', 'viewer'] as const
  const rows = POLICIES.flatMap((policy) =>
    WAYS.flatMap((way) => ROLES.map((role) => [policy, way, role] as const)),
  )

  test.each(rows)('%s, signed in with %s, as %s', async (policy, way, role) => {
    await open({secondFactor: policy})
    const {administration, signIn, cookies} = world.accounts
    const user = {email: 'anna@kumla.se', ...readMembership('viewer')}
    const {person, secret} = administration.addUser('command', user)
    const visit = {origin: 'http://localhost:4321', address: '192.0.2.1'}
    const request = {former: null, device: undefined, userAgent: '', visit}
    const entered =
      way === 'link'
        ? signIn.withLink(secret, request)
        : signIn.withProvider(person.id, way !== 'provider', request)
    if (!('ticket' in entered)) throw new Error('Nobody came in')
    const Cookie = cookies.openSession(entered.ticket, visit).split(';')[0] ?? ''
    administration.setUser('command', user.email, readMembership(role))
    const isRequired = policy === 'everybody' || (policy === 'administrators' && role !== 'viewer')
    const isLacking = isRequired && way !== 'two factors at a provider'

    const gate = await world.visit('/studio/', {headers: {Cookie}})
    expect(gate.status).toBe(isLacking ? 303 : 200)
    const html = await (await world.visit('/v1/auth/setup', {headers: {Cookie}})).text()
    expect(html.includes('Din roll kräver två faktorer')).toBe(isLacking)
    expect(html.includes('Fortsätt till Hemvist')).toBe(!isLacking)
    const chosen = await world.visit(
      '/v1/auth/setup/password',
      form({password: PASSWORD, to: '/studio/'}, {Cookie}),
    )
    expect(chosen.headers.get('Location')).toMatch(
      isLacking ? /^\/v1\/auth\/setup/ : /^\/studio\/$/,
    )
    const headers = {Cookie: cookieOf(chosen)}
    expect((await world.visit('/studio/', {headers})).status).toBe(isLacking ? 303 : 200)
  })

  test('people of a provider connect an app without choosing a password', async () => {
    await open({secondFactor: 'everybody'})
    const {administration, signIn, cookies} = world.accounts
    const user = {email: 'anna@kumla.se', ...readMembership('viewer')}
    const {person} = administration.addUser('command', user)
    const visit = {origin: 'http://localhost:4321', address: '192.0.2.1'}
    const request = {former: null, device: undefined, userAgent: '', visit}
    const entered = signIn.withProvider(person.id, false, request)
    if (!('ticket' in entered)) throw new Error('Nobody came in')
    const Cookie = cookies.openSession(entered.ticket, visit).split(';')[0] ?? ''
    const html = await (await world.visit('/v1/auth/setup', {headers: {Cookie}})).text()
    const state = /name="state" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
    const sent = form({state, code: codeNow(key)}, {Cookie})
    const done = await world.visit('/v1/auth/setup/code', sent)
    expect(done.status).toBe(200)
    const headers = {Cookie: cookieOf(done)}
    expect(await (await world.visit('/studio/', {headers})).text()).toBe('the Studio')
    expect(signIn.withProvider(person.id, false, request)).toHaveProperty('pending')
  })
})
