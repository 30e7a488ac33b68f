import {expect, test} from '@playwright/test'
import {lakeClient, own} from '../lake.ts'
import {StudioPage} from '../studio.page.ts'

const CAMPAIGN = 'campaign-kumlakampanjen'
const STORY = 'Jonas flyttade hem för masten'

const text = (type: string, sv: unknown) => ({_type: type, sv})
const paragraph = (sentence: string) => ({
  _type: 'block',
  _key: 'p',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text: sentence, marks: []}],
})

test('an issue is composed, ordered by keyboard, counted and published', async ({
  page,
  baseURL,
}) => {
  const client = lakeClient(baseURL)
  const [issue, article] = [own('e2e-nummer'), own('e2e-artikel')]
  const title = own('Stationen som flyttade')
  const cover = await client.fetch('*[_type == "inflyttareStory" && defined(image)][0].image')
  await client.createOrReplace({
    _id: article,
    _type: 'article',
    title: text('localizedString', title),
    slug: {_type: 'slug', current: article},
    lead: text('localizedText', 'Tre kilometer söderut, på en natt.'),
    body: text('localizedRichText', [paragraph('Det började med ett tåg. '.repeat(60))]),
    belongsTo: [{_key: 'c', _type: 'reference', _ref: CAMPAIGN, _weak: true}],
  })
  await client.createOrReplace({
    _id: `drafts.${issue}`,
    _type: 'magazineIssue',
    title: text('localizedString', 'Kumlabladet'),
    slug: {_type: 'slug', current: issue},
    campaign: {_type: 'reference', _ref: CAMPAIGN},
    number: 1,
    year: 2026,
    cover,
    lead: text('localizedText', 'Om att komma till Kumla.'),
  })
  const studio = new StudioPage(page)
  await page.goto(`/studio/intent/edit/id=${issue};type=magazineIssue/`)
  const order = page.getByTestId('running-order')
  const adding = page.getByTestId('add-contents')
  const add = async (name: string) => {
    await adding.getByLabel('Sök bland artiklar och berättelser').fill(name)
    await adding.getByRole('button', {name: `Lägg till ${name}`}).click()
    await expect(adding.getByText('Inget stämmer med det du söker.')).toBeVisible()
  }
  await add(title)
  await add(STORY)
  const cards = order.getByTestId('running-order-item')
  await expect(cards).toHaveText([new RegExp(title), new RegExp(STORY)])
  await expect(cards.last()).toContainText('Inflyttarberättelse')
  await expect(cards.last()).toContainText('Publicerad')

  // The count is that of the pages which the server prints.
  const count = page.getByTestId('page-count')
  await expect(count).toContainText(/^\d+ sid(a|or)\. (Det är jämnt|Ett häfte)/)
  await expect(cards.first()).toContainText(/\d sid(a|or), från sidan 3/)

  await order.getByRole('button', {name: `Flytta upp ${STORY}`}).press('Enter')
  await expect(cards).toHaveText([new RegExp(STORY), new RegExp(title)])
  await expect(order.getByText(`${STORY} ligger nu som nummer 1 av 2.`)).toBeAttached()
  await expect(cards.first()).toContainText(/från sidan 3/)
  await studio.publish()
  const contents = async () => {
    const html = await (await page.request.get(`/kumlakampanjen/magasin/${issue}/`)).text()
    return [STORY, title].map((name) => html.indexOf(name))
  }
  await expect.poll(async () => (await contents())[0]).toBeGreaterThan(0)
  const [first = 0, second = 0] = await contents()
  expect(first).toBeLessThan(second)

  await count.getByRole('button', {name: 'Se numret bredvid'}).click()
  const view = page.getByTestId('issue-view')
  await expect(view.getByTitle('Numret på papper')).toBeVisible()
  const link = view.getByRole('link', {name: 'Öppna som PDF'})
  const pages = await page.request.get((await link.getAttribute('href')) ?? '')
  expect((await pages.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await view.getByRole('button', {name: 'Webb'}).click()
  await expect(
    view.frameLocator('iframe').getByRole('heading', {level: 1, name: 'Kumlabladet'}),
  ).toBeVisible()
})
