import {expect, test} from '@playwright/test'
import {millisecondsInDay} from 'date-fns/constants'
import sharp from 'sharp'
import {watchForeignRequests} from './foreign-requests.ts'
import {StudioPage} from './studio.page.ts'

/** A portrait to upload, in a real photograph's format; its content does not matter. */
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
  new Date(Date.now() + fromNow * millisecondsInDay).toISOString().slice(0, 10)

test.describe('an editor', () => {
  test('creates an ambassador with a portrait, publishes, and sees the profile on the microsite', async ({
    page,
    context,
  }) => {
    const foreign = watchForeignRequests(context)
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
    await page.getByTestId('field-consent.scope').getByRole('radio').last().check({force: true})
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

    // Once withdrawn, she is gone from her profile and from every list.
    await studio.fillDate('consent.withdrawnAt', `${day(0)} 08:00`)
    await studio.publish()
    await expect(async () => {
      expect((await page.request.get(profile)).status()).toBe(404)
      const list = await page.request.get('/kumlakampanjen/ambassadorer/')
      expect(await list.text()).not.toContain('Nygren')
    }).toPass()
    expect(foreign.urls()).toEqual([])
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

  test('is told in Swedish why a document cannot be published', async ({page}) => {
    const studio = new StudioPage(page)
    await studio.open('structure/ambassador')
    await page.getByTestId('action-intent-button').first().click()
    await studio.fill('name', 'Ofärdig')
    await expect(page.getByTestId('action-publicera')).toBeDisabled()
    await page.getByRole('button', {name: 'Fel och råd'}).click()
    await expect(page.getByText('Välj rättslig grund').first()).toBeVisible()
    await expect(page.getByText('Bilden saknas').first()).toBeVisible()
  })
})

test.describe('the Studio', () => {
  test('stays responsive with many panes in two tabs: listeners share a connection', async ({
    context,
  }) => {
    const foreign = watchForeignRequests(context)
    const openTab = async (id: string) => {
      const studio = new StudioPage(await context.newPage())
      await studio.open(`structure/ambassador;ambassador-${id}`)
      await expect(studio.input('name')).toBeEditable()
      return studio
    }
    const one = await openTab('amira-haddad')
    const other = await openTab('lin-zhao')
    for (const studio of [one, other]) {
      for (const list of ['Inflyttarberättelser', 'Platser', 'Kampanjer', 'Ambassadörer']) {
        await studio.page.getByTestId(`pane-item-${list}`).click()
        const items = studio.page.getByTestId('document-list-pane').last().getByRole('option')
        await expect(items.first()).toBeVisible()
      }
      await studio.page.getByText('Samuel Okafor').first().click()
      await expect(studio.input('name')).toHaveValue('Samuel Okafor')
      await expect(studio.input('name')).toBeEditable()
    }
    // What one tab writes, the other one shows.
    await one.fill('movedFrom', 'Lagos och Luleå')
    await expect(other.input('movedFrom')).toHaveValue('Lagos och Luleå')
    expect(foreign.urls()).toEqual([])
  })

  test('contacts only its own server, in any of its views', async ({page, context}) => {
    const foreign = watchForeignRequests(context)
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    const studio = new StudioPage(page)
    await studio.open()
    for (const list of ['Kampanjer', 'Magasinsnummer', 'Organisationer', 'Rätt att visa']) {
      await page.getByTestId(`pane-item-${list}`).click()
    }
    await page.goto('/studio/structure/campaigns;campaign-kumlakampanjen;settings')
    await studio.tab('Utseende')
    await expect(page.getByRole('radio').first()).toBeAttached()
    await page.getByTestId('studio-search').click()
    await page.keyboard.type('Kumla')
    await expect(page.getByTestId('search-results').getByText('Kumla').first()).toBeVisible()
    await page.goto('/studio/releases')
    await expect(page.getByText('Ny release').first()).toBeVisible()
    expect(foreign.urls()).toEqual([])
    expect(errors).toEqual([])
  })

  test('links from a document to its pages', async ({page}) => {
    const studio = new StudioPage(page)
    await studio.open('structure/ambassador;ambassador-lin-zhao')
    const links = page.getByTestId('page-links')
    await expect(links).toContainText('Kumlakampanjen')
    await expect(links.getByRole('link', {name: 'Sidan'}).first()).toHaveAttribute(
      'href',
      '/kumlakampanjen/ambassadorer/lin-zhao/',
    )
    const address = await links
      .getByRole('link', {name: 'Förhandsvisa'})
      .first()
      .getAttribute('href')
    const preview = await page.request.get(address ?? '')
    expect(await preview.text()).toContain('Lin Zhao')
  })
})
