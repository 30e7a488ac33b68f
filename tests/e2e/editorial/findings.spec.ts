import {expect, test} from '@playwright/test'
import {lakeClient, own} from '../lake.ts'

test('what is hard to use is found over all campaigns, and mended from the list', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-svart')
  const title = own('Svår att läsa')
  await client.createOrReplace({
    _id: `drafts.${id}`,
    _type: 'guide',
    title: {_type: 'localizedString', sv: title},
    slug: {_type: 'slug', current: id},
    lead: {_type: 'localizedText', sv: `Här är ${'ett ord '.repeat(30)}.`},
    belongsTo: [{_key: 'c', _type: 'reference', _ref: 'campaign-kumlakampanjen', _weak: true}],
  })
  await page.goto('/studio/tillganglighet')
  const tool = page.getByTestId('findings-tool')
  await expect(tool.getByRole('status')).toContainText(/att rätta i \d+ dokument\./)
  await tool.getByLabel('Kampanj').selectOption({label: 'Kumlakampanjen'})
  await tool.getByLabel('Slag').selectOption('sentence')
  const row = tool.getByRole('row').filter({hasText: title})
  await expect(row).toContainText('har 62 ord: dela den')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tool.getByRole('button', {name: 'Hämta som CSV'}).click(),
  ])
  expect(file.suggestedFilename()).toBe('tillganglighet.csv')

  await tool.getByLabel('Kampanj').selectOption({label: 'Smart Move'})
  await expect(row).toHaveCount(0)
  await tool.getByLabel('Kampanj').selectOption({label: 'Alla'})
  await row.getByRole('link', {name: title}).click()
  await expect(page.getByTestId('field-lead')).toBeVisible()
  await client.delete(`drafts.${id}`)
})
