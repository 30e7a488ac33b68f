import {expect, test} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {DocumentPage} from '../document.page.ts'
import {lakeClient, namesOf, organisation, own} from '../lake.ts'

const publish = (id: string) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  }) as const
const rename = (id: string, name: string) =>
  ({
    actionType: 'sanity.action.document.edit',
    draftId: `drafts.${id}`,
    publishedId: id,
    patch: {set: {name}},
  }) as const

/** Published as «Första», then as «Andra»; its draft says «Tredje». */
async function documentWithPast(client: SanityClient, id: string) {
  await client.create(organisation(`drafts.${id}`, 'Första'))
  await client.action(publish(id))
  await client.action(rename(id, 'Andra'))
  await client.action(publish(id))
  await client.action(rename(id, 'Tredje'))
}

test('the history of a draft and of what is published', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await documentWithPast(client, own('e2e-historik'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-historik'))
  await document.inspect('Historik')
  await expect(document.events).toContainText([
    'Utkast skapat',
    'Publicerad',
    'Publicerad',
    'Utkast skapat',
  ])
  await page.getByTestId('document-header-Publicerad-chip').click()
  await expect(document.events).toContainText(['Publicerad', 'Publicerad'])
  await expect(document.name).toHaveValue('Andra')
})

test('an old revision is viewed and restored', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await documentWithPast(client, own('e2e-aterstall'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-aterstall'))
  await document.inspect('Historik')
  await document.events.nth(2).click()
  await expect(document.name).toHaveValue('Första')
  await page.getByTestId('pane-footer').getByRole('button', {name: 'Återställ'}).click()
  await page.getByRole('button', {name: 'Bekräfta'}).click()
  await expect(document.action('Publicera')).toBeEnabled()
  await expect(document.name).toHaveValue('Första')
  expect(await namesOf(client, own('e2e-aterstall'))).toEqual({
    [own('e2e-aterstall')]: 'Andra',
    [`drafts.${own('e2e-aterstall')}`]: 'Första',
  })
})

test('changes are reviewed, and one is reverted', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await documentWithPast(client, own('e2e-granska'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-granska'))
  await document.inspect('Granska ändringar')
  const review = page.getByTestId('review-changes-pane').last()
  await expect(review).toContainText('Andra')
  await expect(review).toContainText('Tredje')
  await page.getByTestId('single-change-revert-button-name').click()
  await page
    .getByRole('button', {name: /Återställ|Ångra/})
    .last()
    .click()
  await expect(document.name).toHaveValue('Andra')
  await expect
    .poll(() => namesOf(client, own('e2e-granska')))
    .toEqual({[own('e2e-granska')]: 'Andra', [`drafts.${own('e2e-granska')}`]: 'Andra'})
})
