import fc from 'fast-check'
import type {Mutation} from '../../../lake/index.ts'
import {administrator, type LakeOptions} from '../../../lake/index.ts'
import {startLake, type TestLake} from '../../lake/harness.ts'
import {documentWith} from '../../lake/query/generators.ts'

type Fields = Record<string, unknown>

/** A document as it is written. */
export interface Written {
  _id: string
  _type: string
  [field: string]: unknown
}

/** What a requester may not see. Hidden and visible documents never share ids. */
export interface Hidden {
  /** Documents that they may not see: drafts, versions, releases, people who are not shown, and pictures of these. */
  documents: readonly Written[]
  /** Edits of some of these, so that history, revisions and counts of changes differ. */
  edits: readonly {id: string; title: string}[]
  /** Hidden fields of the visible documents, by id. */
  fields: Readonly<Record<string, Fields>>
  /** Datasets that they may not read, with their documents. */
  datasets: Readonly<Record<string, readonly Written[]>>
  /** Who wrote it all. */
  author: string
}

/** Two lakes that differ only in what a requester may not see. */
export interface Pair {
  visible: readonly Written[]
  one: Hidden
  other: Hidden
}

/** A kind of requester: what they may see, and how they authenticate. */
export interface Kind {
  name: string
  publicRead: NonNullable<LakeOptions['publicRead']>
  headers: (lake: TestLake) => Record<string, string>
}

/** The public sees published documents, authors only when they have consented, and never who consented to what. */
export const guest: Kind = {
  name: 'a guest',
  publicRead: {
    filter: 'count(string::split(_id, ".")) == 1 && (_type != "author" || consent.shown == true)',
    hide: ['consent', 'internal'],
  },
  headers: () => ({}),
}

export const VISIBLE_IDS = ['a', 'b', 'c', 'd', 'e', 'f']
export const HIDDEN_PEOPLE = ['h1', 'h2', 'h3']
const HIDDEN_IDS = [
  ...VISIBLE_IDS.flatMap((id) => [`drafts.${id}`, `versions.r1.${id}`]),
  ...HIDDEN_PEOPLE,
  'drafts.n1',
  'versions.r2.n2',
]
export const RELEASES = ['r1', 'r2']
export const ASSETS = ['1', '2', '3'].map((n) => `image-${n.repeat(40)}-20x10-png`)
export const HIDDEN_DATASETS = ['secret', 'draftroom', 'production-comments']

const CLOCK = '2026-03-01T12:00:00.000Z'
const SECRETS = ['Anna Andersson', 'sun', 'sea', '070-123 45 67', 'Hösten 2026', 'aa', 'ab', 'z']

const secret = fc.constantFrom(...SECRETS)
const target = fc.constantFrom(...VISIBLE_IDS, ...HIDDEN_PEOPLE, ...ASSETS)
const weak = (id: string) => ({_type: 'reference', _ref: id, _weak: true})

/** Makes every reference weak, since its target may not exist. */
function loosened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosened)
  if (typeof value !== 'object' || value === null) return value
  if ('_ref' in value) return {...value, _weak: true}
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, loosened(item)]))
}

function written(id: string): fc.Arbitrary<Written> {
  return documentWith(id).map(({_rev, _createdAt, _updatedAt, ...document}) => ({
    ...document,
    ...Object.fromEntries(Object.entries(document).map(([key, item]) => [key, loosened(item)])),
    _id: id,
    _type: document._type,
  }))
}

const hiddenFields: fc.Arbitrary<Fields> = fc.record(
  {
    note: secret,
    phone: secret,
    campaigns: fc.array(target.map(weak), {maxLength: 2}),
    portrait: fc.constantFrom(...ASSETS).map((id) => ({_type: 'image', asset: weak(id)})),
  },
  {requiredKeys: []},
)

const hiddenDocument = fc.constantFrom(...HIDDEN_IDS).chain((id) =>
  fc.tuple(written(id), secret, hiddenFields, fc.array(target, {maxLength: 2})).map(
    ([document, title, consent, to]): Written => ({
      ...document,
      // A person who is published without having consented.
      ...(HIDDEN_PEOPLE.includes(id) ? {_type: 'author'} : {}),
      title,
      slug: {current: title},
      consent: {...consent, shown: false},
      more: to.map(weak),
    }),
  ),
)

const release = fc.tuple(fc.constantFrom(...RELEASES), secret).map(
  ([name, title]): Written => ({
    _id: `_.releases.${name}`,
    _type: 'system.release',
    name,
    state: 'active',
    metadata: {title, releaseType: 'asap'},
  }),
)

/** A picture that only hidden documents refer to. */
const asset = fc.tuple(fc.constantFrom(...ASSETS), secret).map(
  ([id, originalFilename]): Written => ({
    _id: id,
    _type: 'sanity.imageAsset',
    assetId: id.split('-')[1],
    extension: 'png',
    mimeType: 'image/png',
    originalFilename,
    path: `images/local/production/${id.slice('image-'.length).replace('-png', '.png')}`,
    size: 100,
    url: 'http://example.test/picture',
  }),
)

const byId = (documents: readonly Written[]) => [
  ...new Map(documents.map((document) => [document._id, document])).values(),
]

const hidden: fc.Arbitrary<Hidden> = fc.record({
  documents: fc
    .array(
      fc.oneof(
        {arbitrary: hiddenDocument, weight: 6},
        {arbitrary: release, weight: 1},
        {arbitrary: asset, weight: 1},
      ),
      {maxLength: 14},
    )
    .map(byId),
  edits: fc.array(fc.record({id: fc.constantFrom(...HIDDEN_IDS), title: secret}), {maxLength: 4}),
  fields: fc
    .tuple(...VISIBLE_IDS.map(() => hiddenFields))
    .map((all) => Object.fromEntries(VISIBLE_IDS.map((id, index) => [id, all[index] ?? {}]))),
  datasets: fc
    .subarray(HIDDEN_DATASETS)
    .chain((names) => fc.tuple(...names.map((name) => hiddenDocument.map((one) => ({name, one})))))
    .map((all) => Object.fromEntries(all.map(({name, one}) => [name, [one]]))),
  author: fc.constantFrom('administrator', 'user-1', 'user-2'),
})

export const pairs: fc.Arbitrary<Pair> = fc.record({
  visible: fc
    .subarray(VISIBLE_IDS, {minLength: 1})
    .chain((ids) => fc.tuple(...ids.map((id) => written(id)))),
  one: hidden,
  other: hidden,
})

/** A visible document with its hidden fields. */
export const whole = (document: Written, hidden: Hidden): Written => ({
  ...document,
  consent: {...hidden.fields[document._id], shown: true},
  internal: hidden.fields[document._id]?.note ?? null,
})

const put = (document: Written): Mutation => ({createOrReplace: document})

/** Serves a lake that holds what everybody may see and what is hidden; `hiddenFirst` sets which is written first. */
export async function makeLake(
  {publicRead}: Kind,
  visible: readonly Written[],
  hidden: Hidden,
  hiddenFirst: boolean,
): Promise<TestLake> {
  const running = await startLake({publicRead, clock: () => new Date(CLOCK)})
  const {lake} = running
  const author = {...administrator, identity: hidden.author}
  const dataset = lake.dataset('production')
  const writeHidden = async () => {
    for (const document of hidden.documents) await dataset.transact([put(document)], {}, author)
    for (const {id, title} of hidden.edits) {
      if (!dataset.collection.get(id)) continue
      await dataset.transact([{patch: {id, set: {title}}}], {}, author)
    }
  }
  if (hiddenFirst) await writeHidden()
  const mutations = visible.map((document) => put(whole(document, hidden)))
  await dataset.transact(mutations, {transactionId: 'visible'}, author)
  if (!hiddenFirst) await writeHidden()
  const open = lake.createDataset('open', 'public')
  await open.transact(visible.map(put), {transactionId: 'open'}, author)
  for (const [name, documents] of Object.entries(hidden.datasets)) {
    await lake.createDataset(name).transact(documents.map(put), {}, author)
  }
  return running
}
