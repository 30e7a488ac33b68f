import {expect, test} from '@playwright/test'
import {DocumentPage} from './document.page.ts'
import {lakeClient, own} from './lake.ts'
import {LaunchPage} from './launch.page.ts'

const kumla = {_type: 'reference', _ref: 'place-kumla'}
/** Of the one campaign that the server begins with. */
const OTHER = 'campaign-kumlakampanjen'

test('a campaign is launched from nothing, opens, and is ended', async ({page, baseURL}) => {
  const slug = own('provkampanjen')
  const launch = new LaunchPage(page)
  await launch.open()
  await launch.press('Börja med en tom startsida')
  await launch.say('Vad heter kampanjen?', own('Provkampanjen'))
  await expect(page.getByLabel('Webbplatsens adress')).toHaveValue(slug)
  await launch.say('Devis', 'Här provas allt en gång')
  await launch.say('Beskrivning', 'En kampanj som startas, visas och avslutas.')
  await launch.choose('Vilken plats handlar den om?', 'Kumla')
  await launch.choose('Vem äger kampanjen?', 'Kumla kommun')

  // What is missing leads back to the step that asks for it.
  await launch.step('Kontroll och start')
  const start = page.getByRole('button', {name: 'Starta kampanjen'})
  const contact = page.getByTestId('check-contact')
  await expect(contact).toContainText('Måste lösas')
  await expect(start).toBeDisabled()
  const missing = page.getByTestId('launch-missing')
  await expect(missing).toContainText('E-post om personuppgifter: ')
  await contact.getByRole('button', {name: 'Ändra Kontakt'}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Kontakt')
  await page.getByRole('button', {name: 'Visa alla: Vem svarar besökarna?'}).click()
  await page
    .getByRole('listbox')
    .getByRole('button', {name: /Lena Sundqvist/})
    .click()
  await launch.say('E-post om personuppgifter', 'dataskydd@kumla.se')
  await page.getByText('Helt förenlig med lagen').click()
  await launch.say('E-post för synpunkter på tillgängligheten', 'tillganglighet@kumla.se')

  await launch.step('Kontroll och start')
  await expect(contact).toContainText('Klart')
  await start.click()
  await expect(page.getByText('Kampanjen är startad.')).toBeVisible()
  const site = async () => (await page.request.get(`/${slug}/`)).text()
  await expect.poll(site).toContain('Här provas allt en gång')

  // The button leads to the campaign's form, where it is ended.
  await launch.press('Öppna kampanjen')
  const document = new DocumentPage(page)
  await expect(document.name).toHaveValue(own('Provkampanjen'))
  await document.choose('Avsluta kampanjen')
  await document.confirm('Avsluta kampanjen')
  await expect.poll(site).toContain('Kampanjen är avslutad')
  const client = lakeClient(baseURL)
  const ended = await client.fetch('*[_type == "campaign" && slug.current == $slug][0].period.to', {
    slug,
  })
  expect(ended).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a campaign is begun from another, and its translation goes out and comes back', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const launch = new LaunchPage(page)
  await launch.open()
  await launch.choose('Vilken?', 'Kumlakampanjen')
  await page.getByLabel('Innehållet, efter regel och för hand').uncheck()
  await launch.press('Börja från kampanjen')
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Plats och ägare')
  const {id} = launch
  const draft = await client.getDocument(`drafts.${id}`)
  const original = await client.getDocument(OTHER)
  expect(draft).toMatchObject({
    copiedFrom: {_ref: OTHER},
    theme: original?.theme,
    contacts: original?.contacts,
    privacyContact: original?.privacyContact,
  })
  for (const field of ['name', 'slug', 'domain', 'selection', 'period']) {
    expect(draft).not.toHaveProperty(field)
  }

  await client
    .patch(`drafts.${id}`)
    .set({
      name: own('Kopian'),
      slug: {_type: 'slug', current: own('kopian')},
      place: kumla,
      languages: ['sv', 'en'],
      tagline: {_type: 'localizedString', sv: 'Samma igen'},
    })
    .commit()
  await page.goto(`/studio/structure/campaigns;${id};translation`)
  const pane = page.getByTestId('translation')
  await expect(pane).toContainText(own('Kopian'))
  const download = page.waitForEvent('download')
  await pane.getByRole('link', {name: 'Hämta allt'}).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
  const file = Buffer.concat(chunks).toString('utf8')
  expect(file).toContain('Samma igen')
  const translated = file.replace(
    /(<source[^>]*>Samma igen<\/source>)(?:\s*<target[^>]*(?:\/>|>[^<]*<\/target>))?/,
    '$1<target>The same again</target>',
  )
  await pane.locator('input[type="file"]').setInputFiles({
    name: 'kopian.xlf',
    mimeType: 'application/xliff+xml',
    buffer: Buffer.from(translated),
  })
  await expect(pane).toContainText('lästes in som utkast')
  await expect
    .poll(() => client.fetch('*[_id == $id][0].tagline.en', {id: `drafts.${id}`}))
    .toBe('The same again')
})
