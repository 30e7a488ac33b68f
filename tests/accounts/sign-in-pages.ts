import {serve} from '@hono/node-server'
import type {Page} from '@playwright/test'
import {Hono} from 'hono'
import {createMemberGate, readMembership, readProviders} from '../../accounts/index.ts'
import {stepAt, totpCode} from '../../accounts/second-factor/totp.ts'
import {addAuthenticator} from './virtual-authenticator.ts'
import {type AccountsWorld, openWorld} from './world.ts'

const PASSWORD = 'tre granar gungar vid sjön'
const ANNA = 'anna.oberg-lindqvist@platsvarumarken.region-orebro-lan.example'
const KIM = 'kim@kumla.example'
const SIGN_IN = '/v1/auth/login/hemvist'
const HOUR_MS = 60 * 60_000
/** Port 9, "discard": nothing listens there. */
const UNREACHABLE = 'http://127.0.0.1:9'

const providers = readProviders(
  [
    {
      id: 'organisation',
      title: 'Region Örebro län',
      issuer: UNREACHABLE,
      clientId: 'hemvist',
      clientSecret: 'a secret',
    },
  ],
  'the test',
)

/** What is done in each state of the pages about signing in. @param name of the state */
export type Look = (name: string) => Promise<void>

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an app shows for a key as the page prints it. */
function codeFor(printedKey: string, now: number): string {
  const bits = [...printedKey.replaceAll(' ', '')]
    .map((digit) => BASE32.indexOf(digit).toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  return totpCode(Buffer.from(bytes), stepAt(now))
}

/** A page about signing in, in any language: its fields have the same names in all. */
class SignInPages {
  readonly page: Page
  readonly origin: string

  constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
  }

  /** Opens one as somebody who is not signed in. */
  async open(path: string): Promise<void> {
    await this.page.context().clearCookies()
    await this.page.goto(this.origin + path)
  }

  /** Fills in fields by their ids, and sends their form. */
  async send(fields: Record<string, string>): Promise<void> {
    for (const [id, value] of Object.entries(fields)) await this.page.fill(`#${id}`, value)
    const [last = ''] = Object.keys(fields).slice(-1)
    const form = this.page.locator('form').filter({has: this.page.locator(`#${last}`)})
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      form.getByRole('button').click(),
    ])
  }

  async press(selector: string): Promise<void> {
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.page.locator(selector).click(),
    ])
  }
}

async function seeLinks(pages: SignInPages, world: AccountsWorld, look: Look): Promise<void> {
  const link = world.link()
  await pages.open(link)
  await look('link')
  await pages.press('form button')
  await pages.open(link)
  await look('link-used')
  await pages.open('/v1/auth/link?key=unknown')
  await look('link-unknown')
}

async function seeMistakes(pages: SignInPages, world: AccountsWorld, look: Look): Promise<void> {
  await pages.open(SIGN_IN)
  await look('sign-in')
  await pages.send({email: ANNA, password: 'fel'})
  await look('wrong-password')
  await pages.open(SIGN_IN)
  await pages.page.locator('summary').click()
  await pages.send({token: 'fel'})
  await look('wrong-token')
  await pages.open('/v1/auth/provider/organisation')
  await look('provider-unavailable')
  await pages.open('/v1/auth/provider/organisation/callback?code=c&state=s')
  await look('provider-mismatch')
  await pages.open('/v1/auth/forgot')
  await look('forgot-without-mail')
  const mail = {send: () => 'm1', forget: () => 0}
  await world.restart({mail, origin: pages.origin})
  await pages.open('/v1/auth/forgot')
  await look('forgot')
  await pages.send({email: 'nobody@kumla.example'})
  await look('forgot-sent')
}

/** Somebody who may choose: a passkey, a password, or later. */
async function seeInvitation(pages: SignInPages, link: string, look: Look): Promise<void> {
  const {page} = pages
  await addAuthenticator(page, false)
  await pages.open(link)
  await pages.press('form button')
  await look('invited')
  await page.locator('[data-passkey] button').click()
  await page.locator('[data-passkey] .error').waitFor()
  await look('passkey-failed')
  await page.locator('[data-shows] input').check()
  await pages.send({password: 'sommaren2026'})
  await look('weak-password')
}

/** Somebody whose role requires a second factor. */
async function seeSecondFactor(
  pages: SignInPages,
  world: AccountsWorld,
  link: string,
  look: Look,
): Promise<void> {
  const {page} = pages
  await pages.open(link)
  await pages.press('form button')
  await look('second-factor-required')
  await pages.send({password: PASSWORD})
  await look('second-factor-app')
  await pages.send({code: '000000'})
  await look('second-factor-wrong-code')
  const key = (await page.locator('section code').textContent()) ?? ''
  await pages.send({code: codeFor(key, world.clock.now)})
  await look('recovery-codes')
  await pages.open(SIGN_IN)
  await pages.send({email: ANNA, password: PASSWORD})
  await look('code')
  await pages.send({code: '000000'})
  await look('wrong-code')
  world.clock.now += HOUR_MS / 2
  await pages.send({code: codeFor(key, world.clock.now)})
  await look('code-too-late')
  await pages.send({email: ANNA, password: PASSWORD})
  await pages.send({code: codeFor(key, world.clock.now)})
  world.clock.now += 2 * HOUR_MS
  await page.goto(`${pages.origin}/v1/auth/setup`)
  await look('another-password')
  await pages.send({current: 'fel', password: PASSWORD})
  await look('another-password-wrong')
}

/** In hosted mode, people sign in with their roles at Sanity. */
async function seeHosted(page: Page, look: Look): Promise<void> {
  const app = new Hono()
  const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'})
  await new Promise<void>((ready) => server.once('listening', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const origin = `http://localhost:${port}`
  const gate = createMemberGate({
    projectId: 'abc123',
    apiHost: UNREACHABLE,
    installation: 'this test',
    visitOf: () => ({origin, address: '127.0.0.1'}),
  })
  app.route('/', gate.routes)
  app.use('/preview/*', gate.requireMember)
  const pages = new SignInPages(page, origin)
  try {
    await pages.open('/preview/kumla/')
    await look('hosted')
    await page.locator('summary').click()
    await pages.send({token: 'fel'})
    await look('hosted-unavailable')
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}

/** Goes through all states of all pages about signing in, in the language of the browser. */
export async function seeSignInPages(page: Page, look: Look): Promise<void> {
  const world = await openWorld({secondFactor: 'administrators'}, undefined, providers)
  try {
    const {administration} = world.accounts
    const pages = new SignInPages(page, `http://${await world.serve()}`)
    const invite = (email: string, name: string, role: string) => {
      const user = {email, name, ...readMembership(role)}
      return `/v1/auth/link?key=${administration.addUser('command', user).secret}`
    }
    await pages.open(SIGN_IN)
    await look('nobody-yet')
    await seeLinks(pages, world, look)
    const toAnna = invite(ANNA, 'Anna Öberg-Lindqvist', 'administrator')
    const toKim = invite(KIM, 'Kim', 'communicator')
    await seeMistakes(pages, world, look)
    await seeInvitation(pages, toKim, look)
    await seeSecondFactor(pages, world, toAnna, look)
  } finally {
    await world.close()
  }
  await seeHosted(page, look)
}
