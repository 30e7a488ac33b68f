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
import {openContentLake} from '../content/lake.ts'
import {siteFolder} from '../folders.ts'
import {createLogger} from '../logger.ts'
import {filesWith} from './files-with.ts'
import type {Person, PersonalData} from './personal-data.ts'

/** How long a running server may take to withdraw pages and pictures, in milliseconds. */
const MAX_WAIT_MS = 120_000
const LOOK_MS = 1_000

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

/** Waits until the running server's publishes no longer contain any of the documents. */
async function waitForServer(folder: string, words: readonly string[]): Promise<void> {
  const end = performance.now() + MAX_WAIT_MS
  while (performance.now() < end) {
    if ((await filesWith(folder, words)).length === 0) return
    await wait(LOOK_MS)
  }
}

/** Pages and pictures that are, or were, published. Call `erase` after the lake's own erasure. */
export function publishedData(config: Config, isRunning: boolean): PersonalData {
  return {
    title: 'published pages and pictures',
    files: ({ids, assetIds}: Person) =>
      personalFiles(config.dataFolder, {documentIds: ids, assetIds}),
    async erase({ids, assetIds}: Person) {
      if (!existsSync(join(config.dataFolder, 'publish', 'live.sqlite'))) return
      if (isRunning) await waitForServer(join(config.dataFolder, 'publish'), ids)
      else await publishOnce(config)
      await eraseRenditions(config.dataFolder, assetIds)
    },
  }
}
