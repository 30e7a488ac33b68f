import {createServer} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import {authenticateByToken, createLakeApp} from '../../lake/index.ts'
import {compileTemplates, startPublisher} from '../../publish/index.ts'
import {benchContent, storyCount} from './publishing/content.ts'
import {rivals} from './publishing/rivals.ts'
import type {Change} from './publishing/visitor.ts'
import {type BenchWorld, benchWorld, siteFolder, TOKEN} from './publishing/world.ts'
import {median, percentile, rounded} from './statistics.ts'
import {startThread} from './thread.ts'

export const name = 'Publishing: from an acknowledged change to the served page'

const PAGES = Number(process.env.HEMVIST_BENCH_PAGES ?? 10_000)
const CAMPAIGNS = 100
const STORIES = storyCount(PAGES, CAMPAIGNS)
const RUNS = {story: 60, campaign: 12, everything: 3}

type Report = (row: Record<string, string | number>) => void

const storyPath = (index: number) => `/campaign-${index % CAMPAIGNS}/stories/story-${index}/`

const changes: Record<keyof typeof RUNS, (run: number) => Change> = {
  story: (run) => {
    const mark = `Marked ${run} for story`
    const index = (run * 37) % STORIES
    return {mark, paths: [storyPath(index)], patch: {id: `story-${index}`, set: {body: mark}}}
  },
  campaign: (run) => {
    const mark = `Marked ${run} for campaign`
    const index = run + CAMPAIGNS
    const campaign = `campaign-${index % CAMPAIGNS}`
    return {
      mark,
      paths: [storyPath(index), `/${campaign}/`],
      patch: {id: campaign, set: {title: mark, accent: `#${100 + run}`}},
    }
  },
  everything: (run) => {
    const mark = `Marked ${run} for all`
    const paths = [storyPath(0), storyPath(STORIES - 1)]
    return {mark, paths, patch: {id: 'settings', set: {footer: mark}}}
  },
}

/** Serves a world over HTTP and measures its changes; returns the times for one story. */
async function measure(world: BenchWorld, report: Report): Promise<number[]> {
  const publisher = await startPublisher(world.options)
  const app = createLakeApp(world.lake, {authenticate: authenticateByToken(TOKEN)})
  const server = createServer(
    getRequestListener(async (request) => {
      const isApi = new URL(request.url).pathname.startsWith('/v20')
      return (isApi ? null : await publisher.fetch(request)) ?? app.fetch(request)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const bound = server.address()
  const origin = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`
  const visitor = startThread('publishing/visitor.ts', {origin, token: TOKEN})
  const timesOf = async (kind: keyof typeof RUNS) => {
    console.error(`  ${kind} …`)
    const times: number[] = []
    for (let run = 0; run < RUNS[kind]; run += 1) {
      times.push(await visitor.ask<number>(changes[kind](run)))
      await publisher.settled()
    }
    return times
  }
  const row = (change: string, pages: number, times: number[]) =>
    report({
      change,
      pages,
      'median ms': rounded(median(times)),
      'p95 ms': rounded(percentile(times, 0.95)),
    })
  const story = await timesOf('story')
  row('one story', 3, story)
  row("a campaign's name and theme", PAGES / CAMPAIGNS, await timesOf('campaign'))
  row('something that every page shows', PAGES, await timesOf('everything'))
  await visitor.stop()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  await publisher.close()
  return story
}

/**
 * Measures publishing changes of three sizes, compared with how long others take to rebuild after one story changed.
 */
export async function run(report: Report): Promise<void> {
  await compileTemplates(siteFolder)
  const content = benchContent(PAGES, CAMPAIGNS)
  const world = await benchWorld(content)
  const ours = median(await measure(world, report))
  await world.close()
  const {present} = await rivals()
  for (const rival of present.filter(({name: rivalName}) => rivalName.startsWith('astro'))) {
    console.error(`  ${rival.name} …`)
    await rival.write(content)
    await rival.build()
    const [first] = content.stories
    if (first) first.body = `Changed once more for ${rival.name}`
    await rival.write(content)
    const {seconds} = await rival.build()
    await rival.remove()
    report({
      'one story changed': rival.name,
      seconds: rounded(seconds),
      'times ours': Math.round((seconds * 1000) / ours),
    })
  }
}
