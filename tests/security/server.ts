import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import pino from 'pino'
import {type Accounts, openAccounts} from '../../accounts/index.ts'
import {attachSockets, createLakeApp, type Lake} from '../../lake/index.ts'
import {startPublisher} from '../../publish/index.ts'
import {accessTo} from '../../server/access.ts'
import {createApp} from '../../server/app.ts'
import {contentRules} from '../../server/content/lake.ts'
import {listen} from '../../server/listen.ts'
import type {VisitorsStore} from '../../server/visitors/open.ts'
import {campaign, makeWorld, story} from '../publish/helpers/world.ts'
import {testVisitors} from '../server/visitors/form-server.ts'

export const TOKEN = 'the-administrators-own-token'

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

export interface WholeServer {
  lake: Lake
  accounts: Accounts
  visitors: VisitorsStore
  /** Every route, as `POST /v1/visitors/ticket`; without the API's version. */
  routes: readonly string[]
  /** Answers a request that is not sent. */
  answer(request: Request, env?: object): Promise<Response>
  /** Resolves when what has changed is published. */
  settled(): Promise<void>
  port: number
  /** Holds content, accounts, and what is published. */
  folder: string
  close(): Promise<void>
}

/** The whole server, with a small site and a Studio of one page. */
export async function startWholeServer(
  settings: {origin?: string; securityContact?: string} = {},
): Promise<WholeServer> {
  const world = await makeWorld(undefined, contentRules)
  await world.mutate(
    {create: campaign('kumla')},
    {create: story('anna', 'kumla')},
    {create: {...story('bo', 'kumla'), _id: 'drafts.bo'}},
  )
  const publisher = await startPublisher(world.options)
  const studio = join(world.folder, 'studio')
  mkdirSync(join(studio, 'static'), {recursive: true})
  writeFileSync(join(studio, 'index.html'), '<!doctype html><title>Studio</title>')
  writeFileSync(join(studio, 'static', 'app.js'), 'void 0')
  const accounts = openAccounts({
    file: join(world.folder, 'accounts.sqlite'),
    administratorToken: TOKEN,
  })
  const access = accessTo(accounts, world.lake, settings.origin)
  const embedded = {lake: world.lake, access}
  const visitors = testVisitors(world.folder)
  const {source} = world
  const logger = pino({level: 'silent'})
  const app = createApp({embedded, publisher, visitors, source, logger, studio, ...settings})
  const listener = await listen('127.0.0.1', 0, (request, env) => app.fetch(request, env))
  const closeSockets = attachSockets(listener.server, world.lake, {
    authenticate: access.authenticate,
    fetch: (request, env) => app.fetch(request, env),
  })
  const {routes} = createLakeApp(world.lake, access)
  const named = ({method, path}: {method: string; path: string}) =>
    `${method} ${path.replace(VERSION, '')}`
  return {
    routes: [...new Set([...app.routes, ...routes].map(named))],
    lake: world.lake,
    accounts,
    visitors,
    answer: async (request, env) => app.fetch(request, env),
    settled: () => publisher.settled(),
    folder: world.folder,
    port: Number(new URL(listener.origin).port),
    close: async () => {
      closeSockets()
      await listener.close()
      await publisher.close()
      visitors.close()
      accounts.close()
      await world.close()
    },
  }
}
