import {join} from 'node:path'
import type {Browser, Page} from '@playwright/test'
import {openAccounts, readMembership} from '../../accounts/index.ts'

/** How long a step may take, in milliseconds, on a machine that does other things, too. */
const STEP_TIMEOUT = 120_000
const PASSWORD = 'tolv granskade berättelser'

/** Who works in the pictures: each guide is shown as those see the Studio whom it is for. */
const people = {
  communicator: {
    name: 'Anna Bergström',
    email: 'anna@kumla.example',
    role: 'communicator',
    campaigns: ['kumlakampanjen', 'livsstil-varmland'],
  },
  lead: {name: 'Karin Wiklund', email: 'karin@kumla.example', role: 'lead', campaigns: []},
} as const

export type Guide = keyof typeof people

/** What somebody is called. */
export const nameOf = (guide: Guide): string => people[guide].name

/** Gives everybody an account, in a data folder that no server has open. */
export async function addPeople(folder: string): Promise<void> {
  const accounts = openAccounts({file: join(folder, 'accounts.sqlite')})
  try {
    for (const {name, email, role, campaigns} of Object.values(people)) {
      const membership = readMembership(role, campaigns)
      const {id} = accounts.administration.addNamedUser({email, name, ...membership})
      await accounts.passwords.set(id, PASSWORD)
    }
  } finally {
    accounts.close()
  }
}

/** Signs somebody in, in a browser window of their own. */
export async function signIn(browser: Browser, origin: string, guide: Guide): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: {width: 1280, height: 900},
  })
  const page = await context.newPage()
  page.setDefaultTimeout(STEP_TIMEOUT)
  const answer = await page.request.post('/v1/auth/sign-in', {
    form: {email: people[guide].email, password: PASSWORD},
    headers: {Origin: origin},
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`Signing in answered ${answer.status()}`)
  return page
}
