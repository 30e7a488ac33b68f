import type {ImageLibrary} from '../images/library.ts'
import {PAGES_PER_BATCH} from '../limits.ts'
import type {RenderPool} from '../render/pool.ts'
import type {ContentSource} from '../source.ts'
import type {PageIndex} from './page-index.ts'
import type {PendingPublish} from './pending-publish.ts'
import type {Plans} from './plans.ts'
import type {QueryCache} from './query-cache.ts'
import {RenderBatch} from './render-batch.ts'
import type {Due} from './stale-pages.ts'

export interface RenderPagesOptions {
  pool: RenderPool
  cache: QueryCache
  source: ContentSource
  images: ImageLibrary
  plans: Plans
  index: PageIndex
  /** Whether the publish records which people each page shows. */
  keepsPeople: boolean
  onProgress(progress: {done: number; total: number}): void
}

/**
 * Renders pages into a pending publish; returns those whose content changed during rendering. Works in batches, so
 * that the results of a whole site's queries are never in memory at once.
 */
export async function renderPages(
  due: Due,
  pending: PendingPublish,
  options: RenderPagesOptions,
): Promise<Due> {
  const {cache, plans, index, keepsPeople, onProgress} = options
  const outdated: Due = new Map()
  const pages = [...due]
  let done = 0
  for (let first = 0; first < pages.length; first += PAGES_PER_BATCH) {
    const batch = new RenderBatch({...options, plans: plans.all})
    const render = async ([id, page]: (typeof pages)[number]) => {
      const before = index.get(id)
      const made = await batch.render(page.planned, before)
      const {record, file, renditions} = made
      const names = file ? renditions.map(({name}) => name) : (before?.renditions ?? [])
      const after = index.set({...record, renditions: names})
      pending.record(id, before, after)
      pending.show(renditions)
      if (file) pending.write(file, page.why, keepsPeople ? made.documents : undefined)
      else pending.keep(id)
      // What changed may have taken what the page is about, or the page itself.
      if (made.outdated || (record.failure && cache.hasStale)) outdated.set(id, page)
      done += 1
      onProgress({done, total: pages.length})
    }
    await Promise.all(pages.slice(first, first + PAGES_PER_BATCH).map(render)).finally(() =>
      batch.end(),
    )
    cache.evict()
  }
  return outdated
}
