import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pino from 'pino'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createMemberGate, readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {type Publisher, startPublisher} from '../../publish/index.ts'
import {createApp} from '../../server/app.ts'
import {readConfig} from '../../server/config.ts'
import {type Content, openHosted} from '../../server/content/open.ts'
import {listen} from '../../server/listen.ts'
import type {VisitorsStore} from '../../server/visitors/open.ts'
import {fixtureSite} from '../fixtures/site/index.ts'
import {fixtureFolder, story} from '../publish/helpers/world.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../security/server.ts'
import {testVisitors} from './visitors/form-server.ts'

// Sanity's API over real HTTP, with its projects, users and roles: the embedded lake, as `sanity` knows it.
let sanity: WholeServer
let folder: string
let content: Content
let publisher: Publisher
let visitors: VisitorsStore
let hosted: Awaited<ReturnType<typeof listen>>
let editor: string
let former: {secret: string; id: string}

beforeAll(async () => {
  sanity = await startWholeServer()
  const {administration} = sanity.accounts
  const add = (name: string) => {
    const {token, secret} = administration.addToken(name, readMembership('viewer'))
    return {id: token.id, secret}
  }
  editor = add('editor').secret
  former = add('former')
  folder = await mkdtemp(join(tmpdir(), 'hemvist-hosted-'))
  const config = readConfig({
    HEMVIST_DATA: folder,
    SANITY_PROJECT_ID: 'local',
    SANITY_API_HOST: `http://127.0.0.1:${sanity.port}`,
    SANITY_API_TOKEN: TOKEN,
  })
  const opened = await openHosted(config)
  if (!opened || !config.hosted) throw new Error('No hosted content')
  content = opened
  publisher = await startPublisher({
    source: content.source,
    site: fixtureSite,
    siteFolder: fixtureFolder,
    dataFolder: folder,
    threads: 1,
  })
  visitors = testVisitors(folder)
  const members = createMemberGate({
    projectId: config.hosted.projectId,
    apiHost: config.hosted.apiHost,
    installation: folder,
    visitOf: () => ({origin: hosted.origin, address: '127.0.0.1'}),
  })
  const app = createApp({
    members,
    publisher,
    visitors,
    source: content.source,
    logger: pino({level: 'silent'}),
    studio: join(folder, 'studio'),
  })
  hosted = await listen('127.0.0.1', 0, (request, env) => app.fetch(request, env))
})
afterAll(async () => {
  await hosted.close()
  await publisher.close()
  await content.close()
  visitors.close()
  await sanity.close()
  await rm(folder, {recursive: true, force: true})
})

const DRAFT = '/preview/kumla/stories/bo/'
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hosted.origin}${path}`, {
    headers: {Accept: 'text/html', ...headers},
    redirect: 'manual',
  })
const bearer = (token: string) => ({Authorization: `Bearer ${token}`})

const signIn = (token: string, headers: Record<string, string> = {}) =>
  fetch(`${hosted.origin}/v1/auth/sanity`, {
    method: 'POST',
    body: new URLSearchParams({token, to: DRAFT}),
    headers: {Origin: hosted.origin, ...headers},
    redirect: 'manual',
  })

test('everybody reads what is published at Sanity, and nobody a draft', async () => {
  expect(await (await get('/kumla/stories/anna/')).text()).toContain('Story anna')
  expect((await get('/kumla/stories/bo/')).status).toBe(404)
  const page = await get(DRAFT)
  expect([page.status, await page.text()]).toEqual([401, expect.not.stringContaining('Story bo')])
})

test('somebody with a role in the project sees drafts, as they change at Sanity', async () => {
  const entered = await signIn(editor)
  expect([entered.status, entered.headers.get('Location')]).toEqual([303, DRAFT])
  const Cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  expect(await (await get(DRAFT, {Cookie})).text()).toContain('Story bo')
  expect(await (await get(DRAFT, bearer(editor))).text()).toContain('Story bo')
  const changed = {...story('bo', 'kumla'), _id: 'drafts.bo', title: 'Changed at Sanity'}
  await sanity.lake.dataset('production').transact([{createOrReplace: changed}], {}, administrator)
  await expect
    .poll(async () => (await get(DRAFT, {Cookie})).text(), {timeout: 20_000})
    .toContain('Changed at Sanity')
})

test.each([
  ['of nobody', 'guessed'],
  ['that no token can be', 'a token\nwith a line break'],
])('a token %s signs nobody in', async (_, token) => {
  const answer = await signIn(token)
  expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
  if (!token.includes('\n')) expect((await get(DRAFT, bearer(token))).status).toBe(403)
})

test('whoever has left the project at Sanity sees nothing more', async () => {
  sanity.accounts.administration.revokeToken('test', former.id)
  expect((await signIn(former.secret)).status).toBe(403)
  expect((await get(DRAFT, bearer(former.secret))).status).toBe(403)
})

test('another site signs nobody in', async () => {
  const answer = await signIn(editor, {Origin: 'https://evil.example'})
  expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
})

test.each([
  '/v2025-02-19/data/query/production?query=*',
  '/v1/auth/people',
  '/v1/users/me',
  '/studio/api/drafts',
])('%s is Sanity’s, or needs an account here, so it is not served', async (path) => {
  for (const headers of [{}, bearer(editor), bearer(TOKEN)]) {
    const answer = await get(path, headers)
    expect([path, answer.status]).toEqual([path, 404])
  }
})

test.each(['inbox', 'registrations', 'newsletters', 'results'])(
  'what visitors sent (%s) is for members whose role at Sanity works with it',
  async (part) => {
    const status = async (headers?: Record<string, string>) =>
      (await get(`/studio/api/${part}`, headers)).status
    expect([await status(), await status(bearer(editor)), await status(bearer(TOKEN))]).toEqual([
      401, 403, 200,
    ])
  },
)
