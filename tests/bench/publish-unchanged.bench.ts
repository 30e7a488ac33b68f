import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {compileTemplates, startPublisher} from '../../publish/index.ts'
import {benchContent} from './publishing/content.ts'
import {type Cost, costOf} from './publishing/costs.ts'
import {ownBuild} from './publishing/own.ts'
import {benchWorld, siteFolder} from './publishing/world.ts'
import {median, rounded} from './statistics.ts'

export const name = 'Publishing: a build with nothing to do'

const PAGES = Number(process.env.HEMVIST_BENCH_PAGES ?? 10_000)
const CAMPAIGNS = 100
/** How often each is measured, in turns. */
const TURNS = 3

type Report = (row: Record<string, string | number>) => void
type Build = Awaited<ReturnType<typeof ownBuild>>

const middle = (costs: readonly Cost[]): number => median(costs.map(({seconds}) => seconds))

/** Builds from what a server has published: into a new folder, then into the same one; beside a copy of the files. */
export async function run(report: Report): Promise<void> {
  await compileTemplates(siteFolder)
  const world = await benchWorld(benchContent(PAGES, CAMPAIGNS))
  const publisher = await startPublisher(world.options)
  await publisher.settled()
  await publisher.close()
  await world.closeLake()

  // Where the world's server keeps what it has published.
  const build = () => ownBuild(world.folder, '.')
  const [dist, copied] = ['dist', 'copied'].map((folder) => join(world.folder, folder))
  const first: Build[] = []
  const again: Build[] = []
  const copies: Cost[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    console.error(`  turn ${turn + 1} of ${TURNS} …`)
    await rm(dist ?? '', {recursive: true, force: true})
    first.push(await build())
    again.push(await build())
    copies.push(await costOf('cp', ['-r', dist ?? '', copied ?? '']))
    await rm(copied ?? '', {recursive: true, force: true})
  }
  await world.close()

  const copy = middle(copies)
  const files = (first[0]?.written ?? 0) + (first[0]?.unchanged ?? 0)
  for (const [what, builds] of [
    ['the first after a server published, into a new folder', first],
    ['another one, into the same folder', again],
  ] as const) {
    const of = (value: (found: Build) => number) => rounded(median(builds.map(value)), 2)
    report({
      build: what,
      files,
      written: builds[0]?.written ?? 0,
      seconds: of(({seconds}) => seconds),
      'of it loading code': of(({loaded}) => loaded),
      'opening content': of(({opened, loaded}) => opened - loaded),
      building: of(({built, opened}) => built - opened),
      'CPU seconds': of(({cpuSeconds}) => cpuSeconds),
      '× cp -r': rounded(middle(builds) / copy),
    })
  }
  report({copy: 'cp -r of the same files', seconds: rounded(copy, 2)})
}
