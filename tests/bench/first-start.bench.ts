import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {openLake} from '../../lake/index.ts'
import {embeddedSource, Publisher} from '../../publish/index.ts'
import {publicRead} from '../../schemas/index.ts'
import {loadSamples} from '../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../server/folders.ts'
import * as site from '../../site/index.ts'
import {cpuSecondsOf} from './process-family.ts'
import {rounded} from './statistics.ts'

export const name = 'First start: what the machine does once the sample sites are ready'

const ORIGIN = 'http://localhost:4999'
const WINDOW_SECONDS = 20
const WINDOWS = 9

export async function run(report: (row: Record<string, string | number>) => void): Promise<void> {
  if (process.platform !== 'linux') return
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-first-start-'))
  const lake = openLake({
    folder: join(folder, 'lake'),
    publicRead,
  })
  try {
    await loadSamples({lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}})
    const publisher = await Publisher.open({
      source: embeddedSource(lake),
      site,
      siteFolder,
      dataFolder: folder,
      store: 'live',
      origin: ORIGIN,
    })
    try {
      await publisher.start()
      const wanted = new Set(
        publisher.campaigns.flatMap(({slug}) => publisher.renditions(slug)).map((one) => one.name),
      )
      let before = cpuSecondsOf(process.pid)
      for (let window = 1; window <= WINDOWS; window++) {
        const start = performance.now()
        await wait(WINDOW_SECONDS * 1000)
        const now = cpuSecondsOf(process.pid)
        const seconds = (performance.now() - start) / 1000
        report({
          'seconds after ready': window * WINDOW_SECONDS,
          'processors in use': rounded((now - before) / seconds, 2),
          'image files there': (await publisher.images.names()).length,
          'image files named': wanted.size,
        })
        before = now
      }
    } finally {
      await publisher.close()
    }
  } finally {
    await lake.close()
    await rm(folder, {recursive: true, force: true})
  }
}
