import {type Lake, recordPublicationTimes, relocateAssets} from '../../lake/index.ts'
import {type ContentSource, embeddedSource, hostedSource} from '../../publish/index.ts'
import {publicRead} from '../../schemas/index.ts'
import type {Config} from '../config.ts'
import {samplesFolder} from '../folders.ts'
import type {Report} from '../progress.ts'
import {hostedClient, runningClient} from './client.ts'
import {isTaken, openContentLake} from './lake.ts'
import {isNew, loadSamples} from './load.ts'
import {clientStore, datasetStore, pendingMigrations, runMigrations} from './migrations/index.ts'

/** Content, ready to be published. */
export interface Content {
  source: ContentSource
  /** The embedded lake, if this process has it open. */
  lake?: Lake
  /** For people: where the content is, or what was done with it. */
  description: string
  close(): Promise<void>
}

/**
 * Prepares an open lake for a server at `origin`: loads the samples on the first start, if they are wanted; otherwise
 * migrates older content and updates image URLs (not without an origin). Closes the lake if that fails.
 */
export async function prepareEmbedded(
  lake: Lake,
  {origin, port, samples}: Pick<Config, 'origin' | 'port' | 'samples'>,
  report: Report,
): Promise<Content> {
  const ready = (description: string): Content => ({
    source: embeddedSource(lake),
    lake,
    description,
    close: () => lake.close(),
  })
  try {
    const dataset = lake.dataset('production')
    const store = datasetStore(dataset)
    const isFirstStart = isNew(lake)
    const count =
      isFirstStart && samples
        ? await loadSamples({
            lake,
            folder: samplesFolder,
            origin: origin ?? `http://localhost:${port}`,
            onProgress: report,
          })
        : 0
    const migrated = await runMigrations(store, await pendingMigrations(store))
    if (isFirstStart) return ready(samples ? `${count} sample documents loaded` : 'nothing yet')
    const dated = await recordPublicationTimes(dataset)
    const moved = origin === undefined ? 0 : await relocateAssets(dataset, origin)
    const changes = [
      ...migrated.map(({title, documents}) => `${title} (${documents} documents changed)`),
      ...(dated > 0 ? [`${dated} documents say when they were first published`] : []),
      ...(moved > 0 ? [`${moved} assets moved to ${origin}`] : []),
    ]
    return ready(['there', ...changes].join('; '))
  } catch (error) {
    await lake.close()
    throw error
  }
}

/** Opens Sanity's hosted lake, or `null` when none is configured. */
export async function openHosted({hosted}: Config): Promise<Content | null> {
  if (!hosted) return null
  const client = await hostedClient(hosted)
  const pending = await pendingMigrations(clientStore(client))
  const source = await hostedSource({client, publicRead})
  const where = `${hosted.dataset} of project ${hosted.projectId} at Sanity`
  return {
    source,
    description:
      pending.length > 0 ? `${where}; written by an older version: run npx hemvist migrate` : where,
    close: () => source.close(),
  }
}

/**
 * Opens the embedded lake, through the server running on the data folder if there is one. Without a configured address,
 * images keep the URLs that the server gave them.
 */
export async function openShared(config: Config, report: Report): Promise<Content> {
  try {
    return await prepareEmbedded(openContentLake(config), config, report)
  } catch (error) {
    const client = isTaken(error) ? await runningClient(config) : null
    if (!client) throw error
    const source = await hostedSource({client, publicRead})
    const description = `from the Hemvist that runs on port ${config.port}`
    return {source, description, close: () => source.close()}
  }
}
