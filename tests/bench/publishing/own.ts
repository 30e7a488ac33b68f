import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openLake} from '../../../lake/index.ts'
import {buildSite} from '../../../publish/index.ts'
import {type Cost, costOf} from './costs.ts'
import {optionsFor} from './world.ts'

// As a program: builds the sites of a lake into a folder, and prints its findings.
// Usage: node publish-own.ts <folder of the world> <name of this build>

interface Report {
  written: number
  unchanged: number
  megabytes: number
  /** Seconds from the start of the process until its code was loaded, its content opened, and its sites built. */
  loaded: number
  opened: number
  built: number
}

const secondsNow = () => performance.now() / 1000

async function build(folder: string, name: string): Promise<Report> {
  const loaded = secondsNow()
  const lake = openLake({folder: join(folder, 'lake')})
  lake.dataset('production')
  const opened = secondsNow()
  const own = join(folder, name)
  const report = await buildSite({...optionsFor(lake, own), outFolder: join(own, 'dist')})
  const built = secondsNow()
  await lake.close()
  const [problem] = report.problems
  if (problem) throw problem
  const {written, unchanged} = report
  const megabytes = process.resourceUsage().maxRSS / 1024
  return {written, unchanged, megabytes, loaded, opened, built}
}

const file = fileURLToPath(import.meta.url)
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const [, script, folder, name] = process.argv
if (script === file && folder && name) console.log(JSON.stringify(await build(folder, name)))

let builds = 0

/**
 * Builds all sites of a world (whose lake is closed), in its own process.
 *
 * @param name of the folder in the world's that holds what was published, and `dist`; default: a new one, so that
 *   everything is built
 */
export async function ownBuild(folder: string, name = `build-${++builds}`): Promise<Cost & Report> {
  const args = [file, folder, name]
  // As every command has it: see scripts/hemvist.mjs.
  const env = {NODE_COMPILE_CACHE: join(projectRoot, '.cache/code')}
  const {printed, ...cost} = await costOf(process.execPath, args, {env})
  const report: Report = JSON.parse(printed)
  return {...cost, ...report}
}
