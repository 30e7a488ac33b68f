import {expect, test} from '@playwright/test'
import sharp from 'sharp'
import {homeKeeper} from './homeKeeper.ts'
import {StudioPage} from './studio.page.ts'

/** A portrait to upload: what is in it does not matter, that it is a real photograph's format does. */
const portrait = () =>
  sharp({create: {width: 900, height: 1200, channels: 3, background: '#c65d3b'}})
    .composite([
      {
        input: Buffer.from(
          '<svg width="900" height="1200"><circle cx="450" cy="480" r="230" fill="#f3d5b5"/></svg>',
        ),
      },
    ])
    .jpeg()
    .toBuffer()

const day = (fromNow: number) =>
  new Date(Date.now() + fromNow * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

test.describe('an editor', () => {
  test('creates an ambassador with a portrait, publishes, and sees the profile on the microsite', async ({
    page,
    context,
  }) => {
    const home = homeKeeper(context)
    const studio = new StudioPage(page)
    await studio.open('structure/ambassador')
    await page.getByTestId('action-intent-button').first().click()

    await studio.fill('name', 'Åsa Nygren-Öst')
    await page.getByRole('button', {name: 'Generera'}).click()
    await expect(studio.input('slug')).toHaveValue('asa-nygren-ost')
    await studio.upload({
      name: 'asa.jpg',
      mimeType: 'image/jpeg',
      buffer: await portrait(),
    })
    await expect(page.getByTestId('image-input').locator('img').first()).toBeVisible()
    await studio.fill('portrait.alt.sv', 'Åsa ler mot kameran.')
    await studio.fill('role.sv', 'Snickare')

    await studio.tab('Texter')
    await studio.fill('quote.sv', 'Här hinner jag höra mig själv tänka.')
    await studio.fill('summary.sv', 'Åsa bygger hus i trä och bor i ett av dem.')
    await studio.tab('Tillhör')
    await studio.refer('place', 'Kumla')

    await studio.tab('Rätt att visa')
    await expect(page.getByTestId('action-publicera')).toBeDisabled()
    await studio.choose('consent.basis', 'Avtal, till exempel modellavtal (art. 6.1 b)')
    await studio.fill('consent.askedBy', 'Kommunikationsenheten')
    await studio.fillDate('consent.askedAt', day(-1))
    await studio.fillDate('consent.validUntil', day(365))
    await studio.publish()

    const profile = '/kumlakampanjen/ambassadorer/asa-nygren-ost/'
    const visitor = await context.newPage()
    await expect(async () => {
      const response = await visitor.goto(profile)
      expect(response?.status()).toBe(200)
    }).toPass()
    await expect(visitor.getByRole('heading', {level: 1})).toContainText('Åsa Nygren-Öst')
    await expect(visitor.getByText('Här hinner jag höra mig själv tänka.').first()).toBeVisible()
    const picture = visitor.getByRole('img', {name: 'Åsa ler mot kameran.'}).first()
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100)
    await visitor.goto('/kumlakampanjen/ambassadorer/')
    await expect(visitor.getByText('Åsa Nygren-Öst').first()).toBeVisible()
    await visitor.close()

    // Withdrawn, she is gone: from her profile and from every list.
    await studio.fillDate('consent.withdrawnAt', `${day(0)} 08:00`)
    await studio.publish()
    await expect(async () => {
      expect((await page.request.get(profile)).status()).toBe(404)
      const list = await page.request.get('/kumlakampanjen/ambassadorer/')
      expect(await list.text()).not.toContain('Nygren')
    }).toPass()
    expect(home.left()).toEqual([])
  })

  test('changes a story and sees the microsite show it', async ({page, context}) => {
    const studio = new StudioPage(page)
    await studio.open('structure/inflyttareStory')
    await page.getByText('Marie skulle bara spela nio hål').first().click()
    await studio.fill('title.sv', 'Marie skulle bara spela arton hål')
    await studio.publish()

    const visitor = await context.newPage()
    await expect(async () => {
      await visitor.goto('/kumlakampanjen/berattelser/')
      await expect(visitor.getByText('arton hål').first()).toBeVisible({timeout: 1000})
    }).toPass()
  })

  test('is told in Swedish what keeps a document from being published', async ({page}) => {
    const studio = new StudioPage(page)
    await studio.open('structure/ambassador')
    await page.getByTestId('action-intent-button').first().click()
    await studio.fill('name', 'Ofärdig')
    await expect(page.getByTestId('action-publicera')).toBeDisabled()
    await page.getByRole('button', {name: 'Validering'}).click()
    await expect(page.getByText('Fyll i med vilken rätt personen visas').first()).toBeVisible()
    await expect(page.getByText('Bilden saknas').first()).toBeVisible()
  })
})
