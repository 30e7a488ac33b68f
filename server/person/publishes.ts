import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {
  embeddedSource,
  eraseRenditions,
  personalFiles,
  startPublisher,
} from '../../publish/index.ts'
import * as site from '../../site/index.ts'
import type {Config} from '../config.ts'
import {runningClient} from '../content/client.ts'
import {openContentLake} from '../content/lake.ts'
import {siteFolder} from '../folders.ts'
import {createLogger} from '../logger.ts'
import {filesWith} from './files-with.ts'
import type {Person, PersonalData} from './personal-data.ts'

/** How long a running server may take to withdraw pages and pictures on a busy machine, in milliseconds. */
const MAX_WAIT_MS = 20 * 60_000
const LOOK_MS = 1_000
const PROGRESS_MS = 15_000

/** Publishes once, as the server does at startup: people who may not be shown are withdrawn without a trace. */
async function publishOnce(config: Config): Promise<void> {
  const lake = openContentLake(config)
  try {
    const publisher = await startPublisher({
      source: embeddedSource(lake),
      site,
      siteFolder,
      dataFolder: config.dataFolder,
      logger: createLogger(),
    })
    await publisher.settled()
    // The publish that removed the pages lists them until its followers have been notified.
    publisher.eraseTraces()
    await publisher.settled()
    await publisher.close()
  } finally {
    await lake.close()
  }
}

/**
 * Waits until the running server's publishes no longer contain any of the words, and says meanwhile what it waits for.
 *
 * @returns whether they are gone; if not, the server ended, or it took longer than twenty minutes
 */
async function waitForServer(config: Config, words: readonly string[]): Promise<boolean> {
  const folder = join(config.dataFolder, 'publish')
  const start = performance.now()
  let nextProgress = start + PROGRESS_MS
  while (performance.now() < start + MAX_WAIT_MS) {
    const left = await filesWith(folder, words)
    if (left.length === 0) return true
    if (performance.now() > nextProgress) {
      if (!(await runningClient(config))) return false
      const seconds = Math.round((performance.now() - start) / 1000)
      console.error(
        `Waiting for the server to erase pages and pictures, ${seconds} s: ${left.join(', ')}`,
      )
      nextProgress += PROGRESS_MS
    }
    await wait(LOOK_MS)
  }
  return false
}

/** Pages and pictures that are, or were, published. Call `erase` after the lake's own erasure. */
export function publishedData(config: Config, isRunning: boolean): PersonalData {
  return {
    title: 'published pages and pictures',
    files: ({ids, assetIds}: Person) =>
      personalFiles(config.dataFolder, {documentIds: ids, assetIds}),
    async erase({assetIds, traces, slugs}: Person) {
      if (!existsSync(join(config.dataFolder, 'publish', 'live.sqlite'))) return
      const words = [...traces.filter((word) => !assetIds.includes(word)), ...slugs]
      const isErased = isRunning && (await waitForServer(config, words))
      if (!isErased && !(await runningClient(config))) await publishOnce(config)
      await eraseRenditions(config.dataFolder, assetIds)
    },
  }
}
