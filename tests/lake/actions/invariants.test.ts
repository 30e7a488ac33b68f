import {randomUUID} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  authenticateByToken,
  createLakeApp,
  type Lake,
  type LakeDocument,
  openLake,
} from '../../../lake/index.ts'
import {TOKEN} from '../harness.ts'
import {TestClock} from './harness.ts'

/** Any sequence of actions, sensible or not, preserves what editors rely on. */

const NOW = '2027-03-01T08:00:00.000Z'
const FUTURE = '2027-04-01T08:00:00.000Z'
const IDS = ['x', 'y'] as const
const RELEASES = ['spring', 'autumn'] as const
const RUNS = 40
const LENGTH = 40
/** Number of generated kinds of actions; each must have succeeded at least once. */
const KINDS = 15

let folder: string
let lake: Lake
let app: ReturnType<typeof createLakeApp>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
  lake = openLake({folder, clock: new TestClock(NOW).read})
  app = createLakeApp(lake, {authenticate: authenticateByToken(TOKEN)})
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

type Fields = Record<string, unknown>
type Action = Fields & {actionType: string}
type Snapshot = ReadonlyMap<string, LakeDocument>

const id = fc.constantFrom(...IDS)
const release = fc.constantFrom(...RELEASES)
const versionOf = (published: string) =>
  fc
    .constantFrom('drafts', ...RELEASES.map((name) => `versions.${name}`))
    .map((prefix) => `${prefix}.${published}`)
const content = fc.record({
  title: fc.string({maxLength: 8}),
  to: fc.option(
    fc.record({
      _type: fc.constant('reference'),
      _ref: id,
      _weak: fc.constant(true),
      _strengthenOnPublish: fc.constant({type: 'story'}),
    }),
    {nil: undefined},
  ),
})

const pair = id.chain((published) =>
  fc.record({published: fc.constant(published), version: versionOf(published)}),
)
const documentAction: fc.Arbitrary<Action> = fc
  .record({pair, content, verb: fc.nat(7)})
  .map(({pair: {published, version}, content: fields, verb}) => {
    const attributes = {_id: version, _type: 'story', ...fields}
    const ids = {draftId: version, publishedId: published}
    const versions = ['drafts', ...RELEASES.map((name) => `versions.${name}`)]
    const actions: Action[] = [
      {actionType: 'create', publishedId: published, attributes, ifExists: 'ignore'},
      {actionType: 'edit', ...ids, patch: {set: fields}},
      {actionType: 'publish', ...ids},
      {actionType: 'unpublish', ...ids},
      {actionType: 'discard', draftId: version},
      {
        actionType: 'delete',
        publishedId: published,
        includeDrafts: versions.map((prefix) => `${prefix}.${published}`),
      },
      {actionType: 'version.create', publishedId: published, document: attributes},
      {actionType: 'version.unpublish', publishedId: published, versionId: version},
    ]
    const action = actions[verb % actions.length] ?? {actionType: 'edit'}
    return {...action, actionType: `sanity.action.document.${action.actionType}`}
  })
const releaseAction: fc.Arbitrary<Action> = fc
  .record({
    releaseId: release,
    verb: fc.constantFrom(
      'create',
      'schedule',
      'unschedule',
      'unschedule',
      'publish',
      'archive',
      'unarchive',
      'unarchive',
      'delete',
      'delete',
      'create',
    ),
  })
  .map(({releaseId, verb}) => ({
    actionType: `sanity.action.release.${verb}`,
    releaseId,
    ...(verb === 'schedule' ? {publishAt: FUTURE} : {}),
  }))
const anyAction = fc.oneof(
  {weight: 3, arbitrary: documentAction},
  {weight: 2, arbitrary: releaseAction},
)

/** Initial documents, so that most actions have something to act on. */
const BEGINNING: readonly Action[] = [
  ...IDS.flatMap((published) => [
    {
      actionType: 'sanity.action.document.create',
      publishedId: published,
      attributes: {_type: 'story'},
    },
    {
      actionType: 'sanity.action.document.publish',
      publishedId: published,
      draftId: `drafts.${published}`,
    },
  ]),
  ...RELEASES.map((releaseId) => ({actionType: 'sanity.action.release.create', releaseId})),
]

const members = (documents: Snapshot, name: string) =>
  [...documents.values()]
    .filter(({_id}) => _id.startsWith(`versions.${name}.`))
    .sort((a, b) => (a._id < b._id ? -1 : 1))

/** What an editor wrote, without fields that the lake adds and without the details of references to be strengthened. */
function written({
  _id,
  _rev,
  _createdAt,
  _updatedAt,
  _publishedAt,
  _system,
  ...fields
}: LakeDocument): unknown {
  return JSON.parse(JSON.stringify(fields), (key, value) =>
    key === '_weak' || key === '_strengthenOnPublish' ? undefined : value,
  )
}

function strongReferences(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const isStrong = '_ref' in value && !('_weak' in value) && typeof value._ref === 'string'
  return [
    ...(isStrong ? [String(value._ref)] : []),
    ...Object.values(value).flatMap(strongReferences),
  ]
}

/** Invariants after every action. */
function checkState(documents: Snapshot): void {
  for (const document of documents.values()) {
    for (const ref of strongReferences(document)) expect(documents.has(ref), ref).toBe(true)
    if (IDS.some((published) => published === document._id)) {
      expect(document).not.toHaveProperty('_system')
      expect(JSON.stringify(document)).not.toContain('_strengthenOnPublish')
    }
  }
  for (const name of RELEASES) {
    const state = documents.get(`_.releases.${name}`)?.state
    if (state === 'published' || state === 'archived') expect(members(documents, name)).toEqual([])
  }
}

/** Invariants after a successful action of this kind. */
function checkOutcome(
  action: Action,
  before: Snapshot,
  after: Snapshot,
  archived: Map<string, LakeDocument[]>,
) {
  const name = String(action.releaseId)
  const published = String(action.publishedId)
  switch (action.actionType) {
    case 'sanity.action.document.publish': {
      const draft = before.get(String(action.draftId))
      expect(after.has(String(action.draftId))).toBe(false)
      const result = after.get(published)
      if (draft && result) expect(written(result)).toEqual(written(draft))
      break
    }
    case 'sanity.action.document.unpublish':
    case 'sanity.action.document.delete':
      expect(after.has(published)).toBe(false)
      break
    case 'sanity.action.release.publish':
      for (const version of members(before, name)) {
        const result = after.get(version._id.split('.').slice(2).join('.'))
        const system = version._system
        const unpublishes = typeof system === 'object' && system !== null && 'delete' in system
        expect(result === undefined).toBe(unpublishes)
        if (result) expect(written(result)).toEqual(written(version))
      }
      break
    case 'sanity.action.release.archive':
      archived.set(name, members(before, name))
      break
    case 'sanity.action.release.unarchive': {
      const withoutRevision = ({_rev, ...document}: LakeDocument) => document
      const restored = members(after, name).map(withoutRevision)
      expect(restored).toEqual(archived.get(name)?.map(withoutRevision))
      break
    }
  }
  for (const other of RELEASES) {
    const isScheduled = (documents: Snapshot) =>
      documents.get(`_.releases.${other}`)?.state === 'scheduled'
    if (!isScheduled(before) || !isScheduled(after)) continue
    expect(members(after, other)).toEqual(members(before, other))
  }
}

test('any sequence of actions', async () => {
  const succeeded = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, {minLength: LENGTH, maxLength: LENGTH, size: 'max'}),
      async (actions) => {
        const name = `d${randomUUID()}`
        const {collection} = lake.createDataset(name)
        const snapshot = (): Snapshot =>
          new Map([...collection.values()].map((document) => [document._id, document]))
        const send = (sent: readonly Action[]) =>
          app.request(`/v2025-02-19/data/actions/${name}`, {
            method: 'POST',
            headers: {Authorization: `Bearer ${TOKEN}`},
            body: JSON.stringify({actions: sent}),
          })
        const archived = new Map<string, LakeDocument[]>()
        await send(BEGINNING)
        for (const action of actions) {
          const before = snapshot()
          const response = await send([action])
          const after = snapshot()
          if (response.ok) {
            succeeded.add(action.actionType)
            checkOutcome(action, before, after, archived)
          } else {
            expect([400, 404, 409]).toContain(response.status)
            expect(after).toEqual(before)
          }
          checkState(after)
        }
        await lake.deleteDataset(name)
      },
    ),
    {numRuns: RUNS},
  )
  // A generator whose actions mostly fail would prove nothing.
  expect(succeeded.size).toBe(KINDS)
})
