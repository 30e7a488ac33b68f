import {expect, test} from '@playwright/test'
import {DocumentPage} from '../document.page.ts'
import {lakeClient, namesOf, organisation, own} from '../lake.ts'
import {expectAccessible} from './axe.ts'

test('a release is created, filled and published', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation(own('e2e-var'), 'Vinter'))
  await page.goto('/studio/releases')
  await page.getByRole('button', {name: 'Ny release'}).click()
  await page.getByTestId('release-form-title').fill(own('Vårens nyheter'))
  await page.getByTestId('submit-release-button').click()
  // The Studio goes to the release and makes it the perspective; on a busy machine the second undoes the first.
  const created = /(?<=releases\/|perspective=)r\w{8}/
  await expect(page).toHaveURL(created)
  const [name = ''] = created.exec(page.url()) ?? []
  const version = `versions.${name}.${own('e2e-var')}`

  const document = new DocumentPage(page)
  await document.open(own('e2e-var'), name)
  await page.getByRole('button', {name: 'Lägg till i release'}).click()
  await expect(document.name).toBeEditable()
  await document.name.fill('Vår')
  await expect
    .poll(() => namesOf(client, own('e2e-var')))
    .toEqual({[own('e2e-var')]: 'Vinter', [version]: 'Vår'})

  await page.goto(`/studio/releases/${name}`)
  await expect(page.getByText('Ändrad', {exact: true})).toBeVisible()
  const publish = page.getByRole('button', {name: 'Publicera releasen'})
  await expect(publish).toBeEnabled()
  await publish.click()
  await page.getByRole('dialog').getByRole('button', {name: 'Publicera releasen'}).click()
  await expect(page.getByText('Releasen är publicerad.')).toBeVisible()
  expect(await namesOf(client, own('e2e-var'))).toEqual({[own('e2e-var')]: 'Vår'})

  await document.open(own('e2e-var'), 'published')
  await document.inspect('Historik')
  await expect(document.events.first()).toContainText(own('Vårens nyheter'))
})

test('a draft is scheduled, and published automatically at its time', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation(`drafts.${own('e2e-schema')}`, 'I morgon'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-schema'))
  await document.choose('Publicera en viss tid')
  const when = page.getByTestId('publish-at')
  await when.getByLabel('Dag').fill('2035-11-22')
  await when.getByLabel('Klockan').fill('15:09')
  await when.getByRole('button', {name: 'Schemalägg'}).click()
  await expect(page.getByTestId('schedule-status')).toContainText('22 november 2035')

  const release = await client.fetch<{name: string; state: string; publishAt: string} | null>(
    '*[_type == "system.release" && metadata.title == "Publicera I morgon" && state == "scheduled"][0]',
  )
  expect(release?.publishAt).toBe('2035-11-22T14:09:00.000Z')
  const name = release?.name ?? ''
  expect(await namesOf(client, own('e2e-schema'))).toHaveProperty([
    `versions.${name}.${own('e2e-schema')}`,
  ])

  // Instead of waiting for 2035, its time comes in a second.
  const soon = new Date(Date.now() + 1_000).toISOString()
  await client.releases.schedule({releaseId: name, publishAt: soon})
  await expect
    .poll(() => namesOf(client, own('e2e-schema')))
    .toEqual({[own('e2e-schema')]: 'I morgon'})
  await expect(page.getByTestId('document-header-Publicerad-chip')).toBeEnabled()
  await expect(page.getByTestId('schedule-status')).toBeHidden()
  expect((await client.releases.get({releaseId: name}))?.state).toBe('published')
})

test('a release is archived and restored', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const {releaseId} = await client.releases.create({
    releaseId: own('rE2Earkiv'),
    metadata: {title: own('Läggs undan'), releaseType: 'undecided'},
  })
  await client.create({
    ...organisation(own('e2e-arkiv'), 'Sparad'),
    _id: `versions.${releaseId}.${own('e2e-arkiv')}`,
  })
  await page.goto(`/studio/releases/${releaseId}`)
  await expect(page.getByText('Sparad').first()).toBeVisible()
  await page.getByTestId('release-menu-button').click()
  await page.getByRole('menuitem', {name: 'Arkivera releasen'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Ja, arkivera releasen'}).click()
  await expect.poll(() => namesOf(client, own('e2e-arkiv'))).toEqual({})

  await page.goto(`/studio/releases/${releaseId}`)
  await expect(page.getByText('Releasen är arkiverad')).toBeVisible()
  // The menu closes by itself if the release's documents arrive while it is open.
  await expect(async () => {
    await page.getByTestId('release-menu-button').click()
    await page.getByRole('menuitem', {name: 'Ta upp ur arkivet'}).click({timeout: 2_000})
  }).toPass()
  await expect
    .poll(() => namesOf(client, own('e2e-arkiv')))
    .toEqual({[`versions.${releaseId}.${own('e2e-arkiv')}`]: 'Sparad'})

  await page.getByRole('button', {name: 'Händelser', exact: true}).click()
  for (const event of ['Tog upp releasen', 'Arkiverade releasen', 'Lade till en version']) {
    await expect(page.getByText(event).first()).toBeVisible()
  }
})

test('a schedule that failed says why in the Studio', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const releaseId = own('rE2Efaller')
  await client.releases.create({
    releaseId,
    metadata: {title: own('Går inte'), releaseType: 'scheduled'},
  })
  await client.create({
    ...organisation(own('e2e-faller'), 'Faller'),
    _id: `versions.${releaseId}.${own('e2e-faller')}`,
  })
  const later = new Date(Date.now() + 60_000).toISOString()
  await client.releases.schedule({releaseId, publishAt: later})
  await client
    .patch(`versions.${releaseId}.${own('e2e-faller')}`)
    .set({
      place: {
        _type: 'reference',
        _ref: 'ingenstans',
        _weak: true,
        _strengthenOnPublish: {type: 'place'},
      },
    })
    .commit()
  // Past the check that would refuse it: as if its time came while the place was there no more.
  await client
    .patch(`_.releases.${releaseId}`)
    .set({publishAt: new Date(Date.now() + 500).toISOString()})
    .commit()
  await expect
    .poll(async () => (await client.releases.get({releaseId}))?.error?.message)
    .toMatch(/ingenstans/)
  await page.goto('/studio/releases')
  const row = page.getByTestId('table-row').filter({hasText: own('Går inte')})
  await expect(row.getByTestId('error-indicator')).toBeVisible()
})

test('publishing at a time is chosen and taken back in the document', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const id = own('e2e-i-tid')
  const draft = {_id: `drafts.${id}`, _type: 'organisation', name: 'I tid', kind: 'company'}
  await client.createOrReplace({...draft, slug: {_type: 'slug', current: id}})
  const document = new DocumentPage(page)
  await document.open(id)
  await document.choose('Publicera en viss tid')
  const dialog = page.getByTestId('publish-at')
  await expectAccessible(page, 'publish-at')
  await dialog.getByLabel('Dag').fill('2035-11-22')
  await dialog.getByRole('button', {name: 'Schemalägg'}).click()
  const status = page.getByTestId('schedule-status')
  await expect(status).toContainText('22 november 2035')
  await expectAccessible(page, 'form-head')

  // The form stays open, and says that what is written now is left out until it is taken along.
  await document.name.fill('Just i tid')
  await status.getByRole('button', {name: 'Ta med ändringarna'}).click()
  const versions = () => client.fetch<string[]>('*[_id in path("versions.*." + $id)].name', {id})
  await expect.poll(versions).toEqual(['Just i tid'])
  await expect(status.getByRole('button', {name: 'Ta med ändringarna'})).toHaveCount(0)
  await status.getByRole('button', {name: 'Ta bort schemat'}).click()
  await expect(status).toBeHidden()
  expect(await versions()).toEqual([])
})
