import {expect, test} from '@playwright/test'
import {millisecondsInDay} from 'date-fns/constants'
import {lakeClient, organisation, own} from './lake.ts'
import {sitDown} from './people.ts'
import {StudioPage} from './studio.page.ts'

const kumla = {_type: 'reference', _ref: 'place-kumla'}

test('the first screen tells what concerns me, and one click opens it', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation('drafts.e2e-mitt', 'Mitt påbörjade'))
  const ends = new Date(Date.now() + 10 * millisecondsInDay).toISOString().slice(0, 10)
  await client.create({
    _id: 'e2e-slutar',
    _type: 'ambassador',
    name: 'Signe Slutarsnart',
    place: kumla,
    consent: {
      _type: 'consent',
      basis: 'agreement',
      scope: 'all',
      channels: ['web'],
      validUntil: ends,
    },
  })
  await page.goto('/studio/')
  const today = page.getByTestId('today')
  await expect(today.getByRole('heading', {level: 1})).toBeVisible()
  await expect(today).toContainText(/\d{1,2} \p{L}+ · vecka \d{1,2}/u)
  for (const beginning of ['Ny berättelse', 'Ny ambassadör', 'Nytt evenemang', 'Ny kampanj']) {
    await expect(today.getByRole('link', {name: beginning})).toBeVisible()
  }
  await expect(page.getByTestId('today-drafts-mine')).toContainText('Mitt påbörjade')
  await expect(page.getByTestId('today-comments')).toContainText('Inga nya kommentarer till dig.')
  const consents = page.getByTestId('today-consents')
  await expect(consents).toContainText('försvinner om 10 dagar')
  await consents.getByRole('link', {name: /Signe Slutarsnart/}).click()
  await expect(new StudioPage(page).input('consent.validUntil')).toBeVisible()
})

test('whoever works in a campaign begins a story there', async ({browser, baseURL}) => {
  const {page, leave} = await sitDown(browser, baseURL ?? '', own('Berit'), 'communicator')
  await page.goto('/studio/')
  await page.getByTestId('today-begin').getByRole('link', {name: 'Ny berättelse'}).click()
  const studio = new StudioPage(page)
  await expect(studio.input('title.sv')).toBeEditable()
  await studio.tab('Tillhör')
  await expect(page.getByTestId('field-belongsTo')).toContainText('Kumlakampanjen')
  await leave()
})

test('a campaign shows what it consists of, and what is made in it is shown by it', async ({
  page,
}) => {
  await page.goto('/studio/structure/campaigns')
  await page.getByTestId('document-list-pane').getByText('Kumlakampanjen').first().click()
  // Some lists of a campaign are called like those of all campaigns, which are there before them.
  await expect(page.getByTestId('pane-item-Meddelanden')).toBeVisible()
  for (const list of ['Inflyttarberättelser', 'Ambassadörer', 'Evenemang', 'Kontaktpersoner']) {
    await expect(page.getByTestId(`pane-item-${list}`).last()).toBeVisible()
  }
  await page.getByTestId('pane-item-Ambassadörer').last().click()
  const list = page.getByTestId('document-list-pane').last()
  await expect(list.getByRole('option').first()).toBeVisible()
  await page.getByRole('link', {name: 'Ny ambassadör'}).click()
  const studio = new StudioPage(page)
  await studio.tab('Tillhör')
  await expect(page.getByTestId('field-belongsTo')).toContainText('Kumlakampanjen')
  await expect(page.getByRole('link', {name: /Kumla Kommun/})).toBeVisible()
  const people = page.getByTestId('people-input')
  await people.getByRole('combobox').selectOption({label: 'Administratör · Administratör'})
  await expect(people.getByRole('listitem')).toHaveText(/Administratör/)
})

test('what visitors have sent to a campaign is among what it consists of', async ({page}) => {
  await page.goto('/studio/structure/campaigns;campaign-kumlakampanjen')
  await page.getByTestId('pane-item-Meddelanden').click()
  await expect(page.getByTestId('campaign-messages')).toContainText('Här finns inga meddelanden.')
})

test('a person is found by their employer in the search', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.createOrReplace(organisation('e2e-verkstaden', 'Provverkstaden'))
  await client.createOrReplace({
    _id: 'e2e-verkare',
    _type: 'ambassador',
    name: 'Ylva Verkare',
    organisation: {_type: 'reference', _ref: 'e2e-verkstaden'},
  })
  await new StudioPage(page).open()
  await page.getByTestId('studio-search').click()
  await page.keyboard.type('Provverkstaden')
  await expect(page.getByTestId('search-results').getByText('Ylva Verkare').first()).toBeVisible()
})
