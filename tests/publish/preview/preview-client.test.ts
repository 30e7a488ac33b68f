import {createServer, type Server} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Publisher, startPublisher} from '../../../publish/index.ts'
import {openBrowser} from '../../site/checks/browser.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher
let server: Server
let browser: Browser
let page: Page

const SCROLLED = 700
const type = (title: string) => world.mutate({patch: {id: 'drafts.anna', set: {title}}})
const scrolled = () => page.evaluate(() => scrollY)

beforeAll(async () => {
  world = await makeWorld()
  const long = {title: 'Anna', slug: {current: 'anna'}, body: 'Hej '.repeat(20_000)}
  await world.mutate(
    {create: campaign('kumla')},
    {create: story('anna', 'kumla')},
    {create: {...story('anna', 'kumla', long), _id: 'drafts.anna'}},
  )
  publisher = await startPublisher(world.options)
  server = createServer(
    getRequestListener(
      async (request) => (await publisher.preview(request)) ?? new Response(null, {status: 404}),
    ),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  browser = await openBrowser()
  page = await browser.newPage({viewport: {width: 390, height: 800}})
  const watching = page.waitForResponse((response) => response.url().includes('_preview/live'))
  await page.goto(`http://localhost:${port}/preview/kumla/stories/anna/`)
  await watching
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
  await publisher?.close()
  await world?.close()
})

test('a previewed page follows typing and keeps its scroll position', async () => {
  await page.evaluate((top) => scrollTo(0, top), SCROLLED)
  for (const title of ['Anna f', 'Anna flyttar', 'Anna flyttar hem']) {
    await type(title)
    await expect.poll(() => page.locator('h1').textContent()).toBe(title)
    expect(await page.title()).toBe(`${title} – Campaign kumla`)
    expect(await scrolled()).toBe(SCROLLED)
  }
  const bar = page.getByRole('complementary', {name: 'Förhandsvisning'})
  expect(await bar.count()).toBe(1)
  expect(await bar.getByRole('link', {name: 'Redigera'}).getAttribute('href')).toContain('anna')
})

test('an error is shown, and disappears when it is fixed', async () => {
  await world.mutate({patch: {id: 'drafts.anna', set: {explode: true}}})
  await expect.poll(() => page.locator('body').textContent()).toContain('The story exploded')
  await world.mutate({patch: {id: 'drafts.anna', unset: ['explode']}})
  await expect.poll(() => page.locator('h1').textContent()).toBe('Anna flyttar hem')
})

test('a change of theme reloads the page', async () => {
  await world.mutate({create: {...campaign('kumla', {theme: 'fjall'}), _id: 'drafts.kumla'}})
  const watching = page.waitForResponse((response) => response.url().includes('_preview/live'))
  await page.goto(new URL('../../', page.url()).href)
  await watching
  const theme = () => page.locator('html').getAttribute('data-theme')
  expect(await theme()).toBe('fjall')
  await world.mutate({patch: {id: 'drafts.kumla', set: {theme: 'kust'}}})
  await expect.poll(theme).toBe('kust')
})
