import type {Server} from 'node:http'
import fc from 'fast-check'
import {ROLES} from '../../../accounts/index.ts'
import {
  administrator,
  attachSockets,
  authenticateByToken,
  type Lake,
  type LakeOptions,
  type Mutation,
  type Requester,
} from '../../../lake/index.ts'
import {grantsFor} from '../../../server/rights.ts'
import {startLake, type TestLake, TOKEN} from '../../lake/harness.ts'
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
  /** The requester, when it is somebody who works here. */
  requester?: (lake: Lake) => Requester
  headers: Record<string, string>
  /** Visible documents of which they see every field. */
  owns: readonly string[]
  /** Whether they may know of releases, and that a dataset exists. */
  isMember: boolean
}

/** The public sees published documents, authors only when they have consented, and never who consented to what. */
const publicRead = {
  filter: 'count(string::split(_id, ".")) == 1 && (_type != "author" || consent.shown == true)',
  hide: ['consent', 'internal'],
}

export const guest: Kind = {name: 'a guest', publicRead, headers: {}, owns: [], isMember: false}

export const MEMBER_TOKEN = 'a-members-token'
export const MINE = 'campaign-mine'
const OTHERS = 'campaign-of-others'

/** Somebody whose role is bound to one campaign; what belongs to another is hidden from them. */
const bound = (role: keyof typeof ROLES): Kind => ({
  name: `a ${role} of one campaign`,
  publicRead,
  requester: (lake) => ({
    kind: 'member',
    identity: 'user-me',
    grants: grantsFor(
      {id: 'user-me', campaigns: ['mine'], languages: []},
      ROLES[role],
      lake.dataset('production'),
    ),
  }),
  headers: {Authorization: `Bearer ${MEMBER_TOKEN}`},
  owns: ['a', 'b', 'drafts.a', 'drafts.own', 'versions.r1.b'],
  isMember: true,
})

export const roles: readonly Kind[] = (
  ['lead', 'communicator', 'reviewer', 'contributor', 'viewer'] as const
).map(bound)

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

/** What belongs to a campaign. */
const of = (campaign: string) => ({
  belongsTo: [{_type: 'reference', _ref: campaign, _weak: true, _key: campaign}],
})

/** A visible document with its hidden fields. */
export const whole = (document: Written, hidden: Hidden, {owns}: Kind): Written =>
  owns.includes(document._id)
    ? {
        ...document,
        consent: {shown: true},
        internal: 'our own',
        ...of(MINE),
        contributors: ['user-me'],
      }
    : {
        ...document,
        consent: {...hidden.fields[document._id], shown: true},
        internal: hidden.fields[document._id]?.note ?? null,
        ...of(OTHERS),
      }

/** What of `hidden` this kind of requester may not see. */
export function hiddenFrom({owns, isMember}: Kind, hidden: Hidden): Hidden {
  if (!isMember) return hidden
  const isHidden = ({_id, _type}: Written) => _type !== 'system.release' && !owns.includes(_id)
  const datasets = HIDDEN_DATASETS.map((name) => [name, hidden.datasets[name] ?? []] as const)
  return {
    ...hidden,
    documents: hidden.documents
      .filter(isHidden)
      // Places, topics and the like are shared by all campaigns.
      .map((document) => ({...document, ...of(OTHERS)})),
    edits: hidden.edits.filter(({id}) => !owns.includes(id)),
    datasets: Object.fromEntries(datasets),
  }
}

/** The unpublished documents that this kind sees. */
const ownUnpublished = ({owns}: Kind): Written[] =>
  owns
    .filter((id) => id.includes('.'))
    .map((_id) => ({
      _id,
      _type: 'post',
      title: 'sunset',
      n: 1,
      ...of(MINE),
      contributors: ['user-me'],
    }))

const put = (document: Written): Mutation => ({createOrReplace: document})

/** Serves a lake that holds what everybody may see and what is hidden; `hiddenFirst` sets which is written first. */
export async function makeLake(
  kind: Kind,
  visible: readonly Written[],
  given: Hidden,
  hiddenFirst: boolean,
): Promise<TestLake> {
  const byToken = authenticateByToken(TOKEN)
  let requester: Requester | undefined
  const authenticate = (request: Request, address: string | undefined) =>
    requester && request.headers.get('Authorization') === `Bearer ${MEMBER_TOKEN}`
      ? requester
      : byToken(request, address)
  const running = await startLake(
    {publicRead: kind.publicRead, clock: () => new Date(CLOCK)},
    {authenticate},
  )
  const {lake} = running
  const hidden = hiddenFrom(kind, given)
  const author = {...administrator, identity: hidden.author}
  const dataset = lake.dataset('production')
  let written = 0
  // Ids that tell where they come from: none of them may appear in an answer.
  const write = (to: typeof dataset, mutations: Mutation[]) => {
    written += 1
    return to.transact(mutations, {transactionId: `hidden-${hiddenFirst}-${written}`}, author)
  }
  const writeHidden = async () => {
    for (const document of hidden.documents) await write(dataset, [put(document)])
    for (const {id, title} of hidden.edits) {
      if (!dataset.collection.get(id)) continue
      await write(dataset, [{patch: {id, set: {title}}}])
    }
  }
  await dataset.transact(
    [
      {createOrReplace: {_id: MINE, _type: 'campaign', slug: {current: 'mine'}}},
      {createOrReplace: {_id: OTHERS, _type: 'campaign', slug: {current: 'others'}}},
    ],
    {transactionId: 'campaigns'},
    administrator,
  )
  requester = kind.requester?.(lake)
  if (hiddenFirst) await writeHidden()
  const mutations = [
    ...visible.map((document) => put(whole(document, hidden, kind))),
    ...ownUnpublished(kind).map(put),
  ]
  const writer = kind.isMember ? administrator : author
  await dataset.transact(mutations, {transactionId: 'visible'}, writer)
  if (!hiddenFirst) await writeHidden()
  const open = lake.createDataset('open', 'public')
  await open.transact(visible.map(put), {transactionId: 'open'}, author)
  for (const [name, documents] of Object.entries(hidden.datasets)) {
    await write(lake.createDataset(name), documents.map(put))
  }
  if (hiddenFirst) {
    // The same bytes as the requester's own upload, from somebody else and before it.
    const {assets} = lake.media('production')
    const details = {filename: 'secret.json', contentType: 'application/json'}
    await assets.upload('files', new Blob(['{}']).stream(), details, author, running.url)
  }
  const closeSockets = attachSockets(running.server as Server, lake, {
    authenticate,
    fetch: (request, env) => running.app.fetch(request, env),
  })
  const {stop} = running
  return {
    ...running,
    stop: () => {
      closeSockets()
      return stop()
    },
  }
}
