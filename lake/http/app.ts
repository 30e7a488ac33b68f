import {Hono} from 'hono'

import type {Lake} from '../lake.ts'
import {actionRoutes} from './actions.ts'
import {anyOrigin} from './any-origin.ts'
import {assetRoutes} from './assets.ts'
import {compressForOthers} from './compression.ts'
import type {LakeApp, LakeEnv} from './context.ts'
import {documentRoutes} from './data/documents.ts'
import {exportRoutes} from './data/export.ts'
import {historyRoutes} from './data/history.ts'
import {listenRoutes} from './data/listen.ts'
import {mutateRoutes} from './data/mutate.ts'
import {queryRoutes} from './data/query.ts'
import {deliveryRoutes} from './delivery.ts'
import {requireVersion} from './parameters.ts'
import {routedPath} from './resource-address.ts'
import {respondNotFound, respondToError} from './respond.ts'
import {knowRequester, type SignInOptions, sessionRoutes} from './session/index.ts'
import {datasetRoutes, projectRoutes, serviceRoutes, userRoutes} from './studio/index.ts'

export type LakeAppOptions = SignInOptions

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

/**
 * The lake's HTTP API below `/v<date>/…`, as Sanity's clients call it. Pages of other origins may call it with a
 * token, never with a session: credentials do not cross origins.
 */
export function createLakeApp(lake: Lake, options: LakeAppOptions = {}): LakeApp {
  const known = knowRequester(lake)

  const api: LakeApp = new Hono<LakeEnv>()
  api.use(anyOrigin)
  api.use(compressForOthers)
  api.use(requireVersion)
  api.use(known)
  api.route('/', queryRoutes(lake))
  api.route('/', documentRoutes(lake))
  api.route('/', mutateRoutes(lake))
  api.route('/', listenRoutes(lake))
  api.route('/', historyRoutes(lake))
  api.route('/', exportRoutes(lake))
  api.route('/', actionRoutes(lake))
  api.route('/', assetRoutes(lake))
  api.route('/', sessionRoutes(lake, options))
  api.route('/', userRoutes(lake))
  api.route('/', projectRoutes(lake))
  api.route('/', datasetRoutes(lake))
  api.route('/', serviceRoutes())

  const app: LakeApp = new Hono<LakeEnv>({getPath: routedPath})
  app.onError(respondToError)
  app.notFound(respondNotFound)
  app.route(VERSION, api)
  app.use('/images/*', known)
  app.use('/files/*', known)
  app.route('/', deliveryRoutes(lake))
  return app
}
