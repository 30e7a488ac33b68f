import type {Browser, BrowserContext, Page} from '@playwright/test'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {canUsePasskeys} from '../../accounts/passkeys/ceremonies.ts'
import {openBrowser, PATIENCE_MS} from '../site/checks/browser.ts'
import {addAuthenticator, type VirtualAuthenticator} from './virtual-authenticator.ts'
import {type AccountsWorld, openWorld} from './world.ts'

const PASSWORD = 'tre granar gungar vid sjön'

let browser: Browser
let world: AccountsWorld
let origin: string
let context: BrowserContext | undefined
beforeAll(async () => {
  browser = await openBrowser()
}, PATIENCE_MS)
afterAll(() => browser.close())
beforeEach(async () => {
  // A passkey is two factors, so it is all that somebody needs who must have a second one.
  world = await openWorld({secondFactor: 'everybody'})
  world.clock.now = Date.now()
  origin = `http://${await world.serve()}`
})
afterEach(async () => {
  await context?.close()
  context = undefined
  await world.close()
})

interface Desk extends VirtualAuthenticator {
  page: Page
}

/** A browser on a device with a fingerprint reader. */
async function sitDown({isFingerRight = true} = {}): Promise<Desk> {
  context = await browser.newContext({locale: 'sv-SE'})
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  return {page, ...(await addAuthenticator(page, isFingerRight))}
}

/** Opens an invitation and begins to make a passkey. */
async function acceptInvitation(page: Page): Promise<void> {
  const user = {email: 'anna@kumla.se', name: 'Anna Öberg', ...readMembership('administrator')}
  const {secret} = world.accounts.administration.addUser('command', user)
  await page.goto(`${origin}/v1/auth/link?key=${secret}`)
  await page.getByRole('button', {name: 'Logga in'}).click()
  await page.getByRole('button', {name: 'Skapa en passkey'}).click()
}

async function join({page}: Desk): Promise<void> {
  await acceptInvitation(page)
  await page.getByText('the Studio').waitFor()
}

/** Signs in with the passkey. @returns what the browser sent, and the answer's status */
async function signIn({page}: Desk): Promise<{body: string; status: number}> {
  await page.context().clearCookies()
  await page.goto(`${origin}/studio/structure`)
  const sent = page.waitForRequest((request) => request.url().endsWith('/passkeys/sign-in'))
  await page.getByRole('button', {name: 'Logga in med passkey'}).click()
  const request = await sent
  const status = (await request.response())?.status() ?? 0
  if (status === 200) await page.getByText('the Studio').waitFor()
  return {body: request.postData() ?? '', status}
}

const own = () => world.accounts.passkeys.list(world.accounts.people.list()[0]?.id ?? '')

async function replay(body: string, from = origin): Promise<[number, string | null]> {
  const answer = await fetch(`${origin}/v1/auth/passkeys/sign-in`, {
    method: 'POST',
    body,
    headers: {'Content-Type': 'application/json', Origin: from},
  })
  return [answer.status, answer.headers.get('Set-Cookie')]
}

describe('a passkey', {timeout: PATIENCE_MS}, () => {
  test('is made after an invitation, is both factors, and signs its owner in', async () => {
    const desk = await sitDown()
    await join(desk)
    expect(own()).toMatchObject([{name: expect.stringMatching(/^Passkey från \d/), usedAt: null}])
    expect((await signIn(desk)).status).toBe(200)
    const me = await desk.page.request.get(`${origin}/v1/users/me`)
    expect(await me.json()).toMatchObject({email: 'anna@kumla.se'})
    expect(own()[0]?.usedAt).not.toBeNull()
    const events = [...world.accounts.audit.read()].map(({event}) => event)
    expect(events).toEqual(expect.arrayContaining(['passkey-added', 'sign-in']))
  })

  test('is not made with a finger that is not theirs', async () => {
    const {page} = await sitDown({isFingerRight: false})
    await acceptInvitation(page)
    await page.getByText('Ingen passkey skapades').waitFor()
    expect(own()).toEqual([])
  })

  test('signs in once for each challenge, not when it may have been copied, nor when removed', async () => {
    const desk = await sitDown()
    await join(desk)
    const {body, status} = await signIn(desk)
    expect(status).toBe(200)
    expect(await replay(body)).toEqual([403, null])
    expect(await replay(body, 'https://evil.example')).toEqual([403, null])
    for (const broken of ['{}', '[]', '{"state":1}', '{"state":"","response":null}', 'x']) {
      const [refusal, cookie] = await replay(broken)
      expect([Math.floor(refusal / 100), cookie], broken).toEqual([4, null])
    }
    // A counter that goes back.
    const {session, authenticatorId} = desk
    const {credentials} = await session.send('WebAuthn.getCredentials', {authenticatorId})
    const [credential] = credentials
    if (!credential) throw new Error('The authenticator has no passkey')
    await session.send('WebAuthn.clearCredentials', {authenticatorId})
    await session.send('WebAuthn.addCredential', {
      authenticatorId,
      credential: {...credential, signCount: 0},
    })
    expect((await signIn(desk)).status).toBe(403)
    const [passkey] = own()
    world.accounts.passkeys.remove(passkey?.person ?? '', passkey?.id ?? '')
    expect((await signIn(desk)).status).toBe(403)
    await desk.page.getByText('gick inte att logga in').waitFor()
  })

  test('is named and removed by its owner; the last way in stays', async () => {
    const desk = await sitDown()
    await join(desk)
    const [passkey] = own()
    const at = `${origin}/v1/auth/account/passkeys/${passkey?.id}`
    const headers = {Origin: origin}
    const {request} = desk.page
    expect((await request.patch(at, {headers, data: {name: ' Min dator '}})).status()).toBe(200)
    expect(own()[0]?.name).toBe('Min dator')
    expect((await request.delete(at, {headers})).status()).toBe(422)
    await world.restart({secondFactor: 'optional'})
    expect((await request.delete(at, {headers})).status()).toBe(422)
    await world.accounts.passwords.set(passkey?.person ?? '', PASSWORD)
    expect((await fetch(at, {method: 'DELETE', headers})).status).toBe(401)
    expect((await request.delete(at, {headers})).status()).toBe(200)
    expect(own()).toEqual([])
  })
})

test.each([
  ['https://platser.example.se', true],
  ['http://localhost:4321', true],
  ['http://platser.example.se', false],
  ['https://192.0.2.1', false],
  ['https://[2001:db8::1]', false],
])('passkeys can be used at %s: %s', (at, can) => {
  expect(canUsePasskeys({origin: at, address: undefined})).toBe(can)
})
