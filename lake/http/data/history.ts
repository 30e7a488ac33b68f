import {type Context, Hono} from 'hono'
import type {Dataset} from '../../dataset.ts'
import {httpError} from '../../errors.ts'
import {
  documentAt,
  documentAtTime,
  documentEvents,
  isTransactionShown,
  lastRevision,
  releaseEvents,
  type ShownHistory,
  shownHistory,
  transactionLog,
  WHOLE_HISTORY,
} from '../../history/index.ts'
import type {Lake} from '../../lake.ts'
import {MAX_IDS, MAX_LOG_ENTRIES} from '../../limits.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {jsonLines} from '../lines.ts'
import {count, flag, list} from '../parameters.ts'

const BEGINNING = '0000-01-01T00:00:00.000Z'
const END = '9999-12-31T23:59:59.999Z'
const LATEST = Number.MAX_SAFE_INTEGER
const DEFAULT_EVENTS = 100
const MAX_EVENTS = 1_000

/** A time from a parameter, in the log's format. @throws {LakeError} 400 */
function time(c: Context<LakeEnv>, name: string, otherwise: string): string {
  const value = c.req.query(name)
  if (!value) return otherwise
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) throw httpError(400, `"${name}" is not a time (ISO 8601)`)
  return date.toISOString()
}

/** The position of a transaction in the log; undefined when it is not known (any more), or nothing of it is shown. */
function place(
  {dataset, shown}: {dataset: Dataset; shown: ShownHistory},
  id: string | undefined,
): number | undefined {
  const transaction = id ? dataset.store.transactions.byId(id) : undefined
  return transaction && isTransactionShown(transaction, shown) ? transaction.sequence : undefined
}

/** `/data/history/<dataset>/…`. https://www.sanity.io/docs/history-api */
export function historyRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()

  const open = (c: Context<LakeEnv>): {dataset: Dataset; shown: ShownHistory} => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset') ?? '', requester)
    const may = dataset.access.historyFor(requester)
    return {dataset, shown: may ? shownHistory(dataset, may) : WHOLE_HISTORY}
  }

  app.get('/data/history/:dataset/transactions/:ids', (c) => {
    const opened = open(c)
    const {dataset, shown} = opened
    const authors = c.req.query('authors')
    return jsonLines(
      transactionLog(
        dataset.store,
        {
          documents: list(c.req.param('ids'), MAX_IDS),
          identities: authors ? list(authors, MAX_IDS) : null,
          from: place(opened, c.req.query('fromTransaction')) ?? 0,
          to: place(opened, c.req.query('toTransaction')) ?? LATEST,
          fromTime: time(c, 'fromTime', BEGINNING),
          toTime: time(c, 'toTime', END),
          reverse: flag(c, 'reverse'),
          limit: count(c, 'limit', MAX_LOG_ENTRIES, MAX_LOG_ENTRIES),
          includeMutations: !flag(c, 'excludeMutations'),
          includeEffects: c.req.query('effectFormat') === 'mendoza',
          identifiedOnly: flag(c, 'includeIdentifiedDocumentsOnly'),
        },
        shown,
      ),
    )
  })

  app.get('/data/history/:dataset/documents/:ids', (c) => {
    const opened = open(c)
    const {dataset, shown} = opened
    const revision = c.req.query('revision')
    const sequence = place(opened, revision)
    const at = time(c, 'time', dataset.clock().toISOString())
    const read = (id: string) => {
      if (flag(c, 'lastRevision')) return shown.state(id, LATEST, lastRevision(dataset, id))
      if (!revision) {
        const then = dataset.store.transactions.before(at)?.sequence ?? 0
        return shown.state(id, then, documentAtTime(dataset, id, at))
      }
      if (sequence !== undefined) {
        return shown.state(id, sequence, documentAt(dataset, id, sequence))
      }
      // The transaction has been pruned, but the recorded history starts from the state that it left.
      const oldest = documentAt(dataset, id, 0)
      return oldest?._rev === revision ? shown.state(id, 0, oldest) : null
    }
    const documents = list(c.req.param('ids'), MAX_IDS).map(read)
    return c.json({documents: documents.filter((document) => document !== null)})
  })

  const page = (c: Context<LakeEnv>) => ({
    limit: count(c, 'limit', DEFAULT_EVENTS, MAX_EVENTS),
    cursor: c.req.query('nextCursor') || null,
  })

  app.get('/data/history/:dataset/events/documents/:id', (c) => {
    const id = c.req.param('id')
    const {dataset, shown} = open(c)
    const {events, nextCursor} = documentEvents(dataset, id, page(c), shown)
    return c.json({events: {[id]: events}, nextCursor})
  })

  app.get('/data/history/:dataset/events/releases/:name', (c) => {
    const {dataset, shown} = open(c)
    return c.json(releaseEvents(dataset, c.req.param('name'), page(c), shown))
  })

  return app
}
