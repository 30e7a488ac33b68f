import {expect, test} from '@playwright/test'
import {lakeClient, organisation, own} from './lake.ts'
import {SIGNED_OUT} from './session.ts'
import {StudioPage} from './studio.page.ts'

test('the person portrayed sees the page and agrees before it is published', async ({
  page,
  baseURL,
  browser,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-tillfragad')
  await client.create({
    _id: `drafts.${id}`,
    _type: 'ambassador',
    name: 'Tova Tillfrågad',
    slug: {_type: 'slug', current: id},
    place: {_type: 'reference', _ref: 'place-kumla'},
    consent: {
      _type: 'consent',
      basis: 'consent',
      channels: ['web'],
      scope: 'chosen',
      campaigns: [{_key: 'a', _type: 'reference', _ref: 'campaign-kumlakampanjen', _weak: true}],
      validUntil: '2035-12-31',
    },
  })
  const studio = new StudioPage(page)
  await page.goto(`/studio/structure/ambassador;${id}`)

  // What is missing stands above the form, opens over it, and leads to its field.
  const missing = page.getByTestId('missing-fields')
  await expect(missing).toContainText(/\d saker återstår: .*Citat/)
  const tabs = page.getByRole('tab', {name: 'Texter'})
  const place = async () => (await tabs.boundingBox())?.y
  const before = await place()
  await missing.getByRole('button').click()
  expect(await place()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(missing.getByText('Skriv texten på svenska')).toHaveCount(0)
  await missing.getByRole('button').press('Enter')
  await missing.getByRole('button', {name: /^Citat/}).click()
  await expect(studio.input('quote.sv')).toBeVisible()

  // However the list changes while one writes, nothing moves under the pointer.
  const left = await missing.getByRole('status').innerText()
  let still = await place()
  const isStill = async () => {
    const last = still
    still = await place()
    return still === last
  }
  // The form has scrolled to the field.
  await expect.poll(isStill).toBe(true)
  await studio.fill('quote.sv', 'Här hinner jag höra mig själv tänka.')
  await expect(missing.getByRole('status')).not.toHaveText(left)
  expect(await place()).toBe(still)

  const guest = await browser.newContext({...SIGNED_OUT, ...(baseURL ? {baseURL} : {})})
  const theirs = await guest.newPage()
  await page.getByTestId('share-page').first().click()
  const shared = await page.getByLabel('Länk till sidan').inputValue()
  await page.getByRole('dialog').getByRole('button', {name: 'Klar'}).click()
  await theirs.goto(shared)
  await expect(theirs.getByRole('heading', {level: 1})).toContainText('Tova Tillfrågad')
  expect((await theirs.request.get(`/kumlakampanjen/ambassadorer/${id}/`)).status()).toBe(404)

  await studio.tab('Rätt att visa')
  await page.getByTestId('consent-link').click()
  const link = await page.getByLabel('Personens länk').inputValue()
  await page.getByRole('dialog').getByRole('button', {name: 'Klar'}).click()
  await theirs.goto(link)
  await expect(theirs.getByRole('main')).toContainText('31 december 2035')
  await theirs.getByRole('button', {name: 'Ja, jag samtycker'}).click()
  await expect(theirs.getByRole('main')).toContainText('Du sade ja')
  await expect(page.getByTestId('field-consent.agreedText')).toContainText('Tova Tillfrågad')

  await theirs.getByText('Jag vill inte vara med').click()
  await theirs.getByRole('button', {name: 'Ja, ta bort mig'}).click()
  await expect(theirs.getByRole('heading', {level: 1})).toHaveText('Du visas inte')
  await expect(page.getByTestId('consent-status')).toContainText('Återkallat')
  await guest.close()
})

test('what was deleted is found in the bin and restored', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-raderad')
  await client.create(organisation(id, own('Raderade bolaget')))
  await client.delete(id)
  await page.goto('/studio/papperskorg')
  await page.getByLabel('Sök i papperskorgen').fill('raderade')
  await page.getByRole('button', {name: `Återställ ${own('Raderade bolaget')}`}).click()
  await expect
    .poll(() => client.fetch('*[_id == $id][0].name', {id: `drafts.${id}`}))
    .toBe(own('Raderade bolaget'))
})

test('a text that is clicked in the page beside the form leads to its field', async ({page}) => {
  await page.goto('/studio/structure/ambassador;ambassador-amira-haddad')
  await page.getByTestId('page-links').getByText('Se bredvid').first().click()
  const shown = page.frameLocator('iframe').first()
  await shown.locator('h1').first().click()
  await expect(page).toHaveURL(/ambassador-amira-haddad\/name/)
  await expect(page.getByText('Sidan svarar inte')).toHaveCount(0)
})
