import {expect, test} from '@playwright/test'
import {DocumentPage} from './document.page.ts'
import {lakeClient, namesOf, organisation, own} from './lake.ts'

test('a document is edited and published, and a later edit discarded', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation(own('e2e-livet'), 'Första'))
  const document = new DocumentPage(page)
  await document.open(own('e2e-livet'))
  await document.name.fill('Andra')
  await expect
    .poll(() => namesOf(client, own('e2e-livet')))
    .toEqual({[own('e2e-livet')]: 'Första', [`drafts.${own('e2e-livet')}`]: 'Andra'})
  await document.action('Publicera').click()
  await expect.poll(() => namesOf(client, own('e2e-livet'))).toEqual({[own('e2e-livet')]: 'Andra'})

  await document.name.fill('Tredje')
  await expect
    .poll(() => namesOf(client, own('e2e-livet')))
    .toHaveProperty([`drafts.${own('e2e-livet')}`])
  await document.choose('Kassera ändringar')
  await document.confirm('Kassera ändringar')
  await expect.poll(() => namesOf(client, own('e2e-livet'))).toEqual({[own('e2e-livet')]: 'Andra'})
  await expect(document.name).toHaveValue('Andra')
})

test('a document is duplicated, unpublished and deleted', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  const slug = {_type: 'slug', current: own('sista-versen')}
  await client.create({...organisation(own('e2e-slutet'), own('Sista versen')), slug})
  const document = new DocumentPage(page)
  await document.open(own('e2e-slutet'))
  await document.choose('Duplicera')
  await expect(page).not.toHaveURL(/e2e-slutet/)
  const copies = await client.fetch<unknown[]>('*[name == $name && _id != $id]{_id, slug}', {
    name: own('Sista versen'),
    id: own('e2e-slutet'),
  })
  expect(copies).toEqual([{_id: expect.stringMatching(/^drafts\./), slug: null}])

  await document.open(own('e2e-slutet'), 'published')
  await document.action('Avpublicera').click()
  await document.confirm('Avpublicera nu')
  await expect
    .poll(() => namesOf(client, own('e2e-slutet')))
    .toEqual({[`drafts.${own('e2e-slutet')}`]: own('Sista versen')})

  await document.open(own('e2e-slutet'))
  await document.choose('Radera')
  await document.confirm('Radera nu')
  await expect.poll(() => namesOf(client, own('e2e-slutet'))).toEqual({})
})

test('deleting a document that others refer to needs a confirmation', async ({page, baseURL}) => {
  const client = lakeClient(baseURL)
  await client.create(organisation(own('e2e-behovd'), 'Behövd'))
  await client.create({
    _id: own('e2e-behover'),
    _type: 'contactPerson',
    name: 'Behöver',
    organisation: {_type: 'reference', _ref: own('e2e-behovd')},
  })
  const document = new DocumentPage(page)
  await document.open(own('e2e-behovd'))
  await document.choose('Radera')
  await expect(page.getByRole('dialog')).toContainText('Behöver')
})
