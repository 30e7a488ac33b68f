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
  megabytes: number
}

async function build(folder: string, name: string): Promise<Report> {
  const lake = openLake({folder: join(folder, 'lake')})
  const own = join(folder, name)
  const report = await buildSite({...optionsFor(lake, own), outFolder: join(own, 'dist')})
  await lake.close()
  const [problem] = report.problems
  if (problem) throw problem
  return {written: report.written, megabytes: process.resourceUsage().maxRSS / 1024}
}

const file = fileURLToPath(import.meta.url)
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const [, script, folder, name] = process.argv
if (script === file && folder && name) console.log(JSON.stringify(await build(folder, name)))

let builds = 0

/** Builds all sites of a world (whose lake is closed) from nothing, in its own process. */
export async function ownBuild(folder: string): Promise<Cost & Report> {
  const args = [file, folder, `build-${++builds}`]
  // As every command has it: see scripts/hemvist.mjs.
  const env = {NODE_COMPILE_CACHE: join(projectRoot, '.cache/code')}
  const {printed, ...cost} = await costOf(process.execPath, args, {env})
  const {written, megabytes}: Report = JSON.parse(printed)
  return {...cost, written, megabytes}
}
