import {createClient} from 'studio-client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../../accounts/index.ts'
import {administrator} from '../../../lake/index.ts'
import {
  changeHostedPicture,
  readHostedPicture,
  readHostedPictures,
} from '../../../studio/pictures/hosted-pictures.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../../security/server.ts'

// The lake answers the Studio's own client as Sanity's does.
let server: WholeServer
const [OLD, NEW] = [`image-${'a'.repeat(40)}-10x10-png`, `image-${'b'.repeat(40)}-10x10-png`]

const to = (_ref: string) => [{_key: _ref, _type: 'reference', _ref, _weak: true}]
const guide = (_id: string, campaign: string, asset = OLD) => ({
  _id,
  _type: 'guide',
  title: {sv: `Guide ${campaign}`},
  belongsTo: to(campaign),
  image: {
    _type: 'imageWithAlt',
    asset: {_type: 'reference', _ref: asset},
    alt: {_type: 'localizedString', sv: 'Ett rött hus'},
    credit: 'Lin Zhao',
  },
})

beforeAll(async () => {
  server = await startWholeServer()
  const assets = [OLD, NEW].map((_id) => ({
    create: {
      _id,
      _type: 'sanity.imageAsset',
      originalFilename: 'hus.png',
      metadata: {dimensions: {width: 10, height: 10}},
    },
  }))
  const guides = [
    guide('guide', 'kumla'),
    guide('drafts.guide', 'kumla'),
    guide('mio', 'malmo'),
    guide('nytt', 'kumla', NEW),
  ]
  await server.lake
    .dataset('production')
    .transact([...assets, ...guides.map((create) => ({create}))], {}, administrator)
})
afterAll(() => server.close())

const clientOf = (token: string) =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: `http://127.0.0.1:${server.port}`,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    token,
  })
const stored = (id: string) => server.lake.dataset('production').collection.get(id)
const ids = (uses: readonly {id: string}[]) => uses.map(({id}) => id).toSorted()

test('pictures are found with their uses, without the server', async () => {
  const {pictures, campaigns} = await readHostedPictures(clientOf(TOKEN))
  const old = pictures.find(({id}) => id === OLD)
  expect(old).toMatchObject({alts: ['Ett rött hus'], credits: ['Lin Zhao'], width: 10})
  expect(ids(old?.uses ?? [])).toEqual(['guide', 'mio'])
  expect(ids(pictures.find(({id}) => id === NEW)?.uses ?? [])).toEqual(['nytt'])
  expect(ids(campaigns)).toContain('kumla')
  expect(await readHostedPicture(clientOf(TOKEN), OLD)).toEqual(old)
})

test('a picture is replaced where one may, with its draft, and not elsewhere', async () => {
  const {secret} = server.accounts.administration.addToken(
    'lead',
    readMembership('lead', ['kumla']),
  )
  const change = {with: NEW, alt: 'Ett blått hus'}
  const trial = await changeHostedPicture(clientOf(secret), OLD, change, {isTrial: true})
  expect([ids(trial.changed), ids(trial.refused)]).toEqual([['guide'], ['mio']])
  expect(stored('guide')).toMatchObject({image: {asset: {_ref: OLD}}})

  await changeHostedPicture(clientOf(secret), OLD, change, {isTrial: false})
  for (const id of ['guide', 'drafts.guide']) {
    expect(stored(id)).toMatchObject({image: {asset: {_ref: NEW}, alt: {sv: 'Ett blått hus'}}})
  }
  expect(stored('mio')).toMatchObject({image: {asset: {_ref: OLD}}})
})
