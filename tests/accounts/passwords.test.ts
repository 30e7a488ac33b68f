import {millisecondsInMinute} from 'date-fns/constants'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {hashPassword, isOutdated, isPassword} from '../../accounts/passwords/hash.ts'
import {type MailMessage, MailQueue, smtpTransport} from '../../mail/index.ts'
import {type MailServer, startMailServer} from '../mail/smtp.ts'
import {type AccountsWorld, cookieOf, form, HOST, openWorld} from './world.ts'

const PASSWORD = 'tre granar gungar vid sjön'
const OTHER = 'fyra tallar sover under snön'
const LEAD = readMembership('lead', ['kumla'])

let world: AccountsWorld
let mailServer: MailServer | undefined
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await world.close()
  await mailServer?.close()
  mailServer = undefined
})

const add = (email = 'anna@kumla.se') =>
  world.accounts.administration.addUser('command', {email, name: 'Anna Öberg', ...LEAD})

const setUp = async (Cookie: string, fields: Record<string, string>) =>
  world.visit('/v1/auth/setup/password', form(fields, {Cookie}))

/** Comes in by the invitation and chooses a password. */
async function join(email?: string, password = PASSWORD): Promise<string> {
  const {secret} = add(email)
  const entered = await world.visit('/v1/auth/link', form({key: secret}))
  const chosen = await setUp(cookieOf(entered), {password})
  expect([chosen.status, await chosen.text()]).toEqual([303, ''])
  return cookieOf(chosen)
}

const signIn = (email: string, password: string, peer = '192.0.2.1', headers = {}) =>
  world.visit('/v1/auth/sign-in', {...form({email, password}, headers), peer})
const isIn = async (Cookie: string) =>
  (await world.visit('/v1/auth/id', {headers: {Cookie}})).status === 200
const events = () => [...world.accounts.audit.read()].map(({event}) => event)

describe('an invited user', () => {
  test('chooses a password on the page that the link leads to, and signs in with it', async () => {
    const {secret} = add()
    const entered = await world.visit('/v1/auth/link', form({key: secret, to: '/studio/structure'}))
    expect(entered.headers.get('Location')).toBe('/v1/auth/setup?to=%2Fstudio%2Fstructure')
    const Cookie = cookieOf(entered)
    const page = await world.visit('/v1/auth/setup?to=%2Fstudio%2Fstructure', {headers: {Cookie}})
    const html = await page.text()
    expect(html).toContain('Välkommen, Anna Öberg')
    expect(html).toContain('autocomplete="new-password"')
    expect(html).not.toContain('autocomplete="current-password"')
    const chosen = await setUp(Cookie, {password: PASSWORD, to: '/studio/structure'})
    expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/studio/structure'])
    const signedIn = await signIn(' ANNA@kumla.se', PASSWORD)
    expect(await isIn(cookieOf(signedIn))).toBe(true)
    expect(events()).toContain('password-set')
  })

  test('is told why a password is too easy, and nothing changes', async () => {
    const {secret} = add()
    const Cookie = cookieOf(await world.visit('/v1/auth/link', form({key: secret})))
    const answer = await setUp(Cookie, {password: 'annaöberg2026'})
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('”anna” finns i ditt namn')
    expect(html).toContain('aria-describedby="password-help error"')
    expect((await signIn('anna@kumla.se', 'annaöberg2026')).status).toBe(403)
    const english = await world.visit(
      '/v1/auth/setup/password',
      form({password: 'annaöberg2026'}, {Cookie, 'Accept-Language': 'en'}),
    )
    expect(await english.text()).toContain('too easy to guess')
  })

  test('needs a session for it, from a page of this server', async () => {
    expect((await setUp('', {password: PASSWORD})).status).toBe(401)
    const Cookie = await join()
    const foreign = await world.visit(
      '/v1/auth/setup/password',
      form({password: OTHER}, {Cookie, Origin: 'https://evil.example'}),
    )
    expect(foreign.status).toBe(403)
    expect((await signIn('anna@kumla.se', PASSWORD)).status).toBe(303)
  })
})

describe('changing a password', () => {
  test('ends all other sessions, and renews this one', async () => {
    const first = await join()
    const second = cookieOf(await signIn('anna@kumla.se', PASSWORD))
    const changed = await setUp(second, {password: OTHER})
    expect(changed.status).toBe(303)
    const third = cookieOf(changed)
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([false, false, true])
    expect((await signIn('anna@kumla.se', PASSWORD)).status).toBe(403)
    expect((await signIn('anna@kumla.se', OTHER)).status).toBe(303)
  })

  test('needs the current one when it is long ago that somebody signed in', async () => {
    const Cookie = await join()
    world.clock.now += 61 * millisecondsInMinute
    const refused = await setUp(Cookie, {password: OTHER, current: 'a wrong one'})
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('nuvarande lösenordet stämmer inte')
    expect((await setUp(Cookie, {password: OTHER, current: PASSWORD})).status).toBe(303)
  })
})

describe('probes for accounts', () => {
  test('by the answer: unknown, without a password and wrong are one', async () => {
    await join()
    add('bo@kumla.se')
    const answers = await Promise.all(
      ['anna@kumla.se', 'bo@kumla.se', 'nobody@kumla.se', 'no address', ''].map(async (email) => {
        const answer = await signIn(email, 'a wrong password')
        const text = (await answer.text()).replace(email ? `value="${email}"` : 'value=""', 'value')
        return {status: answer.status, text, headers: [...answer.headers]}
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('by when it is refused: unknown accounts are limited like others', async () => {
    await join()
    const statuses = async (email: string) => {
      const seen = []
      for (let n = 0; n < 12; n++)
        seen.push((await signIn(email, `wrong ${n}`, `198.51.100.${n}`)).status)
      return seen
    }
    expect(await statuses('nobody@kumla.se')).toEqual(await statuses('anna@kumla.se'))
  })

  test('by the work: a password is always checked', async () => {
    const {passwords} = world.accounts
    const {person} = add()
    await passwords.set(person.id, PASSWORD)
    const cpu = async (id: string | undefined) => {
      const before = process.cpuUsage()
      for (let n = 0; n < 5; n++) await passwords.isCorrect(id, 'wrong')
      return process.cpuUsage(before).user
    }
    // The same hash function with the same costs; nobody's hash is no shortcut.
    const [known, unknown] = [await cpu(person.id), await cpu(undefined)]
    expect(unknown).toBeGreaterThan(known / 5)
  })

  test('by asking for a new password', async () => {
    add()
    const ask = async (email: string, peer: string) => {
      const answer = await world.visit('/v1/auth/forgot', {...form({email}), peer})
      return {status: answer.status, text: await answer.text()}
    }
    expect(await ask('nobody@kumla.se', '192.0.2.7')).toEqual(
      await ask('anna@kumla.se', '192.0.2.8'),
    )
  })
})

describe('guesses at somebody’s password', () => {
  test('from many addresses, and is stopped; their own browser is not', async () => {
    await join()
    const known = await signIn('anna@kumla.se', PASSWORD)
    const device = known.headers.getSetCookie().find((cookie) => cookie.includes('-device')) ?? ''
    const Cookie = device.split(';')[0] ?? ''
    const statuses = new Set<number>()
    for (let n = 0; n < 25; n++) {
      statuses.add((await signIn('anna@kumla.se', `wrong ${n}`, `203.0.113.${n}`)).status)
    }
    expect(statuses).toEqual(new Set([403, 429]))
    expect((await signIn('anna@kumla.se', `wrong`, '203.0.113.99')).status).toBe(429)
    expect((await signIn('anna@kumla.se', PASSWORD, '203.0.113.1', {Cookie})).status).toBe(303)
  })

  test('from one address, and does not lock out who works behind it', async () => {
    const session = await join()
    const known = await signIn('anna@kumla.se', PASSWORD, '192.0.2.50')
    const device = known.headers.getSetCookie().find((cookie) => cookie.includes('-device')) ?? ''
    for (let n = 0; n < 15; n++) await signIn(`guess${n}@kumla.se`, 'wrong', '192.0.2.50')
    expect((await signIn('guess@kumla.se', 'wrong', '192.0.2.50')).status).toBe(429)
    const Cookie = `${session}; ${device.split(';')[0]}`
    expect((await signIn('anna@kumla.se', PASSWORD, '192.0.2.50', {Cookie})).status).toBe(303)
  })

  test('with a browser that is somebody else’s', async () => {
    await join('bo@kumla.se', OTHER)
    await join('anna@kumla.se')
    const known = await signIn('bo@kumla.se', OTHER)
    const device = known.headers.getSetCookie().find((cookie) => cookie.includes('-device')) ?? ''
    const Cookie = device.split(';')[0] ?? ''
    const statuses = []
    for (let n = 0; n < 12; n++) {
      statuses.push(
        (await signIn('anna@kumla.se', `wrong ${n}`, `203.0.113.${n}`, {Cookie})).status,
      )
    }
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})

describe('a forgotten password', () => {
  const openWithMail = async (origin?: string) => {
    await world.close()
    mailServer = await startMailServer()
    const transport = smtpTransport(mailServer.url, 'noreply@kumla.se')
    const queues: MailQueue[] = []
    const options = {
      mail: {
        send: (message: MailMessage) => {
          const file = `${world.folder}/mail.sqlite`
          const queue =
            queues[0] ??
            new MailQueue({file, transport, clock: world.clock.read, onFailure: () => {}})
          queues[0] = queue
          const id = queue.send(message)
          void queue.deliver()
          return id
        },
        forget: () => 0,
      },
    }
    world = await openWorld(options, origin)
    return mailServer
  }

  test('is replaced through a link that is mailed, works once, and says who asked', async () => {
    const server = await openWithMail(`http://${HOST}`)
    const former = await join()
    await world.visit('/v1/auth/forgot', form({email: 'Anna@kumla.se'}))
    await expect
      .poll(() => server.received.some(({mail}) => mail.subject === 'Logga in i Hemvist igen'))
      .toBe(true)
    const mail = server.received.find(
      ({mail: one}) => one.subject === 'Logga in i Hemvist igen',
    )?.mail
    const key = /link\?key=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const entered = await world.visit('/v1/auth/link', form({key}))
    expect(entered.headers.get('Location')).toMatch(/^\/v1\/auth\/setup/)
    const chosen = await setUp(cookieOf(entered), {password: OTHER})
    expect(chosen.status).toBe(303)
    expect(await isIn(former)).toBe(false)
    expect((await world.visit('/v1/auth/link', form({key}))).status).toBe(403)
    await expect
      .poll(() => server.received.some(({mail: one}) => /har ändrats/.test(one.subject ?? '')))
      .toBe(true)
    expect(events()).toContain('reset-requested')
  })

  test('is not mailed to whoever asks for it a hundred times', async () => {
    const server = await openWithMail(`http://${HOST}`)
    add()
    for (let n = 0; n < 100; n++) {
      await world.visit('/v1/auth/forgot', {
        ...form({email: 'anna@kumla.se'}),
        peer: `203.0.113.${n}`,
      })
    }
    await expect.poll(() => server.received.length).toBeGreaterThan(0)
    expect(events().filter((event) => event === 'reset-requested').length).toBeLessThanOrEqual(10)
  })

  test('is not mailed more often for other spellings of the address', async () => {
    const server = await openWithMail(`http://${HOST}`)
    add('åsa@kumla.se')
    const spellings = ['åsa@kumla.se', 'ÅSA@kumla.se', 'A\u030Asa@kumla.se', ' a\u030Asa@kumla.se']
    const statuses: number[] = []
    for (let n = 0; n < 40; n++) {
      const email = spellings[n % spellings.length] ?? ''
      const asked = {...form({email}), peer: `203.0.113.${n}`}
      statuses.push((await world.visit('/v1/auth/forgot', asked)).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    await expect.poll(() => server.received.length).toBeGreaterThan(0)
  })

  test.each([
    ['Host', {Host: 'evil.example', Origin: 'http://evil.example'}],
    ['X-Forwarded-Host', {'X-Forwarded-Host': 'evil.example', Origin: 'http://evil.example'}],
  ])('is never mailed with an address that %s has forged', async (_, forged) => {
    const server = await openWithMail()
    const administrator = {email: 'chief@kumla.se', ...readMembership('administrator', [])}
    const {secret} = world.accounts.administration.addUser('command', administrator)
    const Cookie = cookieOf(await world.visit('/v1/auth/link', form({key: secret}, forged)))
    const asked = await world.visit('/v1/auth/forgot', form({email: 'chief@kumla.se'}, forged))
    expect(await asked.text()).toContain('Be en administratör')
    const body = JSON.stringify({email: 'anna@kumla.se', role: 'viewer'})
    const invited = await world.visit('/v1/auth/people', {
      method: 'POST',
      body,
      headers: {
        ...forged,
        Cookie,
        'Content-Type': 'application/json',
        'Content-Length': String(body.length),
      },
    })
    expect([invited.status, await invited.json()]).toMatchObject([201, {isMailed: false}])
    const {id} = world.accounts.people.get('anna@kumla.se')
    const headers = {...forged, Cookie}
    const again = await world.visit(`/v1/auth/people/${id}/link`, {method: 'POST', headers})
    expect([again.status, await again.json()]).toMatchObject([201, {isMailed: false}])
    expect(events()).not.toContain('reset-requested')
    expect(server.received).toEqual([])
  })

  test('without mail, the page says whom to ask', async () => {
    const page = await (await world.visit('/v1/auth/forgot')).text()
    expect(page).toContain('Be en administratör')
    expect(page).not.toContain('<form')
  })
})

describe('a stored password', () => {
  test('is an Argon2id hash, and the same in whatever form it is typed', async () => {
    const hash = await hashPassword('sjön är djup och klar')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await isPassword('sjön är djup och klar'.normalize('NFD'), hash)).toBe(true)
    expect(await isPassword('Sjön är djup och klar', hash)).toBe(false)
  })

  test('with lower costs is recognised, and made again when it is used', async () => {
    const {person} = add()
    await world.accounts.passwords.set(person.id, PASSWORD)
    // From the reference implementation: password "password", salt "somesalt", t=2, m=256 KiB, p=1.
    const old =
      '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
    expect(await isPassword('password', old)).toBe(true)
    expect(isOutdated(old)).toBe(true)
  })

  test('is not in the file as it was typed', async () => {
    await join()
    const {readFile} = await import('node:fs/promises')
    for (const end of ['', '-wal']) {
      const bytes = await readFile(`${world.folder}/accounts.sqlite${end}`, 'utf8')
      expect(bytes).not.toContain(PASSWORD)
    }
  })
})

test('the page works without a script, in Swedish and English, and leads back', async () => {
  add()
  const swedish = await world.visit('/studio/structure?a=1')
  expect([swedish.status, swedish.headers.get('Content-Security-Policy')]).toEqual([
    401,
    expect.stringContaining("default-src 'none'"),
  ])
  const html = await swedish.text()
  expect(html).toContain('<html lang="sv">')
  expect(html).toContain('name="to" value="/studio/structure?a=1"')
  const english = await (
    await world.visit('/studio/', {headers: {'Accept-Language': 'en-GB,sv;q=0.5'}})
  ).text()
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('E-mail address')
})
