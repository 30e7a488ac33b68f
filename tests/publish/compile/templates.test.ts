import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, fixtureFolder, makeWorld, story, type World} from '../helpers/world.ts'

// Inside the project, so that templates can resolve their packages.
const siteFolder = fileURLToPath(
  new URL(`../../../.cache/templates-test-${process.pid}`, import.meta.url),
)
const template = join(siteFolder, 'pages', 'story.astro')
const WAIT = {timeout: 200_000, interval: 20}

let world: World
let publisher: Publisher
let original: string
const problems: string[] = []

const get = async (path: string) => {
  const response = await publisher.fetch(new Request(`http://localhost${path}`))
  return {status: response?.status, html: (await response?.text()) ?? ''}
}

const write = (change: (text: string) => string) => writeFile(template, change(original))

beforeAll(async () => {
  await cp(fixtureFolder, siteFolder, {recursive: true})
  original = await readFile(template, 'utf8')
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla', {languages: ['sv']})},
    {create: story('anna', 'kumla')},
    {create: story('bo', 'kumla')},
  )
  publisher = await startPublisher({...world.options, siteFolder, watch: true})
  publisher.on('problem', ({report}) => problems.push(report))
})

afterAll(async () => {
  await publisher?.close()
  await world?.close()
  await rm(siteFolder, {recursive: true, force: true})
})

test('changed templates are swapped in without downtime', async () => {
  const added = '<h2 class="added">Tillagd</h2><style>.added { color: teal }</style>'
  await write((text) => text.replace('<main', `${added}<main`))
  // Whatever is served in the meantime is a whole page, and all files that it names exist.
  await vi.waitFor(async () => {
    const {status, html} = await get('/kumla/stories/anna/')
    expect(status).toBe(200)
    for (const [, file = ''] of html.matchAll(/(?:href|src)="[./]*(\/_astro\/[^"]+)"/g)) {
      const {status: found} = await get(`/kumla${file}`)
      if (found !== 200) throw new Error(`${file} answers ${found}`)
    }
    expect(html).toContain('Tillagd')
  }, WAIT)
  expect((await get('/kumla/stories/bo/')).html).toContain('Tillagd')
  expect(publisher.log.publishes(1)[0]?.cause.kind).toMatch(/templates|derived/)
  expect(problems).toEqual([])
})

test('a broken template is reported with file and line, and the live ones stay', async () => {
  await write((text) => text.replace('<main', "{['not closed'}<main"))
  await vi.waitFor(() => expect(problems.length).toBeGreaterThan(0), WAIT)
  expect(problems[0]).toMatch(/do not compile \(.*story\.astro:\d+\)/)
  const {status, html} = await get('/kumla/stories/anna/')
  expect(status).toBe(200)
  expect(html).toContain('Tillagd')
  await write((text) => text.replace('<main', '<h2>Lagad</h2><main'))
  await vi.waitFor(
    async () => expect((await get('/kumla/stories/anna/')).html).toContain('Lagad'),
    WAIT,
  )
})
