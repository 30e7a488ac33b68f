import {expect, test} from '@playwright/test'
import {lakeClient, own} from '../lake.ts'
import {expectAccessible} from './axe.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'

const text = (type: string, sv: string) => ({_type: type, sv})

test('the running order and the pictures are accessible', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const issue = own('e2e-tillgangligt-nummer')
  const stories = await client.fetch<string[]>('*[_type == "inflyttareStory"][0...2]._id')
  await client.createOrReplace({
    _id: `drafts.${issue}`,
    _type: 'magazineIssue',
    title: text('localizedString', 'Kumlabladet'),
    slug: {_type: 'slug', current: issue},
    campaign: {_type: 'reference', _ref: CAMPAIGN},
    articles: stories.map((_ref) => ({_key: _ref, _type: 'reference', _ref})),
  })
  await page.goto(`/studio/intent/edit/id=${issue};type=magazineIssue/`)
  await expect(page.getByTestId('running-order-item')).toHaveCount(2)
  await expect(page.getByTestId('page-count')).toContainText(/\d+ sid/)
  await expectAccessible(page, 'running-order')

  await page.goto('/studio/bilder')
  const pictures = page.getByTestId('pictures')
  await expect(pictures.getByRole('button').first()).toBeVisible()
  await expectAccessible(page, 'picture-library')
  await pictures.getByRole('button').first().click()
  await expect(page.getByTestId('picture')).toBeVisible()
  await expectAccessible(page, 'picture')
})
