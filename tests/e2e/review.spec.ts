import {join} from 'node:path'
import {type Browser, expect, test} from '@playwright/test'
import {openAccounts, readMembership, readRole} from '../../accounts/index.ts'
import {DocumentPage} from './document.page.ts'
import {lakeClient, own} from './lake.ts'
import {DATA_FOLDER, SIGNED_OUT} from './session.ts'

const PASSWORD = 'tolv granskade berättelser'
const CAMPAIGN = 'campaign-kumlakampanjen'
const writer = {
  name: 'writer',
  title: 'Skribent',
  grants: [
    {scope: 'campaigns', permissions: ['read', 'create', 'update']},
    {scope: 'shared', permissions: ['read']},
  ],
}

/** Adds somebody who works with the campaign, and signs them in at a desk of their own. */
async function sitDown(browser: Browser, baseURL: string, name: string, role: string) {
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
  const context = await browser.newContext({storageState: SIGNED_OUT})
  const page = await context.newPage()
  const answer = await page.request.post('/v1/auth/sign-in', {
    form: {email, password: PASSWORD},
    headers: {Origin: baseURL},
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  return {page, document: new DocumentPage(page), leave: () => context.close()}
}

test('a draft is sent for review, sent back, corrected, approved and published', async ({
  browser,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-granskas')
  const [sender, reviewer] = [own('Sven'), own('Greta')]
  await client.create({
    _id: `drafts.${id}`,
    _type: 'contactPerson',
    name: 'Karin Kontakt',
    role: {_type: 'localizedString', sv: 'Svarar på frågor'},
    email: 'karin@kumla.example',
    belongsTo: [{_key: 'k', _type: 'reference', _ref: CAMPAIGN, _weak: true}],
    consent: {
      _type: 'consent',
      basis: 'agreement',
      scope: 'all',
      channels: ['web'],
      askedBy: 'Sven',
      askedAt: '2026-01-15',
      validUntil: '2099-01-01',
    },
  })
  const greta = await sitDown(browser, baseURL ?? '', reviewer, 'reviewer')
  const sven = await sitDown(browser, baseURL ?? '', sender, 'writer')
  const edit = `/studio/intent/edit/id=${id};type=contactPerson/`
  const status = (desk: typeof sven) => desk.page.getByTestId('review-status')
  const name = sven.page.getByTestId('field-name').getByTestId('string-input')
  const send = async () => {
    await sven.page.getByRole('button', {name: 'Skicka för granskning'}).click()
    const dialog = sven.page.getByTestId('send-for-review')
    await dialog.getByLabel('Till', {exact: true}).selectOption({label: reviewer})
    await dialog.getByLabel('Några ord').fill('Stämmer titeln?')
    await dialog.getByRole('button', {name: 'Skicka', exact: true}).click()
    await expect(status(sven)).toContainText(`För granskning hos ${reviewer}`)
  }
  const review = async (button: 'Godkänn' | 'Skicka tillbaka', words: string) => {
    await greta.page.goto('/studio/')
    const row = greta.page.getByTestId('today-reviews').getByRole('link', {name: /Karin/})
    await expect(row).toContainText('Väntar på dig')
    await row.click()
    await expect(status(greta)).toContainText('Stämmer titeln?')
    if (button === 'Godkänn')
      await greta.page.getByRole('button', {name: button, exact: true}).click()
    else await greta.document.choose(button)
    const dialog = greta.page.getByTestId('decide-review')
    await dialog.getByRole('textbox').fill(words)
    await dialog.getByRole('button', {name: button}).click()
    await expect(dialog).toBeHidden()
  }

  await sven.page.goto(edit)
  await expect(name).toHaveValue('Karin Kontakt')
  await send()
  await review('Skicka tillbaka', 'Skriv efternamnet helt ut.')

  await sven.page.goto('/studio/')
  const back = sven.page.getByTestId('today-reviews').getByRole('link', {name: /Karin/})
  await expect(back).toContainText('Tillbaka till dig')
  await back.click()
  await expect(status(sven)).toContainText('Skriv efternamnet helt ut.')
  await name.fill('Karin Kontaktsson')
  await name.blur()
  const stored = () => client.fetch('*[_id in [$id, "drafts." + $id]]{_id, name}', {id})
  await expect.poll(stored).toEqual([{_id: `drafts.${id}`, name: 'Karin Kontaktsson'}])
  await send()
  await review('Godkänn', 'Bra!')

  await sven.page.goto(edit)
  await expect(status(sven)).toContainText(`Godkänd av ${reviewer}`)
  await sven.page.getByTestId('action-publicera').click()
  await expect.poll(stored).toEqual([{_id: id, name: 'Karin Kontaktsson'}])
  await greta.leave()
  await sven.leave()
})
