import {expect, test} from '@playwright/test'
import {lakeClient} from './lake.ts'
import {StudioPage} from './studio.page.ts'

const person = {
  _type: 'ambassador',
  name: 'Vera Provsson',
  role: {sv: 'Provare'},
  place: {_type: 'reference', _ref: 'place-kumla'},
  organisation: {_type: 'reference', _ref: 'e2e-arbetsgivaren'},
  consent: {
    _type: 'consent',
    basis: 'agreement',
    scope: 'all',
    channels: ['web'],
    askedBy: 'Kansliet',
    askedAt: '2026-01-01',
    validUntil: '2035-12-31',
  },
}

test.beforeEach(async ({baseURL}) => {
  const client = lakeClient(baseURL)
  await client.createOrReplace({
    _id: 'e2e-arbetsgivaren',
    _type: 'organisation',
    name: 'Provuniversitetet',
    slug: {_type: 'slug', current: 'provuniversitetet'},
    kind: 'university',
  })
  const slug = {_type: 'slug', current: 'vera-provsson'}
  await client.createOrReplace({...person, _id: 'e2e-vera', slug})
  await client.createOrReplace({...person, _id: 'drafts.e2e-vera', slug, name: 'Vera Provsson II'})
})

test('a person is found by their employer', async ({page}) => {
  await page.goto('/studio/structure/by-employer')
  const lists = page.getByTestId('document-list-pane')
  await page.getByPlaceholder('Sök i listan').first().fill('Provuniversitetet')
  await lists.first().getByRole('option').filter({hasText: 'Provuniversitetet'}).click()
  await expect(lists.last().getByRole('option').first()).toContainText('Vera Provsson')
  await expect(lists.last().getByRole('option').first()).toContainText('Provuniversitetet')
})

test('a consent is withdrawn in two clicks, in the published document and the draft', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const studio = new StudioPage(page)
  await page.goto('/studio/structure/ambassador;e2e-vera')
  await studio.tab('Rätt att visa')
  const status = page.getByTestId('consent-status')
  await expect(status).toContainText('Personen får visas till och med 31 december 2035.')
  await status.getByRole('button', {name: 'Återkalla nu'}).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Personens bilder tas bort därifrån.')
  await question.getByRole('button', {name: 'Ja, återkalla'}).click()
  await expect(question).toHaveCount(0)
  await expect(status).toContainText('Återkallat: personen visas inte.')
  expect(
    await client.fetch(
      'count(*[_id in ["e2e-vera", "drafts.e2e-vera"] && defined(consent.withdrawnAt)])',
    ),
  ).toBe(2)

  const reasons = page.getByTestId('hidden-reasons')
  await expect(reasons).toContainText('Återkallat: personen visas inte.')
  await studio.tab('Profil')
  await reasons.getByRole('button', {name: /Visa fältet: Återkallat/}).click()
  await expect(studio.input('consent.withdrawnAt')).toBeVisible()
})

test('a withdrawal in a draft does not claim that the person is gone', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client
    .patch('drafts.e2e-vera')
    .set({'consent.withdrawnAt': '2026-01-02T08:00:00Z'})
    .commit()
  const studio = new StudioPage(page)
  await page.goto('/studio/structure/ambassador;e2e-vera')
  await studio.tab('Rätt att visa')
  await expect(page.getByTestId('consent-status')).toContainText(
    'Det här är inte publicerat: personen visas fortfarande.',
  )
})
