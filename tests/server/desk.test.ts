import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../security/server.ts'

let server: WholeServer
let lead: string
let bound: string

beforeAll(async () => {
  server = await startWholeServer()
  const {administration} = server.accounts
  lead = administration.addToken('lead', readMembership('lead', [])).secret
  bound = administration.addToken('bound', readMembership('lead', ['elsewhere'])).secret
})
afterAll(() => server.close())

const ask = (path: string, token?: string) =>
  fetch(`http://127.0.0.1:${server.port}/studio/api/${path}`, {
    headers: token ? {Authorization: `Bearer ${token}`} : {},
  })

async function read(path: string, token: string) {
  const response = await ask(path, token)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toContain('no-store')
  return response.json()
}

const dataset = () => server.lake.dataset('production')
const change = (...mutations: Parameters<ReturnType<typeof dataset>['transact']>[0][]) =>
  Promise.all(mutations.map((mutation) => dataset().transact(mutation, {}, administrator)))

describe.each([
  'page-count/kumla',
  'campaign-check/kumla',
  'publishing',
  'drafts',
  'deleted',
  'deleted/anna',
  'live/anna',
  'reviews',
  'reviews/anna',
  'reviews/anna/reviewers',
])('%s', (path) => {
  test('reveals nothing to those who are not signed in', async () => {
    const response = await ask(path)
    expect(response.status).toBe(401)
    expect(await response.text()).not.toContain('anna')
  })
})

test('after a publication, it says which pages changed, to those who may read the document', async () => {
  await change([{patch: {id: 'anna', set: {title: 'Anna igen'}}}])
  const {publish} = await read('live/anna', TOKEN)
  expect(publish).toMatchObject({documents: ['anna']})
  expect(publish.pages.length).toBeGreaterThan(0)
  expect(publish.pages[0]).toMatchObject({campaign: 'kumla', change: 'changed'})
  expect((await read('publishing', lead)).publishes[0]).toEqual(publish)
  expect(await read('live/anna', bound)).toEqual({publish: null, problems: []})
  expect(await read('publishing', bound)).toEqual({publishes: [], problems: []})
})

test('what a publication changed is known however much was published since', async () => {
  await change([{patch: {id: 'anna', set: {title: 'Anna, länge sedan'}}}])
  const {publish} = await read('live/anna', TOKEN)
  for (let later = 0; later < 14; later++) {
    await change([{patch: {id: 'kumla', set: {title: `Kumla ${later}`}}}])
    await read('live/kumla', TOKEN)
  }
  expect((await read('publishing', TOKEN)).publishes).not.toContainEqual(publish)
  expect(publish).toMatchObject({documents: ['anna']})
  expect(await read('live/anna', TOKEN)).toMatchObject({publish})
  expect(await read('live/nna', TOKEN)).toMatchObject({publish: null})
  expect(await read('live/anna', bound)).toMatchObject({publish: null})
})

test('the number of pages of a campaign is known to those who may read it', async () => {
  const {pages} = await read('page-count/kumla', lead)
  // The front page and one story, in two languages.
  expect(pages).toBe(4)
  expect((await ask('page-count/kumla', bound)).status).toBe(404)
  expect((await ask('page-count/nobody', bound)).status).toBe(404)
  expect((await ask('campaign-check/kumla', bound)).status).toBe(404)
  expect((await ask('campaign-check/anna', TOKEN)).status).toBe(404)
})

test('a draft is mine when I have edited it', async () => {
  const url = `http://127.0.0.1:${server.port}/v2025-02-19/data/mutate/production`
  await change([{create: {_id: 'drafts.theirs', _type: 'story', title: 'Deras'}}])
  await fetch(url, {
    method: 'POST',
    headers: {Authorization: `Bearer ${lead}`, 'Content-Type': 'application/json'},
    body: JSON.stringify({
      mutations: [{create: {_id: 'drafts.mine', _type: 'story', title: 'Mitt'}}],
    }),
  })
  const drafts: {id: string; isMine: boolean; isPublished: boolean}[] = await read('drafts', lead)
  const mine = Object.fromEntries(drafts.map(({id, isMine}) => [id, isMine]))
  expect(mine).toMatchObject({mine: true, theirs: false, bo: false})
  expect(await read('drafts', bound)).toEqual([])
})

describe('what was deleted', () => {
  test('is listed with who deleted it, can be read whole, and leaves the list when it is restored', async () => {
    const story = {_id: 'gone', _type: 'story', title: 'Borta', slug: {current: 'borta'}}
    await change([{create: story}])
    await change([{create: {...story, _id: 'drafts.gone', title: 'Borta, ny rubrik'}}])
    await change([{delete: {id: 'gone'}}, {delete: {id: 'drafts.gone'}}])
    const list = await read('deleted', lead)
    expect(list).toEqual([
      {
        id: 'gone',
        type: 'story',
        title: 'Borta, ny rubrik',
        deletedAt: expect.stringMatching(/^\d{4}-/),
        deletedBy: 'administrator',
      },
    ])
    expect(await read('deleted/gone', lead)).toMatchObject({
      _id: 'drafts.gone',
      title: 'Borta, ny rubrik',
      slug: {current: 'borta'},
    })
    expect(await read('deleted', bound)).toEqual([])
    expect((await ask('deleted/gone', bound)).status).toBe(404)

    await change([{create: {...story, _id: 'drafts.gone'}}])
    expect(await read('deleted', lead)).toEqual([])
    expect((await ask('deleted/gone', lead)).status).toBe(404)
  })

  test('does not contain what is only unpublished, discarded or published', async () => {
    const story = {_type: 'story', title: 'Kvar'}
    await change([{create: {...story, _id: 'kept'}}])
    await change([{create: {...story, _id: 'drafts.kept'}}])
    await change([{delete: {id: 'drafts.kept'}}])
    await change([{delete: {id: 'kept'}}, {create: {...story, _id: 'drafts.kept'}}])
    expect(await read('deleted', lead)).toEqual([])
  })
})
