import {Hono} from 'hono'
import {isPublishedId, publishedId} from '../../documents/index.ts'
import type {Lake} from '../../lake.ts'
import {MAX_IDS} from '../../limits.ts'
import type {LakeApp} from '../context.ts'
import {flag, list} from '../parameters.ts'

/** `GET /data/doc/<dataset>/<id>,<id>`. https://www.sanity.io/docs/http-doc */
export function documentRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()
  app.get('/data/doc/:dataset/:ids', (c) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset'), requester)
    const withVersions = flag(c, 'includeAllVersions')
    const isLimited = dataset.access.visibilityFor(requester) !== undefined
    const documents = []
    const omitted = []
    for (const id of list(c.req.param('ids'), MAX_IDS)) {
      const found = withVersions
        ? dataset.versions(publishedId(id), requester)
        : [dataset.document(id, requester)].filter((document) => document !== null)
      documents.push(...found)
      if (found.length > 0 || withVersions) continue
      // A hidden document looks like a missing one, so that ids cannot be probed. Drafts and versions are missing for
      // everybody: the Studio takes one that is not permitted for a reference that may not be followed at all.
      omitted.push({id, reason: isLimited && isPublishedId(id) ? 'permission' : 'existence'})
    }
    return c.json({documents: flag(c, 'excludeContent') ? [] : documents, omitted})
  })
  return app
}
