import {compileTemplates} from '../../publish/index.ts'
import {benchContent} from './publishing/content.ts'
import type {Cost} from './publishing/costs.ts'
import {ownBuild} from './publishing/own.ts'
import {rivals} from './publishing/rivals.ts'
import {benchWorld, siteFolder} from './publishing/world.ts'
import {median, rounded} from './statistics.ts'

export const name = 'Publishing: full builds beside other generators'

const PAGES = Number(process.env.HEMVIST_BENCH_PAGES ?? 10_000)
const CAMPAIGNS = 100
/** Our builds run before and after the others, so that all are measured under the same conditions. */
const OWN_BUILDS = 2

type Report = (row: Record<string, string | number>) => void

const middle = (costs: readonly Cost[]): Cost => ({
  seconds: median(costs.map(({seconds}) => seconds)),
  cpuSeconds: median(costs.map(({cpuSeconds}) => cpuSeconds)),
})

/** Builds the same pages with Hemvist and with others, each in its own process. */
export async function run(report: Report): Promise<void> {
  await compileTemplates(siteFolder)
  const content = benchContent(PAGES, CAMPAIGNS)
  const world = await benchWorld(content)
  await world.closeLake()
  const own: Cost[] = []
  const ownBuilds = async () => {
    for (let build = 0; build < OWN_BUILDS; build += 1) {
      console.error('  Hemvist …')
      own.push(await ownBuild(world.folder))
    }
  }
  const {present, absent} = await rivals()
  const found: {name: string; whole: Cost; again: Cost}[] = []
  await ownBuilds()
  for (const rival of present) {
    console.error(`  ${rival.name} …`)
    const [first] = content.stories
    if (first) first.body = 'As it was'
    await rival.write(content)
    const whole = await rival.build()
    if (first) first.body = `Changed for ${rival.name}`
    await rival.write(content)
    found.push({name: rival.name, whole, again: await rival.build()})
    await rival.remove()
  }
  await ownBuilds()
  await world.close()
  const ours = middle(own)
  const line = (generator: string, what: string, cost: Cost) =>
    report({
      generator,
      what,
      pages: PAGES,
      seconds: rounded(cost.seconds),
      'CPU seconds': rounded(cost.cpuSeconds),
      'times ours': rounded(cost.seconds / ours.seconds),
      'CPU times ours': rounded(cost.cpuSeconds / ours.cpuSeconds),
    })
  line('Hemvist', 'all pages', ours)
  for (const {name: generator, whole} of found) line(generator, 'all pages', whole)
  for (const {name: generator, again} of found) line(generator, 'one story changed', again)
  for (const generator of absent) report({generator, 'not measured': 'not on this machine'})
}
