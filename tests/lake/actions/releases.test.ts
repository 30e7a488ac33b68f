import type {Action} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from '../harness.ts'
import {freshDataset, TestClock} from './harness.ts'
import {absent, type Content, play, type Scenario} from './scenario.ts'

const NOW = '2027-03-01T08:00:00.000Z'
const LATER = '2027-04-01T08:00:00.000Z'
const LATER_STILL = '2027-05-01T08:00:00.000Z'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({clock: new TestClock(NOW).read})
})
afterAll(() => lake.stop())

const RELEASE = '_.releases.spring'
const published = {_id: 'x', _type: 'story', title: 'out'}
const version = {_id: 'versions.spring.x', _type: 'story', title: 'in spring'}
const another = {_id: 'versions.spring.y', _type: 'story', title: 'new in spring'}

const create = (metadata: object = {}, releaseId = 'spring'): Action => ({
  actionType: 'sanity.action.release.create',
  releaseId,
  metadata: {releaseType: 'asap', ...metadata},
})
const act = (verb: 'publish' | 'archive' | 'unarchive' | 'delete' | 'unschedule'): Action => ({
  actionType: `sanity.action.release.${verb}`,
  releaseId: 'spring',
})
const schedule = (publishAt: string, releaseId = 'spring'): Action => ({
  actionType: 'sanity.action.release.schedule',
  releaseId,
  publishAt,
})
const editRelease = (patch: object): Action => ({
  actionType: 'sanity.action.release.edit',
  releaseId: 'spring',
  patch,
})
const add = (document: Content): Action => ({
  actionType: 'sanity.action.document.version.create',
  publishedId: document._id.split('.').slice(2).join('.'),
  document,
})
const refersTo = (_ref: string) => ({
  to: {_type: 'reference', _ref, _weak: true, _strengthenOnPublish: {type: 'story'}},
})
const final = (...ids: string[]) => ids.map((id) => ({id}))
const refused = (message: RegExp) => ({status: 409, type: 'releaseStateError', message})

const lifecycle: Scenario[] = [
  {
    title: 'create makes the system document',
    actions: [create({title: 'Spring'})],
    leaves: {
      [RELEASE]: {
        _type: 'system.release',
        name: 'spring',
        state: 'active',
        metadata: {title: 'Spring', releaseType: 'asap'},
      },
    },
  },
  {
    title: 'create is undecided when told nothing',
    actions: [{actionType: 'sanity.action.release.create', releaseId: 'spring'}],
    leaves: {[RELEASE]: {state: 'active', metadata: {releaseType: 'undecided'}}},
  },
  {
    title: 'create refuses a second of the same name',
    actions: [create(), create()],
    fails: {status: 409, type: 'documentAlreadyExistsError'},
  },
  {
    title: 'create refuses a name with a dot, which would not be one part of an id',
    actions: [create({}, 'a.b')],
    fails: {status: 400, type: 'validationError', message: /release\.create.*"releaseId"/},
  },
  {
    title: 'create refuses the name of a perspective',
    actions: [create({}, 'published')],
    fails: {status: 400, type: 'validationError', message: /perspective/},
  },
  {
    title: 'create refuses a type that is none',
    actions: [create({releaseType: 'soon'})],
    fails: {status: 400, type: 'validationError', message: /"metadata\.releaseType"/},
  },
  {
    title: 'edit changes metadata',
    actions: [
      create({title: 'Spring'}),
      editRelease({set: {'metadata.title': 'Summer'}, unset: ['metadata.none']}),
    ],
    leaves: {[RELEASE]: {metadata: {title: 'Summer', releaseType: 'asap'}}},
  },
  {
    title: 'edit refuses anything but metadata',
    actions: [create(), editRelease({set: {state: 'published'}})],
    fails: {status: 400, type: 'validationError', message: /"metadata" only/},
  },
  {
    title: 'edit refuses metadata that is no release’s',
    actions: [create(), editRelease({unset: ['metadata']})],
    fails: {status: 400, type: 'validationError', message: /metadata/},
  },
  {
    title: 'publish puts every version out and takes them away, at once',
    given: [published],
    actions: [create(), add(version), add(another), act('publish')],
    leaves: {
      x: {title: 'in spring'},
      y: {title: 'new in spring'},
      'versions.spring.x': null,
      'versions.spring.y': null,
      [RELEASE]: {
        state: 'published',
        publishedAt: NOW,
        finalDocumentStates: final('versions.spring.x', 'versions.spring.y'),
      },
    },
  },
  {
    title: 'publish unpublishes what is so marked, and leaves its draft alone',
    given: [published, {...published, _id: 'drafts.x', title: 'in work'}],
    actions: [
      create(),
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'versions.spring.x',
        publishedId: 'x',
      },
      act('publish'),
    ],
    leaves: {
      x: null,
      'versions.spring.x': null,
      [RELEASE]: {state: 'published', finalDocumentStates: final('versions.spring.x')},
    },
  },
  {
    title: 'publish leaves what it unpublishes behind as a draft when there is none',
    given: [published],
    actions: [
      create(),
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'versions.spring.x',
        publishedId: 'x',
      },
      act('publish'),
    ],
    leaves: {
      x: null,
      'drafts.x': {title: 'out', _system: {base: {id: 'x'}}},
      'versions.spring.x': null,
      [RELEASE]: {state: 'published'},
    },
  },
  {
    title: 'publish puts documents out that refer to each other',
    actions: [
      create(),
      add({...version, ...refersTo('y')}),
      add({...another, ...refersTo('x')}),
      act('publish'),
    ],
    leaves: {
      x: {to: {_ref: 'y'}},
      y: {to: {_ref: 'x'}},
      'versions.spring.x': null,
      'versions.spring.y': null,
      [RELEASE]: {state: 'published'},
    },
  },
  {
    title: 'publish does nothing at all when one document cannot be published',
    given: [published],
    actions: [create(), add({...version, ...refersTo('nowhere')}), add(another), act('publish')],
    fails: {status: 409, type: 'documentReferenceDoesNotExistError', message: /nowhere/},
  },
  {
    title: 'archive takes the versions away and notes which there were',
    actions: [create(), add(version), act('archive')],
    leaves: {
      [RELEASE]: {state: 'archived', finalDocumentStates: final('versions.spring.x')},
      'versions.spring.x': null,
    },
  },
  {
    title: 'delete forgets an archived release',
    actions: [create(), act('archive'), act('delete')],
    leaves: {[RELEASE]: null},
  },
  {
    title: 'schedule sets the time',
    actions: [create(), schedule(LATER)],
    leaves: {[RELEASE]: {state: 'scheduled', publishAt: LATER}},
  },
  {
    title: 'schedule takes another time for a scheduled release',
    actions: [create(), schedule(LATER), schedule(LATER_STILL)],
    leaves: {[RELEASE]: {state: 'scheduled', publishAt: LATER_STILL}},
  },
  {
    title: 'schedule reads times with an offset',
    actions: [create(), schedule('2027-04-01T10:00:00+02:00')],
    leaves: {[RELEASE]: {publishAt: LATER}},
  },
  {
    title: 'schedule publishes at once when the time has passed',
    given: [published],
    actions: [create(), add(version), schedule('2027-01-01T00:00:00Z')],
    leaves: {
      x: {title: 'in spring'},
      'versions.spring.x': null,
      [RELEASE]: {state: 'published', publishedAt: NOW},
    },
  },
  {
    title: 'schedule refuses what is no time',
    actions: [create(), schedule('tomorrow')],
    fails: {status: 400, type: 'validationError', message: /"publishAt" must be a time/},
  },
  {
    title: 'schedule refuses what could not be published then',
    actions: [create(), add({...version, ...refersTo('nowhere')}), schedule(LATER)],
    fails: {status: 409, type: 'documentReferenceDoesNotExistError', message: /nowhere/},
  },
  {
    title: 'schedule counts on what an earlier release brings',
    actions: [
      create({}, 'first'),
      add({...another, _id: 'versions.first.y'}),
      schedule(LATER, 'first'),
      create(),
      add({...version, ...refersTo('y')}),
      schedule(LATER_STILL),
    ],
    leaves: {
      '_.releases.first': {state: 'scheduled'},
      [RELEASE]: {state: 'scheduled'},
      'versions.first.y': {},
      'versions.spring.x': {},
    },
  },
  {
    title: 'unschedule refuses while a later release counts on it',
    actions: [
      create(),
      add(another),
      schedule(LATER),
      create({}, 'last'),
      add({...version, _id: 'versions.last.x', ...refersTo('y')}),
      schedule(LATER_STILL, 'last'),
      act('unschedule'),
    ],
    fails: {status: 409, type: 'documentHasExistingReferencesError', message: /last/},
  },
  {
    title: 'unschedule lets the release be changed again',
    actions: [create(), schedule(LATER), act('unschedule'), add(version)],
    leaves: {[RELEASE]: {state: 'active', publishAt: absent}, 'versions.spring.x': version},
  },
]

const states: Scenario[] = [
  {
    title: 'publishing a scheduled release',
    actions: [create(), schedule(LATER), act('publish')],
    fails: refused(/scheduled to published/),
  },
  {
    title: 'archiving a scheduled release',
    actions: [create(), schedule(LATER), act('archive')],
    fails: refused(/scheduled to archived/),
  },
  {
    title: 'publishing a release twice',
    actions: [create(), act('publish'), act('publish')],
    fails: refused(/published to published/),
  },
  {
    title: 'unarchiving an active release',
    actions: [create(), act('unarchive')],
    fails: refused(/active to unarchived/),
  },
  {
    title: 'unscheduling an active release',
    actions: [create(), act('unschedule')],
    fails: refused(/active to unscheduled/),
  },
  {
    title: 'deleting an active release',
    actions: [create(), act('delete')],
    fails: refused(/active to deleted/),
  },
  {
    title: 'editing a published release',
    actions: [create(), act('publish'), editRelease({set: {'metadata.title': 'late'}})],
    fails: refused(/published to edited/),
  },
  {
    title: 'acting on a release that is not there',
    actions: [act('publish')],
    fails: {status: 404, type: 'documentNotFoundError', message: /_\.releases\.spring/},
  },
]

const lock = {status: 409, type: 'releaseLockedError', message: /scheduled/}
const locked: Scenario[] = [
  {
    title: 'adding a document',
    actions: [create(), schedule(LATER), add(version)],
    fails: lock,
  },
  {
    title: 'editing a document',
    actions: [
      create(),
      add(version),
      schedule(LATER),
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'versions.spring.x',
        publishedId: 'x',
        patch: {set: {title: 'late'}},
      },
    ],
    fails: lock,
  },
  {
    title: 'discarding a document',
    actions: [
      create(),
      add(version),
      schedule(LATER),
      {actionType: 'sanity.action.document.version.discard', versionId: 'versions.spring.x'},
    ],
    fails: lock,
  },
  {
    title: 'publishing a document ahead of it',
    actions: [
      create(),
      add(version),
      schedule(LATER),
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'versions.spring.x',
        publishedId: 'x',
      },
    ],
    fails: lock,
  },
  {
    title: 'deleting a document that it refers to',
    given: [published],
    actions: [
      create(),
      add({...another, ...refersTo('x')}),
      schedule(LATER),
      {actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: []},
    ],
    fails: {
      status: 409,
      type: 'documentHasExistingReferencesError',
      message: /versions\.spring\.y/,
    },
  },
]

const scheduledDrafts: Scenario[] = [
  {
    title: 'holds one document only',
    actions: [create({cardinality: 'one'}), add(version), add(another)],
    fails: {status: 409, type: 'releaseCardinalityError', message: /one document/},
  },
  {
    title: 'is scheduled as the Studio does it',
    given: [published, {...published, _id: 'drafts.x', title: 'in work'}],
    actions: [
      create({
        title: 'Scheduled publish',
        description: '',
        releaseType: 'scheduled',
        cardinality: 'one',
        intendedPublishAt: LATER,
      }),
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'x',
        baseId: 'drafts.x',
        versionId: 'versions.spring.x',
        ifBaseRevisionId: '$rev:drafts.x',
      },
      schedule(LATER),
    ],
    leaves: {
      [RELEASE]: {state: 'scheduled', publishAt: LATER},
      'versions.spring.x': {title: 'in work'},
    },
  },
]

const imported = {
  _id: RELEASE,
  _type: 'system.release',
  name: 'spring',
  state: 'archived',
  metadata: {releaseType: 'asap', title: 'From before'},
  finalDocumentStates: final('versions.spring.x'),
  userId: 'someone',
}
const importing = (attributes: object, ifExists: string): Action =>
  JSON.parse(
    JSON.stringify({
      actionType: 'sanity.action.release.import',
      releaseId: 'spring',
      attributes,
      ifExists,
    }),
  )
const imports: Scenario[] = [
  {
    title: 'takes a release over as it is',
    actions: [importing(imported, 'fail')],
    leaves: {[RELEASE]: imported},
  },
  {
    title: 'brings one exported on its way to rest',
    actions: [importing({...imported, state: 'publishing', publishAt: LATER}, 'fail')],
    leaves: {[RELEASE]: {state: 'scheduled', publishAt: LATER}},
  },
  {
    title: 'fails for one that exists',
    actions: [create(), importing(imported, 'fail')],
    fails: {status: 409, type: 'documentAlreadyExistsError'},
  },
  {
    title: 'ignores one that exists',
    actions: [create(), importing(imported, 'ignore')],
    leaves: {[RELEASE]: {state: 'active'}},
  },
  {
    title: 'replaces one that exists',
    actions: [create(), importing(imported, 'replace')],
    leaves: {[RELEASE]: {state: 'archived'}},
  },
]

describe.each([
  ['a release', lifecycle],
  ['refuses, for the state it is in,', states],
  ['while it is scheduled, refuses', locked],
  ['a scheduled draft', scheduledDrafts],
  ['import', imports],
])('%s', (_, scenarios) => {
  test.each(scenarios)('$title', async (scenario) => {
    await play(freshDataset(lake).client, scenario)
  })
})

test('unarchiving a release restores its documents', async () => {
  const {client} = freshDataset(lake)
  await client.action([create(), add(version), add(another)])
  await client.action({
    actionType: 'sanity.action.document.edit',
    draftId: 'versions.spring.x',
    publishedId: 'x',
    patch: {set: {title: 'last words'}},
  })
  await client.action(act('archive'))
  await client.action(act('unarchive'))
  const raw = client.withConfig({perspective: 'raw'})
  expect(await raw.fetch('*[_id in path("versions.spring.**")] | order(_id) {_id, title}')).toEqual(
    [
      {_id: 'versions.spring.x', title: 'last words'},
      {_id: 'versions.spring.y', title: 'new in spring'},
    ],
  )
  const release = await client.releases.get({releaseId: 'spring'})
  expect(release?.state).toBe('active')
  expect(release).not.toHaveProperty('finalDocumentStates')
})
