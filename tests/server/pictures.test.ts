import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {startWholeServer, type WholeServer} from '../security/server.ts'

const [OLD, NEW, LOOSE] = ['a', 'b', 'c'].map((of) => `image-${of.repeat(40)}-10x10-png`)
const picture = (asset: string | undefined, fields: object = {}) => ({
  _type: 'imageWithAlt',
  asset: {_type: 'reference', _ref: asset},
  crop: {_type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0, right: 0},
  ...fields,
})
const to = (_ref: string) => [{_key: _ref, _type: 'reference', _ref, _weak: true}]
const alt = (texts: object) => ({_type: 'localizedString', ...texts})

let server: WholeServer
const tokens = new Map<string, string>()

const stored = (id: string) => server.lake.dataset('production').collection.get(id)

async function ask(who: string, path = '', body?: object) {
  const response = await fetch(`http://127.0.0.1:${server.port}/studio/api/pictures${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {Authorization: `Bearer ${tokens.get(who)}`, 'Content-Type': 'application/json'},
    ...(body ? {body: JSON.stringify(body)} : {}),
  })
  return {status: response.status, body: await response.json()}
}
const change = (who: string, body: object) => ask(who, `/${OLD}/changes`, body)
const ids = (uses: {id: string}[]) => uses.map(({id}) => id).toSorted()

beforeAll(async () => {
  server = await startWholeServer()
  const token = (role: string, campaigns: string[]) =>
    server.accounts.administration.addToken('test', readMembership(role, campaigns)).secret
  tokens.set('lead', token('lead', ['kumla']))
  tokens.set('viewer', token('viewer', ['kumla']))
  tokens.set('elsewhere', token('lead', ['malmo']))
  tokens.set('all', token('administrator', []))
})
afterAll(() => server.close())

beforeEach(async () => {
  const consent = {basis: 'consent', scope: 'all', channels: ['web'], validUntil: '2099-03-01'}
  const assets = [OLD, NEW, LOOSE].map((_id) => ({
    _id: _id ?? '',
    _type: 'sanity.imageAsset',
    originalFilename: 'hus.png',
    metadata: {dimensions: {width: 10, height: 10}},
  }))
  const body = {
    _type: 'localizedRichText',
    sv: [{_key: 'i', ...picture(OLD, {_type: 'richTextImage', alt: 'Hus'})}],
  }
  const guide = {
    _id: 'guide',
    _type: 'guide',
    title: {sv: 'Guiden'},
    belongsTo: to('kumla'),
    image: picture(OLD, {alt: alt({sv: 'Ett rött hus', en: 'A red house'}), credit: 'Lin Zhao'}),
    body,
  }
  const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
    {_id: 'kumla', _type: 'campaign', name: 'Kumla', slug: {current: 'kumla'}},
    {_id: 'c-malmo', _type: 'campaign', name: 'Malmö', slug: {current: 'malmo'}},
    ...assets,
    guide,
    {...guide, _id: 'drafts.guide', title: {sv: 'Guiden, ny'}},
    {
      _id: 'ek',
      _type: 'ambassador',
      name: 'Anna Ek',
      belongsTo: to('kumla'),
      portrait: picture(OLD),
      consent,
    },
    {
      _id: 'other',
      _type: 'guide',
      title: {sv: 'Malmös'},
      belongsTo: to('c-malmo'),
      image: picture(OLD),
    },
    {
      _id: 'drafts.hidden',
      _type: 'guide',
      title: {sv: 'Malmös hemliga'},
      belongsTo: to('c-malmo'),
      image: picture(OLD),
    },
  ]
  await server.lake.dataset('production').transact(
    documents.map((one) => ({createOrReplace: one})),
    {},
    administrator,
  )
})

test('a picture says who took it, who is on it, where it is used and until when', async () => {
  const {body} = await ask('lead')
  const [known] = body.pictures.filter(({id}: {id: string}) => id === OLD)
  expect(known).toMatchObject({
    name: 'hus.png',
    alts: ['Ett rött hus', 'Hus'],
    lacksAlt: true,
    credits: ['Lin Zhao'],
    people: ['Anna Ek'],
    until: '2099-03-01',
    hindrance: null,
  })
  expect(ids(known.uses)).toEqual(['ek', 'guide', 'other'])
  expect(body.campaigns).toContainEqual({id: 'kumla', name: 'Kumla'})
})

test('a picture of somebody who has not been asked says so, to those who read of it', async () => {
  await server.lake
    .dataset('production')
    .transact([{patch: {id: 'ek', unset: ['consent']}}], {}, administrator)
  const rights = async (who: string) => {
    const {pictures} = (await ask(who)).body
    return pictures.find(({id}: {id: string}) => id === OLD).hindrance
  }
  expect(await rights('lead')).toBe('Rätt saknas')
  expect(await rights('elsewhere')).toBeNull()
})

test('a picture that nothing uses is seen by those who see everything', async () => {
  const seenBy = async (who: string) =>
    (await ask(who)).body.pictures.map(({id}: {id: string}) => id)
  expect(await seenBy('all')).toContain(LOOSE)
  expect(await seenBy('lead')).not.toContain(LOOSE)
})

test('a trial says what would change and what may not, and stores nothing', async () => {
  const before = server.lake.dataset('production').sequence
  const {body} = await change('lead', {alt: 'Ett hus', isTrial: true})
  expect([ids(body.changed), ids(body.refused)]).toEqual([['ek', 'guide'], ['other']])
  expect(server.lake.dataset('production').sequence).toBe(before)
})

test('a picture that is none, or that nobody may see, takes no place', async () => {
  const unknown = `image-${'0'.repeat(40)}-1x1-png`
  const before = server.lake.dataset('production').sequence
  for (const isTrial of [true, false]) {
    expect((await change('lead', {with: unknown, isTrial})).status).toBe(404)
  }
  expect(server.lake.dataset('production').sequence).toBe(before)
})

test('a picture is replaced in what is published and in drafts, and nowhere else', async () => {
  // Whoever puts a picture into a document must be able to see it.
  await server.lake
    .dataset('production')
    .transact([{patch: {id: 'kumla', set: {logo: picture(NEW)}}}], {}, administrator)
  const {body} = await change('lead', {with: NEW, alt: 'Ett blått hus', credit: '', isTrial: false})
  expect(ids(body.changed)).toEqual(['ek', 'guide'])
  for (const id of ['guide', 'drafts.guide']) {
    expect(stored(id)).toMatchObject({
      image: {asset: {_ref: NEW}, alt: {sv: 'Ett blått hus'}},
      body: {sv: [{_key: 'i', asset: {_ref: NEW}, alt: 'Ett blått hus'}]},
    })
    const image = stored(id)?.image
    // What was said of the old picture, and cut out of it, is gone.
    expect(image).not.toHaveProperty('crop')
    expect(image).not.toHaveProperty('credit')
    expect(image).not.toHaveProperty('alt.en')
  }
  expect(stored('other')).toMatchObject({image: {asset: {_ref: OLD}}})
  expect(stored('drafts.hidden')).toMatchObject({image: {asset: {_ref: OLD}}})
})

test('an alternative text changes with its translations kept', async () => {
  await change('lead', {alt: 'Huset vid ån', isTrial: false})
  expect(stored('guide')).toMatchObject({
    image: {
      asset: {_ref: OLD},
      crop: {top: 0.1},
      alt: {sv: 'Huset vid ån', en: 'A red house'},
      credit: 'Lin Zhao',
    },
  })
})

test('whoever may only read changes nothing, and others do not learn of the picture’s other uses', async () => {
  const before = server.lake.dataset('production').sequence
  const {body} = await change('viewer', {alt: 'Mitt', isTrial: false})
  expect([ids(body.changed), ids(body.refused)]).toEqual([[], ['ek', 'guide', 'other']])
  expect(server.lake.dataset('production').sequence).toBe(before)
  expect(JSON.stringify(body)).not.toContain('hemliga')
})
