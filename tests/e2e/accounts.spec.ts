import {expect, type Page, test} from '@playwright/test'
import {addAuthenticator} from '../accounts/virtual-authenticator.ts'
import {lakeClient, own} from './lake.ts'
import {openDesk, review, reviewStatus, sendForReview, sitDown} from './people.ts'

const consent = {
  _type: 'consent',
  basis: 'agreement',
  scope: 'all',
  channels: ['web'],
  askedBy: 'Kansliet',
  askedAt: '2026-01-15',
  validUntil: '2099-01-01',
}

/** A contact person of one campaign. */
const contact = (id: string, name: string, campaign: string) => ({
  _id: id,
  _type: 'contactPerson',
  name,
  role: {_type: 'localizedString', sv: 'Svarar på frågor'},
  email: 'kontakt@kumla.example',
  belongsTo: [{_key: 'k', _type: 'reference', _ref: campaign, _weak: true}],
  consent,
})

/** Invites a communicator in *Medarbetare*. @returns the link that the administrator hands over */
async function invite(page: Page, email: string, name: string): Promise<string> {
  await page.goto('/studio/medarbetare')
  await page.getByRole('button', {name: 'Bjud in'}).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-postadress').fill(email)
  await dialog.getByLabel('Namn', {exact: true}).fill(name)
  await dialog.getByLabel('Roll').selectOption({label: 'Kommunikatör'})
  await dialog.getByRole('group', {name: 'Kampanjer'}).getByLabel('Kumlakampanjen').check()
  await dialog.getByRole('button', {name: 'Bjud in'}).click()
  const link = await dialog.getByLabel('Länk att logga in med').inputValue()
  await dialog.getByRole('button', {name: 'Klar'}).click()
  await expect(page.getByRole('listitem').filter({hasText: email})).toContainText(
    'Inbjuden, har inte kommit in ännu',
  )
  return link
}

test('an invited communicator makes a passkey, sees and changes only Kumla, and is reviewed', async ({
  page,
  browser,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const [email, name] = [`${own('klara')}@kumla.example`, own('Klara')]
  const [mine, foreign] = [own('e2e-accounts-kumla'), own('e2e-accounts-annan')]
  await client.createOrReplace({_id: 'e2e-accounts-campaign', _type: 'campaign', title: 'Annan'})
  await client.createOrReplace(contact(mine, 'Kalle Kumla', 'campaign-kumlakampanjen'))
  await client.createOrReplace(
    contact(`drafts.${foreign}`, 'Anders Annan', 'e2e-accounts-campaign'),
  )
  const stored = () => client.fetch('*[_id in [$id, "drafts." + $id]]{_id, name}', {id: mine})

  const link = await invite(page, email, name)
  const klara = await openDesk(browser)
  await addAuthenticator(klara.page, true)
  await klara.page.goto(link)
  await klara.page.getByRole('button', {name: 'Logga in'}).click()
  await klara.page.getByRole('button', {name: 'Skapa en passkey'}).click()
  await klara.page.waitForURL(/\/studio\//)

  await klara.page.locator('#user-menu').click()
  await klara.page.getByRole('menuitem', {name: 'Logga ut'}).click()
  await klara.page.getByRole('button', {name: 'Logga in med passkey'}).click()
  await klara.page.waitForURL(/\/studio\//)
  await expect(klara.page.getByRole('link', {name: 'Medarbetare'})).toHaveCount(0)

  await klara.page.goto('/studio/structure/contactPerson')
  const list = klara.page.getByTestId('document-list-pane').last()
  await expect(list.getByText('Kalle Kumla')).toBeVisible()
  await expect(list.getByText('Anders Annan')).toHaveCount(0)

  await klara.page.goto(`/studio/intent/edit/id=${foreign};type=contactPerson/`)
  const form = klara.page.getByTestId('document-pane')
  await expect(form).toContainText('Din roll Kommunikatör får inte skapa det här.')
  await expect(form.getByTestId('field-name').getByTestId('string-input')).toHaveValue('')
  // The API answers as it does about a document that does not exist.
  const change = async (id: string) => {
    const answer = await klara.page.request.post('/v2025-02-19/data/mutate/production', {
      data: {mutations: [{patch: {id, set: {name: 'Ändrad'}}}]},
      headers: {Origin: baseURL ?? ''},
    })
    return [answer.status(), (await answer.text()).replaceAll(id, '')]
  }
  const unknown = own('drafts.e2e-accounts-finns-inte')
  expect(await change(`drafts.${foreign}`)).toEqual(await change(unknown))
  expect(await client.getDocument(`drafts.${foreign}`)).toMatchObject({name: 'Anders Annan'})

  const reviewer = own('Rita')
  const rita = await sitDown(browser, baseURL ?? '', reviewer, 'reviewer')
  await klara.page.goto(`/studio/intent/edit/id=${mine};type=contactPerson/`)
  const field = klara.page.getByTestId('field-name').getByTestId('string-input')
  await expect(field).toHaveValue('Kalle Kumla')
  await field.fill('Kalle Kumlasson')
  await field.blur()
  await expect.poll(stored).toContainEqual({_id: `drafts.${mine}`, name: 'Kalle Kumlasson'})
  await klara.document.choose('Skicka för granskning')
  await sendForReview(klara, reviewer, 'Stämmer efternamnet?')
  await review(rita, {waiting: /Kalle/, button: 'Godkänn', words: 'Det stämmer.'})
  await expect(reviewStatus(klara)).toContainText(`Godkänd av ${reviewer}`)
  await klara.page.getByTestId('action-publicera').click()
  await expect.poll(stored).toEqual([{_id: mine, name: 'Kalle Kumlasson'}])
  await rita.leave()
  await klara.leave()
})
