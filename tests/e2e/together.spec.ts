import {type Browser, expect, type Page, test} from '@playwright/test'
import {watchForeignRequests} from './foreign-requests.ts'
import {SIGNED_OUT, signInLink, TOKEN} from './session.ts'
import {StudioPage} from './studio.page.ts'

const DOCUMENT = {_id: 'provkommunen', _type: 'organisation', name: 'Provkommunen'}
const EDIT = `intent/edit/id=${DOCUMENT._id};type=${DOCUMENT._type}/`

/** Opens the document in a separate browser, like a colleague at another desk. */
const arrive = async (browser: Browser) => {
  const context = await browser.newContext()
  const foreign = watchForeignRequests(context)
  const studio = new StudioPage(await context.newPage())
  await studio.page.goto(`/studio/${EDIT}`)
  await expect(studio.input('name')).toHaveValue(/Provkommunen/)
  return {studio, page: studio.page, foreign, leave: () => context.close()}
}

test('two editors of one document see each other arrive, write, comment and leave', async ({
  browser,
  request,
}) => {
  await request.post('/v2025-02-19/data/mutate/production', {
    headers: {Authorization: `Bearer ${TOKEN}`},
    data: {mutations: [{delete: {id: `drafts.${DOCUMENT._id}`}}, {createOrReplace: DOCUMENT}]},
  })
  const anna = await arrive(browser)
  const company = anna.page.getByTestId('document-level-presence').locator('[data-ui="Avatar"]')
  await expect(company).toHaveCount(0)
  const bo = await arrive(browser)
  await expect(company).toHaveCount(1)

  await bo.studio.fill('name', 'Provkommunen växer')
  await expect(anna.studio.input('name')).toHaveValue('Provkommunen växer')

  const comment = async ({page}: typeof anna, text: string) => {
    await page.getByTestId('comment-input-editable').last().click()
    await page.keyboard.type(text)
    await page.getByTestId('comment-input-send-button').last().click()
  }
  const name = ({page}: typeof anna) => page.getByTestId('field-name')
  await name(anna).hover()
  await name(anna).getByRole('button', {name: 'Lägg till kommentar'}).click()
  await comment(anna, 'Stämmer namnet?')
  await name(bo).getByRole('button', {name: 'Öppna kommentarer'}).click()
  await expect(bo.page.getByTestId('comments-list-item').first()).toContainText('Stämmer namnet?')
  await comment(bo, 'Ja, sedan 1971.')
  await expect(anna.page.getByTestId('comments-list-item').last()).toContainText('sedan 1971')

  await bo.leave()
  await expect(company).toHaveCount(0)
  expect(anna.foreign.urls()).toEqual([])
  await anna.leave()
})

test('an administrator signs in once by the link that the server prints, and after that by the token', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({storageState: SIGNED_OUT})
  const page = await context.newPage()
  const studio = page.getByTestId('today')
  const link = signInLink()
  await page.goto(link)
  await page.getByRole('button', {name: 'Logga in'}).click()
  await expect(studio).toBeVisible()

  const out = await page.request.post('/v1/auth/logout', {headers: {Origin: baseURL ?? ''}})
  expect(out.ok()).toBe(true)
  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText('redan använd')

  await page.goto('/studio/')
  await signInByToken(page, 'wrong')
  await expect(page.getByRole('alert')).toContainText('stämmer inte')
  await signInByToken(page, TOKEN)
  await expect(studio).toBeVisible()
  await context.close()
})

/** Fills in the token's form, which is folded away where people have other ways to sign in. */
async function signInByToken(page: Page, token: string) {
  const field = page.getByLabel('Administratörens nyckel')
  if (!(await field.isVisible())) await page.locator('summary').click()
  await field.fill(token)
  await page.locator('form').filter({has: field}).getByRole('button', {name: 'Logga in'}).click()
}
