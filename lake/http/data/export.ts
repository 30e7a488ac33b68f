import {Hono} from 'hono'
import {addressOf, originOf} from '../../../http/index.ts'
import type {Requester} from '../../access/index.ts'
import type {LakeDocument, Visibility} from '../../documents/index.ts'
import type {Lake} from '../../lake.ts'
import {MAX_IDS} from '../../limits.ts'
import {withFetchableUrl} from '../asset-address.ts'
import type {LakeApp} from '../context.ts'
import {jsonLines} from '../lines.ts'
import {list} from '../parameters.ts'

/** What it takes to name a document in an answer. */
const STEPS_PER_REFERRER = 20

/** A copy of a dataset that somebody took. */
export interface ExportEvent {
  requester: Requester
  /** `/v<date>/data/export/<dataset>`, also when it was asked for by the address of the project's dataset. */
  path: string
  /** The network address that it was sent to, when known. */
  address: string | undefined
}

function* visible(
  documents: readonly LakeDocument[],
  visibility: Visibility | undefined,
): Generator<LakeDocument> {
  for (const document of documents) {
    const seen = visibility ? visibility(document) : document
    if (seen) yield seen
  }
}

/**
 * `GET /data/export/<dataset>`: every document as of one moment, one per line, ordered by id.
 * https://www.sanity.io/docs/http-reference/export
 *
 * @param onExport called for each one that is sent, whatever its path
 */
export function exportRoutes(
  lake: Lake,
  onExport: (event: ExportEvent) => void = () => {},
): LakeApp {
  const app: LakeApp = new Hono()

  app.get('/data/export/:dataset', (c) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset'), requester)
    const types = c.req.query('types')
    const wanted = types ? new Set(list(types, MAX_IDS)) : null
    // Documents in memory are never modified, only replaced, so this list stays consistent.
    const documents = [...dataset.collection.values()]
      .filter(({_type}) => !wanted || wanted.has(_type))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
    const seen = visible(documents, dataset.access.visibilityFor(requester))
    onExport({requester, path: c.req.path, address: addressOf(c)})
    const fetchable = withFetchableUrl(lake, dataset, originOf(c.req.raw))
    return jsonLines(dataset.access.visibilityFor(requester) ? seen : seen.map(fetchable))
  })

  /** References from other datasets; this lake resolves references within a dataset only. */
  app.get('/data/references/:dataset/documents/:id/to', (c) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset'), requester)
    const internal = c.req.query('excludeInternalReferences') !== 'true'
    const documents = internal ? dataset.referrers(c.req.param('id'), requester) : []
    c.get('budget').spend(documents.length * STEPS_PER_REFERRER)
    const references = documents.map(({_id}) => ({
      projectId: 'local',
      datasetName: dataset.name,
      documentId: _id,
    }))
    return c.json({totalCount: references.length, references})
  })

  app.get('/data/ping/:dataset?', (c) => c.json({ok: true}))
  return app
}
