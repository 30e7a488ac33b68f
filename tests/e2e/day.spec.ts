import {expect, test} from '@playwright/test'
import {DocumentPage} from './document.page.ts'
import {lakeClient, namesOf, organisation} from './lake.ts'
import {StudioPage} from './studio.page.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const kumla = {_type: 'reference', _ref: 'place-kumla'}

const story = (id: string, title: string) => ({
  _id: id,
  _type: 'inflyttareStory',
  title: {sv: title},
  slug: {_type: 'slug', current: id.replace('drafts.', '')},
  lead: {sv: 'De flyttade hit och blev kvar.'},
})

test('the first screen tells what concerns me, and one click opens it', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation('drafts.e2e-mitt', 'Mitt påbörjade'))
  const ends = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10)
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

test('a campaign shows what it consists of, and what is made in it is shown by it', async ({
  page,
}) => {
  await page.goto('/studio/structure/campaigns')
  await page.getByTestId('document-list-pane').getByText('Kumlakampanjen').first().click()
  for (const list of ['Inflyttarberättelser', 'Ambassadörer', 'Evenemang', 'Kontaktpersoner']) {
    await expect(page.getByTestId(`pane-item-${list}`).last()).toBeVisible()
  }
  await page.getByTestId('pane-item-Ambassadörer').last().click()
  const list = page.getByTestId('document-list-pane').last()
  await expect(list.getByRole('option').first()).toBeVisible()
  await page.getByRole('link', {name: 'Ny ambassadör'}).click()
  const studio = new StudioPage(page)
  await studio.tab('Tillhör')
  await expect(page.getByTestId('field-place')).toContainText('Kumla')
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

test('a page is seen and shared before there is a consent or a place', async ({
  page,
  browser,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  await client.create(story('drafts.e2e-innan', 'Innan någon har frågat'))
  const studio = new StudioPage(page)
  await page.goto('/studio/intent/edit/id=e2e-innan;type=inflyttareStory')
  const elsewhere = page.getByTestId('preview-elsewhere')
  const address = await elsewhere.getByRole('link', {name: 'Kumlakampanjen'}).getAttribute('href')
  expect(await (await page.request.get(address ?? '')).text()).toContain('Innan någon har frågat')

  await studio.tab('Människor och flytt')
  await studio.refer('movedTo', 'Kumla')
  const links = page.getByTestId('page-links')
  await links.getByTestId('share-page').first().click()
  const link = await page.getByLabel('Länk till sidan').inputValue()
  await page.getByRole('button', {name: 'Klar'}).click()

  const guest = await browser.newContext({storageState: {cookies: [], origins: []}})
  const visitor = await guest.newPage()
  await visitor.goto(link)
  await expect(visitor.getByRole('heading', {level: 1})).toContainText('Innan någon har frågat')
  await expect(visitor.getByText('Den är inte publicerad.')).toBeVisible()
  expect((await guest.request.get(address ?? '')).status()).toBe(401)
  await guest.close()
})

test('clicking a text on the page opens its field beside it', async ({page}) => {
  await page.goto('/studio/structure/ambassador;ambassador-lin-zhao')
  await page.getByTestId('page-links').getByRole('button', {name: 'Se bredvid'}).first().click()
  const shown = page.frameLocator('iframe').first()
  const heading = shown.getByRole('heading', {level: 1})
  await expect(heading).toContainText('Lin Zhao')
  expect(await heading.textContent()).toMatch(/^[\p{L} ]+$/u)
  const studio = new StudioPage(page)
  await shown
    .getByText(
      await studio
        .input('quote.sv')
        .inputValue()
        .catch(() => 'Lin'),
    )
    .first()
    .click()
  await expect(page).toHaveURL(/ambassador-lin-zhao/)
})

test('after a publication, the Studio says when visitors see it', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.createOrReplace({...story('e2e-direkt', 'Direkt ut'), movedTo: kumla})
  const studio = new StudioPage(page)
  await page.goto('/studio/structure/organisation;organisation-kumla-kommun')
  await studio.fill('name', 'Kumla kommun')
  await page.goto('/studio/structure/ambassador;ambassador-lin-zhao')
  await studio.fill('movedFrom', 'Chengdu')
  await studio.publish()
  await expect(page.getByTestId('live-status')).toContainText(/Syns för besökare sedan .* sid/)
})

test('a document is scheduled to go down, and goes down by itself', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation('e2e-ned', 'Ska ned'))
  const document = new DocumentPage(page)
  await document.open('e2e-ned')
  await document.choose('Avpublicera en viss tid')
  const dialog = page.getByTestId('unpublish-at')
  await dialog.getByLabel('Dag').fill('2035-06-06')
  await dialog.getByLabel('Klockan').fill('09:30')
  await dialog.getByRole('button', {name: 'Schemalägg'}).click()
  const status = page.getByTestId('schedule-status')
  await expect(status).toContainText('Avpubliceras 6 juni')
  const release = await client.fetch<{name: string; publishAt: string}>(
    '*[_type == "system.release" && state == "scheduled" && metadata.title == "Avpublicera Ska ned"][0]',
  )
  expect(release.publishAt).toBe('2035-06-06T07:30:00.000Z')

  // Instead of waiting for 2035, its time comes now.
  const {name: releaseId} = release
  await client.action([{actionType: 'sanity.action.release.unschedule', releaseId}])
  const publishAt = new Date(Date.now() + 1_000).toISOString()
  await client.action([{actionType: 'sanity.action.release.schedule', releaseId, publishAt}])
  await expect.poll(() => namesOf(client, 'e2e-ned')).toEqual({'drafts.e2e-ned': 'Ska ned'})
})

test('what was deleted is found in the bin and restored', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation('e2e-korg', 'Slängd av misstag'))
  const document = new DocumentPage(page)
  await document.open('e2e-korg')
  await document.choose('Radera')
  await document.confirm('Radera nu')
  await expect.poll(() => namesOf(client, 'e2e-korg')).toEqual({})
  await page.goto('/studio/papperskorg')
  await page.getByRole('button', {name: 'Återställ Slängd av misstag'}).click()
  await expect(document.name).toHaveValue('Slängd av misstag')
  expect(await namesOf(client, 'e2e-korg')).toEqual({'drafts.e2e-korg': 'Slängd av misstag'})
})
