import {expect, test} from '@playwright/test'
import sharp from 'sharp'
import {lakeClient, own} from '../lake.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'

/** A photograph of one colour, which no other test uploads. */
const photograph = (name: string, background: string) =>
  sharp({create: {width: 600, height: 400, channels: 3, background}})
    .jpeg()
    .toBuffer()
    .then((buffer) => ({name, mimeType: 'image/jpeg', buffer}))

test('a picture is found, replaced wherever it is used, and chosen for a field', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const [first, second] = [own('e2e-bild-guide'), own('e2e-bild-utkast')]
  const file = await photograph('gammal.jpg', '#b4432a')
  const old = await client.assets.upload('image', file.buffer, {filename: own('gammal.jpg')})
  const alt = own('En gammal husvägg')
  const guide = {
    _type: 'guide',
    title: {_type: 'localizedString', sv: own('Flytta med måtta')},
    slug: {_type: 'slug', current: first},
    lead: {_type: 'localizedText', sv: 'I lagom takt.'},
    belongsTo: [{_key: 'c', _type: 'reference', _ref: CAMPAIGN, _weak: true}],
    image: {
      _type: 'imageWithAlt',
      asset: {_type: 'reference', _ref: old._id},
      alt: {_type: 'localizedString', sv: alt},
      credit: 'Lin Zhao',
    },
  }
  await client.createOrReplace({...guide, _id: first})
  await client.createOrReplace({...guide, _id: `drafts.${second}`})

  await page.goto('/studio/bilder')
  const library = page.getByTestId('picture-library')
  await library.getByLabel('Kampanj').selectOption({label: 'Kumlakampanjen'})
  await library.getByLabel('Sök bland bilder').fill(alt)
  await library.getByRole('button', {name: alt}).click()
  const dialog = page.getByTestId('picture')
  await expect(dialog).toContainText('Lin Zhao')
  await expect(dialog.getByRole('link')).toHaveCount(2)

  await dialog.getByRole('button', {name: 'Byt ut överallt'}).click()
  const name = own('ny.jpg')
  await dialog.getByTestId('upload-pictures').setInputFiles(await photograph(name, '#2a6fb4'))
  await dialog.getByLabel('Alternativtext').fill(own('En ny husvägg'))
  await dialog.getByLabel('Fotograf eller illustratör').fill('Amira Haddad')
  await dialog.getByRole('button', {name: 'Byt ut på 2 ställen'}).click()
  await expect(dialog).toBeHidden()
  const images = () =>
    client.fetch(
      '*[_id in $ids]{"file": image.asset->originalFilename, "alt": image.alt.sv, "credit": image.credit}',
      {
        ids: [first, `drafts.${second}`],
      },
    )
  const replaced = {file: name, alt: own('En ny husvägg'), credit: 'Amira Haddad'}
  await expect.poll(images).toEqual([replaced, replaced])

  // The library is also where one chooses a picture in a form.
  await client.patch(`drafts.${second}`).unset(['image']).commit()
  await page.goto(`/studio/intent/edit/id=${second};type=guide/`)
  await page.getByTestId('imageWithAlt-object-input-browse-button-sanity-default').click()
  const choosing = page.getByTestId('choose-picture')
  await choosing.getByLabel('Sök bland bilder').fill(own('En ny husvägg'))
  await choosing.getByRole('button', {name: own('En ny husvägg')}).click()
  await expect
    .poll(() =>
      client.fetch('*[_id == $id][0].image.asset->originalFilename', {id: `drafts.${second}`}),
    )
    .toBe(name)
  await page.getByTestId('known-picture').getByRole('button', {name: 'Använd texten'}).click()
  await expect.poll(images).toEqual([replaced, replaced])
})
