import {type Context, Hono} from 'hono'
import {addressOf, networkOf} from '../../../http/index.ts'
import {FairQueue} from '../../concurrency/index.ts'
import {httpError} from '../../errors.ts'
import {isObject} from '../../json.ts'
import type {Lake} from '../../lake.ts'
import {MAX_QUERY_LENGTH} from '../../limits.ts'
import type {Perspective} from '../../query/index.ts'
import {readJsonObject} from '../body.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {apiVersion, flag, groqParams} from '../parameters.ts'

/** From this API version on, a query without a perspective only sees published documents. */
const PUBLISHED_BY_DEFAULT = '2025-02-19'

interface Query {
  query: string
  params: Record<string, unknown>
  perspective: unknown
}

async function readBody(c: Context<LakeEnv>): Promise<Query> {
  const {query, params, perspective} = await readJsonObject(c)
  if (typeof query !== 'string') throw httpError(400, '"query" is required')
  if (params !== undefined && params !== null && !isObject(params)) {
    throw httpError(400, '"params" must be an object')
  }
  return {query, params: params ?? {}, perspective}
}

function readAddress(c: Context<LakeEnv>): Query {
  const query = c.req.query('query')
  if (query === undefined) throw httpError(400, '"query" is required')
  return {query, params: groqParams(c), perspective: undefined}
}

/** `published`, `a,b` or `["a","b"]`. */
function readPerspective(c: Context<LakeEnv>, inBody: unknown): Perspective {
  const given = c.req.query('perspective') ?? inBody
  if (given === undefined || given === null || given === '') {
    return apiVersion(c) >= PUBLISHED_BY_DEFAULT ? 'published' : 'raw'
  }
  const names = typeof given === 'string' ? given.split(',') : given
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw httpError(400, '"perspective" must be a name or a list of names')
  }
  const [only] = names
  return names.length === 1 && only !== undefined ? only : names
}

/** The key for taking turns: the person, or a guest's address. */
function whoAsks(c: Context<LakeEnv>): string {
  const {kind, identity} = c.get('requester')
  return kind === 'public' ? `guest ${networkOf(addressOf(c) ?? '')}` : identity
}

/** `GET` and `POST /data/query/<dataset>`. https://www.sanity.io/docs/http-query */
export function queryRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()
  const queue = new FairQueue()
  app.on(['GET', 'POST'], '/data/query/:dataset', async (c) => {
    const started = performance.now()
    const requester = c.get('requester')
    const {dataset, live} = lake.openFor(c.req.param('dataset'), requester)
    const asked = c.req.method === 'POST' ? await readBody(c) : readAddress(c)
    if (asked.query.length > MAX_QUERY_LENGTH) {
      throw httpError(413, `A query is at most ${MAX_QUERY_LENGTH} characters long`)
    }
    if (flag(c, 'explain')) {
      throw httpError(400, '"explain" is not supported: leave it out to get the result')
    }
    const sourceMap = c.req.query('resultSourceMap')
    const request = {
      query: asked.query,
      params: asked.params,
      perspective: readPerspective(c, asked.perspective),
      resultSourceMap: sourceMap !== undefined && sourceMap !== 'false',
      isSent: true,
      budget: c.get('budget'),
    }
    const outcome = await queue.run(whoAsks(c), () => dataset.query(request, requester))
    return c.json({
      ...(flag(c, 'returnQuery', true) ? {query: asked.query} : {}),
      result: outcome.result,
      ...(outcome.resultSourceMap ? {resultSourceMap: outcome.resultSourceMap} : {}),
      syncTags: live.syncTags(outcome.dependencies, requester),
      ms: Math.round(performance.now() - started),
    })
  })
  return app
}
