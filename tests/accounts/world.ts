import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {getRequestListener} from '@hono/node-server'
import {Hono} from 'hono'
import {
  type Accounts,
  AccountsHttp,
  type AccountsOptions,
  accountRoutes,
  LINK_PATH,
  openAccounts,
  type ProviderSettings,
  requireSignIn,
} from '../../accounts/index.ts'
import {attachSockets, createLakeApp, type Lake, openLake, squarePicture} from '../../lake/index.ts'
import {accessTo} from '../../server/access.ts'
import {contentRules} from '../../server/content/lake.ts'
import {hasCampaign} from '../../server/rights.ts'

export const TOKEN = 'the-administrators-own-token'
export const HOST = 'localhost:4321'

/** The server's clock, in milliseconds since 1970; tests set it. */
export class Clock {
  now = Date.parse('2026-05-01')
  readonly read = () => this.now
}

export interface Visit {
  /** The client's address. */
  peer?: string
  headers?: Record<string, string>
  method?: string
  body?: string | Uint8Array<ArrayBuffer>
}

export interface AccountsWorld {
  folder: string
  accounts: Accounts
  lake: Lake
  clock: Clock
  /** Sends a request as a browser opening a page does. */
  visit(path: string, visit?: Visit): Promise<Response>
  /** Path and query of a new sign-in link. */
  link(minutes?: number): string
  /** Signs in; returns the `Cookie` header of the new session. */
  signIn(headers?: Record<string, string>): Promise<string>
  /** Serves it on a free port; returns `host:port`. */
  serve(): Promise<string>
  /** Closes and reopens everything with other settings. */
  restart(options: Partial<AccountsOptions>): Promise<void>
  close(): Promise<void>
}

/** The `Cookie` header value from a `Set-Cookie`. */
export const cookieOf = (answer: Response): string =>
  answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''

/** A form as a page of this server submits it. */
export function form(fields: Record<string, string>, headers: Record<string, string> = {}): Visit {
  const body = new URLSearchParams(fields).toString()
  return {
    method: 'POST',
    body,
    headers: {
      Origin: `http://${HOST}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    },
  }
}

/** Accounts and a lake in a temporary folder, with the Studio's address guarded as on the server. */
export async function openWorld(
  options: Partial<AccountsOptions> = {},
  origin?: string,
  providers: readonly ProviderSettings[] = [],
): Promise<AccountsWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-accounts-'))
  const clock = new Clock()
  const lake = openLake({folder: join(folder, 'lake'), contentRules})
  const open = (more: Partial<AccountsOptions>) =>
    openAccounts({
      file: join(folder, 'accounts.sqlite'),
      administratorToken: TOKEN,
      clock: clock.read,
      squarePicture,
      origin,
      ...options,
      ...more,
    })
  const appWith = (accounts: Accounts) => {
    const {authenticate, directory, visitOf} = accessTo(accounts, lake, origin)
    const trustedOrigins = [...accounts.trustedOrigins]
    const app = new Hono()
    const http = new AccountsHttp({
      accounts,
      visitOf,
      providers,
      campaignExists: (slug) => hasCampaign(lake.dataset('production'), slug),
    })
    app.use('/studio/*', requireSignIn(http))
    app.get('/studio/*', (c) => c.text('the Studio'))
    app.route('/', accountRoutes(http))
    app.route('/', createLakeApp(lake, {authenticate, directory, trustedOrigins, publicApi: true}))
    return {app, authenticate}
  }
  let accounts = open({})
  let current = appWith(accounts)
  const closers: (() => Promise<unknown>)[] = []
  const world: AccountsWorld = {
    get accounts() {
      return accounts
    },
    folder,
    lake,
    clock,
    visit: async (path, {peer = '127.0.0.1', headers = {}, method = 'GET', body} = {}) =>
      current.app.fetch(
        new Request(`http://${HOST}${path}`, {
          method,
          ...(body === undefined ? {} : {body}),
          headers: {Host: HOST, Accept: 'text/html', ...headers},
        }),
        {incoming: {socket: {remoteAddress: peer}}},
      ),
    link: (minutes = 60) => `${LINK_PATH}?key=${accounts.administratorLink(minutes * 60_000)}`,
    signIn: async (headers = {}) =>
      cookieOf(await world.visit('/v1/auth/sign-in', form({token: TOKEN}, headers))),
    serve: async () => {
      const server = createServer(
        getRequestListener((request, env) => current.app.fetch(request, env)),
      )
      const closeSockets = attachSockets(server, lake, {
        authenticate: (request, address) => current.authenticate(request, address),
        fetch: (request, env) => current.app.fetch(request, env),
      })
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
      closers.push(() => {
        closeSockets()
        server.closeAllConnections()
        return new Promise((closed) => server.close(closed))
      })
      const {port} = server.address() as AddressInfo
      return `localhost:${port}`
    },
    restart: async (more) => {
      accounts.close()
      accounts = open(more)
      current = appWith(accounts)
    },
    close: async () => {
      for (const close of closers) await close()
      accounts.close()
      await lake.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
  return world
}
