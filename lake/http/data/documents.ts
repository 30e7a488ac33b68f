import {Hono} from 'hono'
import {publishedId} from '../../documents/index.ts'
import type {Lake} from '../../lake.ts'
import {MAX_IDS} from '../../limits.ts'
import type {LakeApp} from '../context.ts'
import {flag, list} from '../parameters.ts'

/** `GET /data/doc/<dataset>/<id>,<id>`. https://www.sanity.io/docs/http-doc */
export function documentRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()
  app.get('/data/doc/:dataset/:ids', (c) => {
    const dataset = lake.dataset(c.req.param('dataset'))
    const requester = c.get('requester')
    const asked = list(c.req.param('ids'), MAX_IDS)
    const ids = flag(c, 'includeAllVersions')
      ? asked.flatMap((id) => dataset.collection.versions(publishedId(id)).map(({_id}) => _id))
      : asked
    const documents = []
    const omitted = []
    for (const id of ids) {
      const document = dataset.document(id, requester)
      if (document) documents.push(document)
      else {
        // To the public a hidden document looks like none, so that ids cannot be tried out.
        omitted.push({id, reason: requester.kind === 'public' ? 'permission' : 'existence'})
      }
    }
    return c.json({documents: flag(c, 'excludeContent') ? [] : documents, omitted})
  })
  return app
}
