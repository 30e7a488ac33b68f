import {expect, test} from '@playwright/test'
import {lakeClient, own} from '../lake.ts'

const SAMPLE = 'campaign-kumlakampanjen'

test('a language is prepared, released when it is ready, and taken back', async ({
  page,
  baseURL,
  request,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-sprak')
  const fields = await client.fetch<object>('*[_id == $sample][0]{theme, place, owner, sections}', {
    sample: SAMPLE,
  })
  const name = own('Språkkampanjen')
  const slug = {_type: 'slug', current: id}
  const languages = ['sv', 'en']
  await client.createOrReplace({...fields, _id: id, _type: 'campaign', name, slug, languages})
  const english = async () => (await request.get(`/${id}/en/`)).status()

  await page.goto(`/studio/structure/campaigns;${id};translation`)
  const row = page.getByTestId('language-en')
  await expect(row).toContainText('Förbereds')
  await expect(row).toContainText(/texter saknas i/)
  await expect.poll(async () => (await request.get(`/${id}/`)).status()).toBe(200)
  expect(await english()).toBe(404)

  await row.getByRole('button', {name: 'Släpp språket'}).click()
  const dialog = page.getByRole('dialog', {name: 'Ska engelska släppas?'})
  await expect(dialog).toContainText(/\d+ sidor på engelska visas för besökarna/)
  await dialog.getByRole('button', {name: 'Släpp språket'}).click()
  await expect(dialog).toContainText('Besökarna får nu webbplatsen på engelska.')
  expect(await english()).toBe(200)
  await dialog.getByRole('button', {name: 'Klar'}).click()

  await expect(row).toContainText('Släppt')
  await row.getByRole('button', {name: 'Ta tillbaka språket'}).click()
  const back = page.getByRole('dialog', {name: 'Ska engelska tas tillbaka?'})
  await back.getByRole('button', {name: 'Ta tillbaka språket'}).click()
  await expect(back).toContainText('Besökarna får inte längre webbplatsen på engelska.')
  expect(await english()).toBe(404)
  await client.delete(id)
})
