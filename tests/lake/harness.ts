import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {serve} from '@hono/node-server'
import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {
  authenticateByToken,
  createLakeApp,
  type Lake,
  type LakeApp,
  type LakeAppOptions,
  type LakeOptions,
  openLake,
  SERVER_LIMITS,
} from '../../lake/index.ts'

export type {GuestAllowance} from '../../lake/http/guests.ts'

export const TOKEN = 'a-token-for-tests'

export interface TestLake {
  /** `http://localhost:<port>` */
  url: string
  lake: Lake
  app: LakeApp
  server: ReturnType<typeof serve>
  folder: string
  /** The unmodified client, signed in; its settings can be changed. */
  client: SanityClient
  clientWith: (config: ClientConfig) => SanityClient
  stop: () => Promise<void>
}

/** Serves a fresh lake (or the one in `folder`) on a free port. */
export async function startLake(
  options: Partial<LakeOptions> = {},
  appOptions: Partial<LakeAppOptions> = {},
): Promise<TestLake> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'lake-')))
  const lake = openLake({...options, folder})
  const app = createLakeApp(lake, {
    authenticate: authenticateByToken(TOKEN),
    // Most tests of guests are about what they get where they may query.
    publicApi: {ofOne: 1e9, ofAll: 1e9, periodSeconds: 1},
    ...appOptions,
  })
  const {server, port} = await new Promise<{
    server: ReturnType<typeof serve>
    port: number
  }>((resolve) => {
    const server = serve(
      {fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions: SERVER_LIMITS},
      ({port}) => resolve({server, port}),
    )
  })
  const url = `http://localhost:${port}`
  const clientWith = (config: ClientConfig) =>
    createClient({
      projectId: 'local',
      dataset: 'production',
      apiHost: url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token: TOKEN,
      ...config,
    })
  return {
    url,
    lake,
    app,
    server,
    folder,
    client: clientWith({}),
    clientWith,
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await lake.close()
      if (!options.folder) await rm(folder, {recursive: true, force: true})
    },
  }
}
