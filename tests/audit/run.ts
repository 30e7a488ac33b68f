import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {load, machine, machineLine} from '../bench/machine.ts'
import {markdownTables, type Row, withSection} from '../bench/page.ts'
import {openBrowser} from '../site/checks/browser.ts'
import {kinds} from '../site/checks/selection.ts'
import {serve} from '../site/checks/served.ts'
import {publishSamples} from '../site/world.ts'
import {CHECKS, type Finding, runChecks} from './checks.ts'
import {lowest, openLighthouse, type Score} from './lighthouse.ts'

/**
 * `run.ts [--only <text>] [--json] [--least <score>]`: publishes the samples in a temporary folder, measures one page
 * of each kind of each sample with Lighthouse, and checks every page in every mode. Writes the results of complete
 * runs into docs/accessibility.md. Exit code 1 when a score is below the least, or any fault is found.
 */
const {values} = parseArgs({
  options: {
    json: {type: 'boolean', default: false},
    only: {type: 'string', default: ''},
    least: {type: 'string', default: '100'},
  },
})
const root = join(import.meta.dirname, '../..')
const PAGE = join(root, 'docs/accessibility.md')
const least = Number(values.least)
const isWanted = (name: string) => name.includes(values.only)
const say = (text: string) => console.error(text)
const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(0))

const rowOf = (score: Score): Row => ({
  sample: score.page.campaign || '(all)',
  page: score.page.route,
  performance: score.performance,
  accessibility: score.accessibility,
  'best practices': score.bestPractices,
  SEO: score.seo ?? '–',
  'LCP ms': score.largestPaintMs,
  CLS: score.layoutShift,
  'TBT ms': score.blockingMs,
  kB: kilobytes(score.bytes),
})
const rowOfFinding = ({title, looks, faults}: Finding): Row => ({
  'looked for': title,
  looks,
  found: faults.length,
})

const started = performance.now()
const loadBefore = load()
say('Publishing the samples …')
const world = await publishSamples({imageCache: join(root, '.cache/audit/images')})
const served = await serve(world)
const measurable = kinds(served.pages)
const measured = measurable.filter(({campaign, route}) =>
  isWanted(`lighthouse ${campaign} ${route}`),
)
const wanted = CHECKS.filter(({title}) => isWanted(`check: ${title}`))

const broken = [...world.publisher.problems]
if (measured.length > 0 || wanted.some(({pictures}) => pictures)) {
  world.publisher.on('images', ({done, total}) => {
    if (done % 50 === 0 || done === total) say(`  ${done} of ${total} images`)
  })
  const slugs = ['', ...world.publisher.campaigns.map(({slug}) => slug)]
  broken.push(...(await world.publisher.encodeImages(slugs)))
}
for (const problem of broken) say(`✗ ${problem.report}`)

const lighthouse = await openLighthouse(served.origin)
const scores: Score[] = []
for (const [index, page] of measured.entries()) {
  const score = await lighthouse.measure(page)
  scores.push(score)
  const {performance, accessibility, bestPractices, seo = '–'} = score
  say(
    `  ${index + 1} of ${measured.length}: ${page.path} ${performance} ${accessibility} ${bestPractices} ${seo} ${score.causes.join(', ')}`,
  )
}
await lighthouse.close()

const browser = await openBrowser()
const findings = await runChecks(wanted, browser, served, (title) => {
  say(`${title} …`)
  return (done, total) => {
    if (done % 50 === 0 || done === total) say(`  ${done} of ${total} pages`)
  }
})
await browser.close()
await served.close()
await world.close()

const low = scores.filter((score) => lowest(score) < least || score.layoutShift > 0)
const faults = findings.flatMap((finding) => finding.faults)
if (values.json) {
  console.log(JSON.stringify({machine, scores, findings}, null, 2))
} else {
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const circumstances = `*${machineLine()}. Load average ${loadBefore} before, ${load()} after. ${when} UTC, commit ${machine.commit}. ${served.pages.length} pages.*`
  const sections = [
    {
      name: 'lighthouse',
      title: 'Lighthouse',
      rows: scores.map(rowOf),
      isWhole: measured.length === measurable.length,
    },
    {
      name: 'checks',
      title: 'Every page, in every mode',
      rows: findings.map(rowOfFinding),
      isWhole: wanted.length === CHECKS.length,
    },
  ]
  for (const {name, title, rows, isWhole} of sections) {
    console.table(rows)
    if (!isWhole) continue
    const content = `${circumstances}\n\n${markdownTables(rows)}`
    writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), name, title, content))
  }
}
for (const score of low) {
  const lost = score.layoutShift > 0 ? 'the page moves' : 'a little of each'
  say(`✗ ${score.page.path}: ${score.causes.join(', ') || lost}`)
}
for (const fault of faults) say(`✗ ${fault}`)
say(
  `${scores.length} pages measured, ${low.length} below ${least}; ${faults.length} faults; ${Math.round((performance.now() - started) / 1000)} s`,
)
process.exitCode = low.length + faults.length + broken.length > 0 ? 1 : 0
