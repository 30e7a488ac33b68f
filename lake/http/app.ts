import {Hono} from 'hono'
import {cors} from 'hono/cors'
import type {Lake} from '../lake.ts'
import {actionRoutes} from './actions.ts'
import {assetRoutes} from './assets.ts'
import {authenticate, type Identify} from './authenticate.ts'
import type {LakeApp, LakeEnv} from './context.ts'
import {documentRoutes} from './data/documents.ts'
import {historyRoutes} from './data/history.ts'
import {listenRoutes} from './data/listen.ts'
import {mutateRoutes} from './data/mutate.ts'
import {queryRoutes} from './data/query.ts'
import {deliveryRoutes} from './delivery.ts'
import {respondNotFound, respondToError} from './respond.ts'

export interface LakeAppOptions {
  /** Sessions and other ways to know who asks, beside the token. */
  identify?: Identify
}

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'
const PREFLIGHT_SECONDS = 600

/**
 * The lake's HTTP API below `/v<date>/…`, as Sanity's clients call it. Pages of other origins may call it with a
 * token, never with a session: credentials do not cross origins.
 */
export function createLakeApp(lake: Lake, options: LakeAppOptions = {}): LakeApp {
  const api: LakeApp = new Hono<LakeEnv>()
  api.use(cors({origin: '*', maxAge: PREFLIGHT_SECONDS}))
  api.use(authenticate(lake, options.identify))
  api.route('/', queryRoutes(lake))
  api.route('/', documentRoutes(lake))
  api.route('/', mutateRoutes(lake))
  api.route('/', listenRoutes(lake))
  api.route('/', historyRoutes(lake))
  api.route('/', actionRoutes(lake))
  api.route('/', assetRoutes(lake))

  const app: LakeApp = new Hono<LakeEnv>()
  app.onError(respondToError)
  app.notFound(respondNotFound)
  app.route(VERSION, api)
  app.use('/images/*', authenticate(lake, options.identify))
  app.use('/files/*', authenticate(lake, options.identify))
  app.route('/', deliveryRoutes(lake))
  return app
}
