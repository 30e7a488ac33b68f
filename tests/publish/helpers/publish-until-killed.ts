import {administrator, openLake} from '../../../lake/index.ts'
import {deploy, embeddedSource, folderTarget, startPublisher} from '../../../publish/index.ts'
import {fixtureSite} from '../../fixtures/site/index.ts'

// Changes content, publishes and writes a folder in a loop, until it is killed.
// Usage: node publish-until-killed.ts <lake folder> <data folder> <site folder> <output folder> <round>

const [lakeFolder = '', dataFolder = '', siteFolder = '', outFolder = '', round = '0'] =
  process.argv.slice(2)
const lake = openLake({folder: lakeFolder})
const dataset = lake.dataset('production')
const publisher = await startPublisher({
  source: embeddedSource(lake),
  site: fixtureSite,
  siteFolder,
  dataFolder,
  threads: 1,
})
process.send?.('ready')
for (let turn = 0; ; turn += 1) {
  const title = `Round ${round}, turn ${turn}`
  const id = `s${turn % 5}`
  await dataset.transact(
    [
      {patch: {id: 'kumla', set: {title}}},
      {patch: {id, set: {title, slug: {current: `${id}-${turn % 3}`}}}},
    ],
    {},
    administrator,
  )
  await publisher.settled()
  await deploy(await publisher.files('kumla'), folderTarget(outFolder))
}
