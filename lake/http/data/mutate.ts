import {Hono} from 'hono'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {type MutationResult, parseMutations} from '../../mutations/index.ts'
import {readJsonObject} from '../body.ts'
import type {LakeApp} from '../context.ts'
import {flag} from '../parameters.ts'

const VISIBILITIES = ['sync', 'async', 'deferred']

/** `POST /data/mutate/<dataset>`. https://www.sanity.io/docs/http-mutations */
export function mutateRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()
  app.post('/data/mutate/:dataset', async (c) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset'), requester)
    // Every write is immediately visible to queries, so all three values mean the same here.
    const visibility = c.req.query('visibility') ?? 'sync'
    if (!VISIBILITIES.includes(visibility)) {
      throw httpError(400, `"visibility" must be one of ${VISIBILITIES.join(', ')}`)
    }
    const body = await readJsonObject(c)
    const transactionId = body.transactionId ?? c.req.query('transactionId')
    if (transactionId !== undefined && typeof transactionId !== 'string') {
      throw httpError(400, '"transactionId" must be a string')
    }
    const outcome = await dataset.transact(
      parseMutations(body.mutations),
      {
        dryRun: flag(c, 'dryRun'),
        autoGenerateArrayKeys: flag(c, 'autoGenerateArrayKeys'),
        ...(transactionId === undefined ? {} : {transactionId}),
      },
      requester,
    )
    const returnDocuments = flag(c, 'returnDocuments')
    const see = dataset.access.visibilityFor(requester)
    const shown = new Map(
      outcome.changes.map(({id, before, after}) => {
        const document = after ?? before
        return [id, document && see ? see(document) : document]
      }),
    )
    const report = ({id, operation}: MutationResult) => ({
      id,
      operation,
      ...(returnDocuments ? {document: shown.get(id) ?? dataset.document(id, requester)} : {}),
    })
    return c.json({
      transactionId: outcome.transactionId,
      results: returnDocuments || flag(c, 'returnIds') ? outcome.results.map(report) : [],
    })
  })
  return app
}
