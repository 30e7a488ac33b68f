import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import pino from 'pino'
import {expect, test} from 'vitest'
import {openAccounts} from '../../accounts/index.ts'
import {createLakeApp, openLake} from '../../lake/index.ts'
import {embeddedSource, startPublisher} from '../../publish/index.ts'
import {isReservedSlug, isSlug} from '../../schemas/index.ts'
import {accessTo} from '../../server/access.ts'
import {createApp} from '../../server/app.ts'
import {fixtureSite} from '../fixtures/site/index.ts'
import {testVisitors} from './visitors/form-server.ts'

/** Path segments that stand for what the server answers below `/v2025-02-19/`. */
const VERSION = /^(?::version|v\d|vX)/

test('no campaign can have a slug that the server reserves', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reserved-'))
  const lake = openLake({folder: join(folder, 'lake')})
  const accounts = openAccounts({file: join(folder, 'accounts.sqlite')})
  const publisher = await startPublisher({
    source: embeddedSource(lake),
    site: fixtureSite,
    siteFolder: fileURLToPath(new URL('../fixtures/site', import.meta.url)),
    dataFolder: folder,
    threads: 1,
  })
  try {
    const access = accessTo(accounts, lake, undefined)
    const app = createApp({
      embedded: {lake, access},
      publisher,
      visitors: testVisitors(folder),
      source: embeddedSource(lake),
      logger: pino({level: 'silent'}),
      studio: folder,
    })
    const routes = [...app.routes, ...createLakeApp(lake, access).routes]
    const segments = new Set(
      routes.map(({path}) => path.split('/')[1] ?? '').filter((segment) => !VERSION.test(segment)),
    )
    expect(segments).toContain('healthz')
    expect(segments).toContain('images')
    const free = [...segments].filter((segment) => isSlug(segment) && !isReservedSlug(segment))
    expect(free).toEqual([])
  } finally {
    await publisher.close()
    accounts.close()
    await lake.close()
    await rm(folder, {recursive: true, force: true})
  }
})
