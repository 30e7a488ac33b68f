import {encodeEvent, eventStream, HEARTBEAT} from '../../http/index.ts'
import {textHash} from '../engine/query-cache.ts'
import {rootFrom} from '../plan/links.ts'
import type {RenderPool} from '../render/pool.ts'
import {RenderFailure} from '../render/render.ts'
import type {DraftSite} from './draft-site.ts'
import {privateHeaders} from './files.ts'

export interface Watched {
  /** The campaign's slug. */
  slug: string
  path: string
  /** The hash of the page that is shown now; empty when there is none. */
  seen: string
}

/**
 * A stream of server-sent events that sends `change` whenever a page changes; immediately, if it has changed since the
 * version named by `seen`.
 */
export async function streamOfChanges(
  draftSite: DraftSite,
  pool: () => RenderPool,
  {slug, path, seen}: Watched,
): Promise<Response> {
  let latest = seen
  const queries = async (): Promise<readonly string[]> => {
    const planned = (await draftSite.plan(slug))?.pages.get(path)
    if (!planned) return []
    try {
      const page = await draftSite.render(pool(), planned, rootFrom(path))
      latest = textHash(page.body)
      return page.queries
    } catch (thrown) {
      return (thrown instanceof RenderFailure && thrown.needs?.queries) || []
    }
  }
  let hasChanged = false
  let announce = () => {
    hasChanged = true
  }
  const end = await draftSite.watch(queries, () => announce())
  return eventStream((sink) => {
    announce = () => sink.send(encodeEvent('change', {}))
    sink.send(HEARTBEAT)
    if (hasChanged || (seen !== '' && latest !== seen)) announce()
    return end
  }, privateHeaders)
}
