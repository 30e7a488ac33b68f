import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {getRequestListener} from '@hono/node-server'
import {administrator, createLakeApp, openLake} from '../../lake/index.ts'
import {
  buildSite,
  compileTemplates,
  embeddedSource,
  type Publishing,
  startPublisher,
} from '../../publish/index.ts'
import {fixtureSite} from '../fixtures/site/index.ts'
import {type BenchContent, benchContent} from './publish-content.ts'
import {median, percentile, rounded} from './statistics.ts'
import {stockAstro} from './stock-astro.ts'

export const name = 'Publishing: from an acknowledged mutation to the served page, and full builds'

const TOKEN = 'a-bench-token'
const PAGES = Number(process.env.HEMVIST_BENCH_PAGES ?? 10_000)
const CAMPAIGNS = 100
const RUNS = {story: 40, campaign: 12, everything: 3}
const GROWTH = [1000, 5000, 20_000]
const siteFolder = fileURLToPath(new URL('../fixtures/site', import.meta.url))

type Report = (row: Record<string, string | number>) => void

async function inWorld<T>(
  content: BenchContent,
  work: (world: {lake: ReturnType<typeof openLake>; folder: string}) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-bench-'))
  const lake = openLake({folder: join(folder, 'lake'), token: TOKEN})
  const documents = [...content.campaigns, ...content.stories, {_id: 'settings', _type: 'settings'}]
  const batch = 1000
  for (let first = 0; first < documents.length; first += batch) {
    const create = documents.slice(first, first + batch).map((document) => ({create: document}))
    await lake.dataset('production').transact(create, {}, administrator)
  }
  try {
    return await work({lake, folder})
  } finally {
    await lake.close()
    await rm(folder, {recursive: true, force: true})
  }
}

const options = (lake: ReturnType<typeof openLake>, folder: string) => ({
  source: embeddedSource(lake),
  site: fixtureSite,
  siteFolder,
  dataFolder: join(folder, 'data'),
})

/** Milliseconds from the acknowledged mutation until every page shows `mark`. */
async function latency(
  origin: string,
  paths: readonly string[],
  mark: string,
  patch: Record<string, unknown>,
): Promise<number> {
  const answer = await fetch(`${origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}`},
    body: JSON.stringify({mutations: [{patch}]}),
  })
  if (!answer.ok) throw new Error(`The mutation answered ${answer.status}`)
  await answer.arrayBuffer()
  const acknowledged = performance.now()
  for (const path of paths) {
    for (let html = ''; !html.includes(mark); ) html = await (await fetch(origin + path)).text()
  }
  return performance.now() - acknowledged
}

async function measureLatency(
  publishing: Publishing,
  lake: ReturnType<typeof openLake>,
  report: Report,
): Promise<number> {
  const app = createLakeApp(lake)
  const server = createServer(
    getRequestListener(async (request) => {
      const isApi = new URL(request.url).pathname.startsWith('/v20')
      return (isApi ? null : await publishing.fetch(request)) ?? app.fetch(request)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const bound = server.address()
  const origin = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`
  const storyPath = (index: number) => `/campaign-${index % CAMPAIGNS}/stories/story-${index}/`
  const timesOf = async (runs: number, once: (run: number) => Promise<number>) => {
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      times.push(await once(run))
      await publishing.settled()
    }
    return times
  }
  const last = PAGES - CAMPAIGNS * 3 - 1
  const perCampaign = Math.floor(PAGES / CAMPAIGNS)
  const story = await timesOf(RUNS.story, (run) => {
    const mark = `Marked ${run} for story`
    return latency(origin, [storyPath(run * 37)], mark, {
      id: `story-${run * 37}`,
      set: {body: mark},
    })
  })
  const campaign = await timesOf(RUNS.campaign, (run) => {
    const mark = `Marked ${run} for campaign`
    const index = run + CAMPAIGNS
    const paths = [storyPath(index), `/campaign-${index % CAMPAIGNS}/`]
    return latency(origin, paths, mark, {id: `campaign-${index % CAMPAIGNS}`, set: {title: mark}})
  })
  const everything = await timesOf(RUNS.everything, (run) => {
    const mark = `Marked ${run} for all`
    const paths = [storyPath(0), storyPath(last)]
    return latency(origin, paths, mark, {id: 'settings', set: {footer: mark}})
  })
  const row = (what: string, pages: number, times: number[]) =>
    report({
      what,
      pages,
      'median ms': rounded(median(times)),
      'p95 ms': rounded(percentile(times, 0.95)),
    })
  row('latency: one story', 3, story)
  row('latency: a campaign’s title', perCampaign, campaign)
  row('latency: something every page shows', PAGES, everything)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return median(story)
}

async function fullBuild(pages: number): Promise<{milliseconds: number; megabytes: number}> {
  return inWorld(benchContent(pages, Math.min(CAMPAIGNS, pages / 10)), async ({lake, folder}) => {
    const start = performance.now()
    const built = await buildSite({...options(lake, folder), outFolder: join(folder, 'dist')})
    const [problem] = built.problems
    if (problem) throw problem
    const milliseconds = performance.now() - start
    return {milliseconds, megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024)}
  })
}

/** Measures publishing: latency of three sizes of change, full builds and growth, beside stock Astro. */
export async function run(report: Report): Promise<void> {
  await compileTemplates(siteFolder)
  const content = benchContent(PAGES, CAMPAIGNS)
  const ours = await inWorld(content, async ({lake, folder}) => {
    const publishing = await startPublisher(options(lake, folder))
    try {
      return await measureLatency(publishing, lake, report)
    } finally {
      await publishing.close()
    }
  })
  const {milliseconds: ourBuild} = await fullBuild(PAGES)
  report({what: 'full build', pages: PAGES, 'median ms': Math.round(ourBuild)})

  for (const incremental of [false, true]) {
    const astro = await stockAstro({incremental})
    try {
      await astro.write(content)
      const whole = await astro.build()
      const [first] = content.stories
      if (first) first.body = `Changed once more ${incremental}`
      await astro.write(content)
      const again = await astro.build()
      const which = incremental ? 'astro build, incrementalBuild' : 'astro build'
      const pages = content.stories.length
      const ratio = (theirs: number, own: number) => `${rounded(theirs / own)}×`
      report({
        what: `${which}: all`,
        pages,
        'median ms': Math.round(whole),
        ratio: ratio(whole, ourBuild),
      })
      report({
        what: `${which}: one story`,
        pages,
        'median ms': Math.round(again),
        ratio: ratio(again, ours),
      })
    } finally {
      await astro.remove()
    }
  }

  for (const pages of GROWTH) {
    const {milliseconds, megabytes} = await fullBuild(pages)
    const perPage = rounded((milliseconds / pages) * 1000)
    report({
      what: 'growth',
      pages,
      'median ms': Math.round(milliseconds),
      'µs a page': perPage,
      'RSS MB': megabytes,
    })
  }
}
