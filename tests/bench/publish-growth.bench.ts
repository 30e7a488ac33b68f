import {compileTemplates, startPublisher} from '../../publish/index.ts'
import {benchCampaign, benchContent, benchStory} from './publishing/content.ts'
import {ownBuild} from './publishing/own.ts'
import {benchWorld, siteFolder} from './publishing/world.ts'
import {median, rounded} from './statistics.ts'

export const name = 'Publishing: growth'

const GROWTH = (process.env.HEMVIST_BENCH_GROWTH ?? '1000 5000 20000').split(' ').map(Number)
const PAGES_PER_CAMPAIGN = 100
/** Numbers of existing campaigns when one is added. */
const BEFORE = [1, 99]
const ADDED = 5

type Report = (row: Record<string, string | number>) => void

/** Milliseconds until an added campaign is live, with others already there. */
async function oneMore(campaigns: number): Promise<number> {
  const world = await benchWorld(benchContent(campaigns * PAGES_PER_CAMPAIGN, campaigns))
  const publisher = await startPublisher(world.options)
  const times: number[] = []
  try {
    for (let added = 0; added < ADDED; added += 1) {
      const index = campaigns + added
      const stories = Array.from({length: PAGES_PER_CAMPAIGN - 3}, (_, story) =>
        benchStory((index + 1) * 100_000 + story, index),
      )
      const start = performance.now()
      await world.create([benchCampaign(index), ...stories])
      await publisher.settled()
      times.push(performance.now() - start)
    }
  } finally {
    await publisher.close()
    await world.close()
  }
  return median(times)
}

/** Full builds of growing sites, and what adding the 2nd and the 100th campaign costs. */
export async function run(report: Report): Promise<void> {
  await compileTemplates(siteFolder)
  for (const pages of GROWTH) {
    console.error(`  ${pages} pages …`)
    const world = await benchWorld(benchContent(pages, Math.max(1, pages / PAGES_PER_CAMPAIGN)))
    await world.closeLake()
    const {seconds, cpuSeconds, megabytes} = await ownBuild(world.folder)
    await world.close()
    report({
      'full build': `${pages} pages`,
      seconds: rounded(seconds),
      'CPU seconds': rounded(cpuSeconds),
      'ms a page': rounded((seconds / pages) * 1000, 2),
      'memory at most, MB': Math.round(megabytes),
    })
  }
  for (const campaigns of BEFORE) {
    console.error(`  campaign ${campaigns + 1} …`)
    report({
      'one campaign more': `of ${PAGES_PER_CAMPAIGN} pages, beside ${campaigns}`,
      'median ms': Math.round(await oneMore(campaigns)),
    })
  }
}
