import {type Context, Hono} from 'hono'
import type {Logger} from 'pino'
import {
  AccountsHttp,
  accountRoutes,
  type MemberGate,
  type ProviderSettings,
  requireSignIn,
} from '../accounts/index.ts'
import {
  authenticateRequest,
  createLakeApp,
  crossOrigin,
  type Lake,
  type LakeEnv,
} from '../lake/index.ts'
import type {MailQueue} from '../mail/index.ts'
import type {ContentSource, Publisher} from '../publish/index.ts'
import {createStudioHandler, STUDIO_PATH} from '../studio/index.ts'
import type {Access} from './access.ts'
import {archiveRoutes} from './archives/archive-routes.ts'
import {auditExport, auditPersonalData} from './audit.ts'
import {consentPages} from './consent/consent-routes.ts'
import {deskRoutes} from './desk/routes.ts'
import {sharedPages} from './desk/shared-pages.ts'
import {respondToError} from './errors.ts'
import {healthHandler} from './health.ts'
import {hasCampaign, readableBy} from './rights.ts'
import {requireReadablePath, securityHeaders} from './security/security-headers.ts'
import {SECURITY_TXT_PATH, securityTxt} from './security/security-txt.ts'
import {accountStaff} from './staff/account-staff.ts'
import {memberStaff} from './staff/member-staff.ts'
import type {CampaignsEnv, Staff} from './staff/staff.ts'
import {Correspondent} from './visitors/correspondent.ts'
import {registrationRoutes} from './visitors/events/registration-routes.ts'
import {formRoutes} from './visitors/form-routes.ts'
import {inboxRoutes} from './visitors/inbox-routes.ts'
import {newsletterRoutes} from './visitors/newsletters/newsletter-routes.ts'
import type {VisitorsStore} from './visitors/open.ts'
import {ownLinkRoutes} from './visitors/own-links/own-link-routes.ts'
import {resultsRoutes} from './visitors/results/results-routes.ts'

/** The embedded lake, and who may access it. */
export interface EmbeddedLake {
  lake: Lake
  access: Access
  /** Whether requests without credentials may read data from the API. Default: no. */
  publicApi?: boolean
  /** Identity providers that people sign in with. */
  providers?: readonly ProviderSettings[] | undefined
}

export interface AppOptions {
  /** Absent when content is hosted by Sanity; the Studio then connects to it directly. */
  embedded?: EmbeddedLake | undefined
  /** When content is hosted by Sanity: who holds a role in the project there. */
  members?: MemberGate | undefined
  publisher: Publisher
  /** What visitors send. */
  visitors: VisitorsStore
  /** Content as the public sees it. */
  source: ContentSource
  /** Writes to those who signed up for events; default: one that is only run when somebody signs up. */
  correspondent?: Correspondent
  logger: Logger
  /** Sends mail; absent when no SMTP server is configured. */
  mail?: MailQueue | undefined
  /** Folder of the built Studio. */
  studio: string
  /** Scheme, host and port that browsers use, when configured. */
  origin?: string | undefined
  /** Where to report a vulnerability, for `security.txt`. */
  securityContact?: string | undefined
}

const API = /^\/(?:v(?:1|X|\d{4}-\d{2}-\d{2})|images|files)\//
const ACCOUNTS = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}/auth/*'

const isPageVisit = (c: Context): boolean => (c.req.header('Accept') ?? '').includes('text/html')

/** What comes back from visitors, for those who work with it. */
function visitorDesk(
  staff: Staff,
  options: AppOptions,
  correspondent: Correspondent,
): Hono<CampaignsEnv> {
  const parts = {...options, staff, correspondent}
  return new Hono<CampaignsEnv>()
    .route('/inbox', inboxRoutes(parts))
    .route('/registrations', registrationRoutes(parts))
    .route('/newsletters', newsletterRoutes(parts))
    .route('/results', resultsRoutes(parts))
}

/** Routes that need the lake: its API, signing in, and access to the Studio and previews. */
function lakeRoutes(
  {lake, access, publicApi = false, providers}: EmbeddedLake,
  options: AppOptions,
  correspondent: Correspondent,
): Hono<LakeEnv> {
  const {publisher, mail, logger, origin} = options
  const {accounts, authenticate, directory, visitOf} = access
  const trustedOrigins = [...accounts.trustedOrigins]
  const routes = new Hono<LakeEnv>()
  const api = createLakeApp(lake, {
    authenticate,
    directory,
    trustedOrigins,
    publicApi,
    onPersonalData: (event) => auditPersonalData(accounts, event),
    onExport: (event) => auditExport(accounts, event),
  })
  const http = new AccountsHttp({
    accounts,
    visitOf,
    providers,
    campaignExists: (slug) => hasCampaign(lake.dataset('production'), slug),
  })
  const gate = requireSignIn(http)
  routes.use(ACCOUNTS, crossOrigin(trustedOrigins))
  routes.route('/', accountRoutes(http))
  routes.use(async (c, next) => {
    if (!API.test(c.req.path)) return next()
    return api.fetch(c.req.raw, c.env)
  })
  routes.use('/studio/*', gate)
  routes.use('/studio/api/*', authenticateRequest(authenticate))
  routes.route('/studio/api', deskRoutes(lake, publisher, {accounts, logger, mail, origin}))
  const staff = accountStaff(access, lake)
  routes.route('/studio/api', visitorDesk(staff, options, correspondent))
  routes.route('/studio/api/archives', archiveRoutes({staff, publisher, logger}))
  routes.route('/', sharedPages(lake, directory, publisher))
  routes.route('/', consentPages(lake))
  routes.use('/preview/*', gate, authenticateRequest(authenticate), async (c, next) => {
    if (c.get('requester').kind === 'public') return c.text('Sign in to see drafts', 401)
    return next()
  })
  const drafts = async (c: Context<LakeEnv>) => {
    const readable = readableBy(c.get('requester'))
    return (await publisher.preview(c.req.raw, {readable})) ?? c.notFound()
  }
  routes.get('/preview/_print/:id', drafts)
  routes.all('/preview/*', drafts)
  return routes
}

/** Previews of content that is hosted by Sanity, and what visitors sent to its sites. */
function memberRoutes(
  gate: MemberGate,
  options: AppOptions,
  correspondent: Correspondent,
): Hono<LakeEnv> {
  const {routes, requireMember} = gate
  const {publisher, logger} = options
  const app = new Hono<LakeEnv>()
  app.route('/', routes)
  app.route('/studio/api', visitorDesk(memberStaff(gate, logger), options, correspondent))
  app.use('/preview/*', requireMember)
  app.all('/preview/*', async (c) => (await publisher.preview(c.req.raw)) ?? c.notFound())
  return app
}

/** Everything that one server serves: the lake's API, the Studio, previews and the microsites. */
export function createApp(options: AppOptions): Hono<LakeEnv> {
  const {embedded, publisher, studio, origin} = options
  const app = new Hono<LakeEnv>()
  const openStudio = createStudioHandler({folder: studio, hosted: embedded === undefined})
  app.onError(respondToError)
  app.notFound((c) => c.text(isPageVisit(c) ? 'Sidan finns inte.' : 'Not found', 404))
  app.use(securityHeaders(origin), requireReadablePath)
  app.get('/healthz', healthHandler(publisher, embedded?.access, options.mail))
  app.get(SECURITY_TXT_PATH, securityTxt(options))
  // Before the lake's API, which answers every other address that begins with a version.
  const correspondent = options.correspondent ?? new Correspondent(options)
  app.route('/', ownLinkRoutes({...options, correspondent}))
  app.route('/', formRoutes({...options, correspondent}))
  if (embedded) app.route('/', lakeRoutes(embedded, options, correspondent))
  if (options.members) app.route('/', memberRoutes(options.members, options, correspondent))
  app.get('/studio', (c) => c.redirect(STUDIO_PATH, 301))
  app.all('/studio/*', (c) => openStudio(c.req.raw))
  app.all('*', async (c) => (await publisher.fetch(c.req.raw)) ?? c.notFound())
  return app
}

const REFRESH_SECONDS = 2
const STARTING = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Hemvist startar</title>
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><p>Hemvist startar …</p></html>`

/** Answers while the server is starting. */
export function startingApp(): Hono {
  const app = new Hono()
  app.use(securityHeaders(undefined))
  app.all('*', (c) =>
    c.html(STARTING, 503, {'Retry-After': String(REFRESH_SECONDS), 'Cache-Control': 'no-store'}),
  )
  return app
}
