import {expect, test} from '@playwright/test'
import {DocumentPage} from './document.page.ts'
import {lakeClient, organisation, own} from './lake.ts'

test('a task is created for a document', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation(`drafts.${own('e2e-uppgift')}`, 'Att göra'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-uppgift'))
  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'Ny uppgift', exact: true}).click()
  await page.getByPlaceholder('Uppgiftens rubrik').fill('Ring och fråga')
  await page.getByRole('button', {name: 'Skapa uppgift'}).click()
  await expect(page.getByText('Ring och fråga').first()).toBeVisible()
  const addon = client.withConfig({dataset: 'production-comments'})
  await expect
    .poll(() => addon.fetch('*[_type == "tasks.task"]{title, status, "on": target.document._ref}'))
    .toContainEqual({title: 'Ring och fråga', status: 'open', on: own('e2e-uppgift')})
})
