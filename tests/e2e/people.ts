import {join} from 'node:path'
import {type Browser, expect, type Page} from '@playwright/test'
import {openAccounts, readMembership, readRole} from '../../accounts/index.ts'
import {DocumentPage} from './document.page.ts'
import {own} from './lake.ts'
import {DATA_FOLDER, SIGNED_OUT} from './session.ts'

const PASSWORD = 'tolv granskade berättelser'

/** May change what is theirs, and publish what somebody else has approved. */
const writer = {
  name: 'writer',
  title: 'Skribent',
  grants: [
    {scope: 'campaigns', permissions: ['read', 'create', 'update']},
    {scope: 'shared', permissions: ['read']},
  ],
}

export interface Desk {
  page: Page
  document: DocumentPage
  leave: () => Promise<void>
}

/** A browser in which nobody is signed in. */
export async function openDesk(browser: Browser): Promise<Desk> {
  const context = await browser.newContext({storageState: SIGNED_OUT})
  const page = await context.newPage()
  return {page, document: new DocumentPage(page), leave: () => context.close()}
}

/** Adds somebody who works with Kumlakampanjen, and signs them in at a desk of their own. */
export async function sitDown(
  browser: Browser,
  baseURL: string,
  name: string,
  role: string,
): Promise<Desk> {
  const accounts = openAccounts({file: join(DATA_FOLDER, 'accounts.sqlite')})
  const email = `${own(name.toLowerCase())}@kumla.example`
  try {
    const {administration, passwords} = accounts
    administration.setRole('test', readRole(writer))
    const membership = readMembership(role, ['kumlakampanjen'])
    const {id} = administration.addNamedUser({email, name, ...membership})
    await passwords.set(id, PASSWORD)
  } finally {
    accounts.close()
  }
  const desk = await openDesk(browser)
  const answer = await desk.page.request.post('/v1/auth/sign-in', {
    form: {email, password: PASSWORD},
    headers: {Origin: baseURL},
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  return desk
}

/** Answers the dialog of *Skicka för granskning*. */
export async function sendForReview({page}: Desk, reviewer: string, words: string): Promise<void> {
  const dialog = page.getByTestId('send-for-review')
  await dialog.getByLabel('Till', {exact: true}).selectOption({label: reviewer})
  await dialog.getByLabel('Några ord').fill(words)
  await dialog.getByRole('button', {name: 'Skicka', exact: true}).click()
  await expect(reviewStatus({page})).toContainText(`För granskning hos ${reviewer}`)
}

/** Opens what waits for the person in *Idag*, and decides. */
export async function review(
  {page, document}: Desk,
  {waiting, button, words}: {waiting: RegExp; button: 'Godkänn' | 'Skicka tillbaka'; words: string},
): Promise<void> {
  await page.goto('/studio/')
  const row = page.getByTestId('today-reviews').getByRole('link', {name: waiting})
  await expect(row).toContainText('Väntar på dig')
  await row.click()
  await expect(reviewStatus({page})).toBeVisible()
  if (button === 'Godkänn') await page.getByRole('button', {name: button, exact: true}).click()
  else await document.choose(button)
  const dialog = page.getByTestId('decide-review')
  await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', {name: button}).click()
  await expect(dialog).toBeHidden()
}

export const reviewStatus = ({page}: Pick<Desk, 'page'>) => page.getByTestId('review-status')
