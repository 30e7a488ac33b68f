import fc from 'fast-check'
import {ASSETS, HIDDEN_PEOPLE, MINE, RELEASES, VISIBLE_IDS} from './world.ts'

type Fields = Record<string, unknown>

/** Ids that may be hidden, visible or absent. */
const anyId = fc.oneof(
  fc.constantFrom(...VISIBLE_IDS, ...HIDDEN_PEOPLE, ...ASSETS, 'missing', 'drafts.own'),
  fc.constantFrom(...VISIBLE_IDS, 'n1', 'missing').map((id) => `drafts.${id}`),
  fc.constantFrom(...VISIBLE_IDS, 'n2', 'missing').map((id) => `versions.r1.${id}`),
  fc.constantFrom(...RELEASES).map((name) => `_.releases.${name}`),
)
/** Ids that nothing hidden has: two documents cannot share one, which no answer can conceal. */
const newId = fc.constantFrom('new-1', 'drafts.new-1', 'drafts.new-2', 'versions.r1.new-1')
const type = fc.constantFrom('post', 'author', 'place')
const own = {belongsTo: [{_key: 'a', _type: 'reference', _ref: MINE, _weak: true}]}

const link = fc
  .tuple(anyId, fc.constantFrom({}, {_weak: true}))
  .map(([_ref, strength]): Fields => ({_type: 'reference', _ref, ...strength}))
const fields: fc.Arbitrary<Fields> = fc.oneof(
  fc.constantFrom<Fields>({title: 'x'}, {n: 2}, {consent: {note: 'x'}}, {internal: 'x'}),
  link.map((to) => ({to})),
  link.map((asset) => ({main: {_type: 'image', asset}})),
)
const query = fc.constantFrom(
  '*[consent.note match "a*"]',
  '*[_type == "author"]',
  '*[internal == "sun"]',
  '*[references("h1")]',
  '*[_id in path("drafts.**")]',
  '*[title match "sun*"][0...2]',
  '*[count(*[references(^._id)]) > 0]',
)
const revision = fc.constantFrom<Fields>({}, {ifRevisionID: 'visible'}, {ifRevisionID: 'other'})
const operation = fc.oneof(
  fields.map((set) => ({set})),
  fc.constantFrom<Fields>(
    {unset: ['consent.note']},
    {inc: {n: 1}},
    {inc: {title: 1}},
    {inc: {'consent.phone': 1}},
    {insert: {after: 'consent.campaigns[-1]', items: [1]}},
    {insert: {replace: 'tags[0]', items: [1]}},
    {diffMatchPatch: {'consent.note': '@@ -1,3 +1,3 @@\n-Ann\n+Bnn\n'}},
    {setIfMissing: {internal: 'x'}},
  ),
)

/** Content that nobody bound to a campaign may write (unlike places, which all share), at an id that may be hidden. */
const foreign = fc
  .tuple(anyId, fc.constantFrom('post', 'author'), fields)
  .map(([_id, _type, rest]) => ({_id, _type, ...rest}))
const ownNew = fc
  .tuple(newId, type, fields)
  .map(([_id, _type, rest]) => ({_id, _type, ...rest, ...own}))

const mutation = fc.oneof(
  fc.oneof(foreign, ownNew).map((create) => ({create})),
  fc.oneof(foreign, ownNew).map((createIfNotExists) => ({createIfNotExists})),
  fc.oneof(foreign, ownNew).map((createOrReplace) => ({createOrReplace})),
  fc
    .tuple(fc.oneof(anyId, newId), operation, revision)
    .map(([id, change, at]) => ({patch: {id, ...change, ...at}})),
  fc.tuple(query, operation).map(([found, change]) => ({patch: {query: found, ...change}})),
  fc
    .tuple(anyId, fc.constantFrom({}, {}, {purge: true}))
    .map(([id, how]) => ({delete: {id, ...how}})),
  query.map((found) => ({delete: {query: found}})),
  fc.constant({nothing: {}}),
)

export const mutations = fc.array(mutation, {minLength: 1, maxLength: 3})

const published = fc.constantFrom(...VISIBLE_IDS, ...HIDDEN_PEOPLE, 'n1', 'missing')
const expected = fc.constantFrom<Fields>(
  {},
  {ifDraftRevisionId: 'visible'},
  {ifPublishedRevisionId: 'x'},
)
const named = (name: string, body: fc.Arbitrary<Fields>) =>
  body.map((rest) => ({actionType: `sanity.action.${name}`, ...rest}))
const onGroup = (make: (id: string) => Fields) => published.map(make)

/** One action of each kind, with documents and releases that may be hidden, visible or absent. */
export const action = fc.oneof(
  named(
    'document.create',
    fc.tuple(published, fields, fc.constantFrom('fail', 'ignore')).map(([id, rest, ifExists]) => ({
      publishedId: id,
      attributes: {_id: `drafts.${id}`, _type: 'post', ...rest},
      ifExists,
    })),
  ),
  named(
    'document.edit',
    fc.tuple(published, operation).map(([id, patch]) => ({
      publishedId: id,
      draftId: `drafts.${id}`,
      patch,
    })),
  ),
  named(
    'document.publish',
    fc
      .tuple(published, fc.constantFrom('drafts', 'versions.r1'), expected)
      .map(([id, at, rest]) => ({
        publishedId: id,
        draftId: `${at}.${id}`,
        ...rest,
      })),
  ),
  named(
    'document.unpublish',
    onGroup((id) => ({publishedId: id, draftId: `drafts.${id}`})),
  ),
  named(
    'document.delete',
    fc.tuple(published, fc.boolean()).map(([id, isWhole]) => ({
      publishedId: id,
      includeDrafts: isWhole ? [`drafts.${id}`, `versions.r1.${id}`] : [],
    })),
  ),
  named(
    'document.discard',
    onGroup((id) => ({draftId: `drafts.${id}`})),
  ),
  named(
    'document.replaceDraft',
    onGroup((id) => ({
      publishedId: id,
      attributes: {_id: `drafts.${id}`, _type: 'post'},
    })),
  ),
  named(
    'document.version.create',
    onGroup((id) => ({publishedId: id, document: {_id: `versions.r1.${id}`, _type: 'post'}})),
  ),
  named(
    'document.version.create',
    onGroup((id) => ({
      publishedId: id,
      baseId: `drafts.${id}`,
      versionId: `versions.r1.${id}`,
    })),
  ),
  named(
    'document.version.discard',
    onGroup((id) => ({versionId: `versions.r1.${id}`})),
  ),
  named(
    'document.version.replace',
    onGroup((id) => ({
      document: {_id: `versions.r1.${id}`, _type: 'post'},
    })),
  ),
  named(
    'document.version.unpublish',
    onGroup((id) => ({
      publishedId: id,
      versionId: `versions.r1.${id}`,
    })),
  ),
  ...[
    'publish',
    'archive',
    'unarchive',
    'schedule',
    'unschedule',
    'delete',
    'create',
    'edit',
    'import',
  ].map((verb) =>
    named(
      `release.${verb}`,
      fc.constantFrom(...RELEASES, 'none').map((releaseId) => ({
        releaseId,
        ...(verb === 'schedule' ? {publishAt: '2027-01-01T00:00:00Z'} : {}),
        ...(verb === 'edit' ? {patch: {set: {'metadata.title': 'x'}}} : {}),
        ...(verb === 'import'
          ? {attributes: {_type: 'system.release', metadata: {title: 'x', releaseType: 'asap'}}}
          : {}),
      })),
    ),
  ),
)
