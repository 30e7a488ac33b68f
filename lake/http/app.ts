import {Hono} from 'hono'

import type {Lake} from '../lake.ts'
import {actionRoutes} from './actions.ts'
import {assetRoutes} from './assets.ts'
import {type Authenticate, authenticateRequest} from './authenticate.ts'
import {compressForOthers} from './compression.ts'
import type {LakeApp, LakeEnv} from './context.ts'
import {crossOrigin} from './cross-origin.ts'
import {documentRoutes} from './data/documents.ts'
import {type ExportEvent, exportRoutes} from './data/export.ts'
import {historyRoutes} from './data/history.ts'
import {listenRoutes} from './data/listen.ts'
import {mutateRoutes} from './data/mutate.ts'
import {type PersonalDataEvent, personRoutes} from './data/person.ts'
import {queryRoutes} from './data/query.ts'
import {deliveryRoutes} from './delivery.ts'
import {type GuestAllowance, guestGate} from './guests.ts'
import {requireVersion} from './parameters.ts'
import {routedPath} from './resource-address.ts'
import {respondNotFound, respondToError} from './respond.ts'
import {
  administratorOnly,
  type Directory,
  datasetRoutes,
  projectRoutes,
  serviceRoutes,
  userRoutes,
} from './studio/index.ts'

export interface LakeAppOptions {
  authenticate: Authenticate
  /** The people who work with the lake; default: one administrator. */
  directory?: Directory
  /** Called when the data held of a person was read or erased. */
  onPersonalData?: ((event: PersonalDataEvent) => void) | undefined
  /** Called when somebody takes a copy of a dataset. */
  onExport?: ((event: ExportEvent) => void) | undefined
  /** Origins of external pages that may use a session. */
  trustedOrigins?: readonly string[]
  /** Whether requests without credentials may read data, or how much. Default: no; published pages do not need it. */
  publicApi?: boolean | GuestAllowance
}

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

/**
 * The lake's HTTP API below `/v<date>/…`, as Sanity's clients call it. Pages of other origins may use it with a token;
 * only those of trusted origins may use a session.
 */
export function createLakeApp(
  lake: Lake,
  {
    authenticate,
    directory = administratorOnly,
    onPersonalData,
    onExport,
    trustedOrigins,
    publicApi = false,
  }: LakeAppOptions,
): LakeApp {
  const authenticated = authenticateRequest(authenticate)

  const api: LakeApp = new Hono<LakeEnv>()
  api.use(crossOrigin(trustedOrigins))
  api.use(compressForOthers)
  api.use(requireVersion)
  api.use(authenticated)
  api.use(guestGate(publicApi))
  api.route('/', queryRoutes(lake))
  api.route('/', documentRoutes(lake))
  api.route('/', mutateRoutes(lake))
  api.route('/', listenRoutes(lake))
  api.route('/', historyRoutes(lake))
  api.route('/', exportRoutes(lake, onExport))
  api.route('/', personRoutes(lake, onPersonalData))
  api.route('/', actionRoutes(lake))
  api.route('/', assetRoutes(lake))
  api.route('/', userRoutes(lake, directory))
  api.route('/', projectRoutes(lake, directory))
  api.route('/', datasetRoutes(lake))
  api.route('/', serviceRoutes())

  const app: LakeApp = new Hono<LakeEnv>({getPath: routedPath})
  app.onError(respondToError)
  app.notFound(respondNotFound)
  app.route(VERSION, api)
  app.use('/images/*', authenticated)
  app.use('/files/*', authenticated)
  app.route('/', deliveryRoutes(lake))
  return app
}
