import {isDeepStrictEqual} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from '../harness.ts'
import {freshDataset} from './harness.ts'
import {absent, play, type Scenario} from './scenario.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.stop())

const published = {_id: 'x', _type: 'story', title: 'out', tags: ['a']}
const draft = {_id: 'drafts.x', _type: 'story', title: 'in work'}
const version = {_id: 'versions.spring.x', _type: 'story', title: 'in spring'}
/** Strict equality. */
const exactly = (value: object) =>
  expect.toSatisfy((found: unknown) => isDeepStrictEqual(found, value))
const reference = (_ref: string) => ({_type: 'reference', _ref})
const toBe = (_ref: string, weak?: boolean) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: {type: 'story', ...(weak ? {weak: true} : {})},
})

const create: Scenario[] = [
  {
    title: 'makes a draft',
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'x',
        attributes: draft,
        ifExists: 'fail',
      },
    ],
    leaves: {'drafts.x': draft},
  },
  {
    title: 'fails when there is a draft',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'x',
        attributes: {...draft, title: 'other'},
        ifExists: 'fail',
      },
    ],
    fails: {status: 409, type: 'documentAlreadyExistsError', message: /drafts\.x/},
  },
  {
    title: 'leaves a draft alone when told to ignore it',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'x',
        attributes: {...draft, title: 'other'},
        ifExists: 'ignore',
      },
    ],
  },
  {
    title: 'fails when the document is published',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'x',
        attributes: draft,
        ifExists: 'ignore',
      },
    ],
    fails: {status: 409, type: 'documentAlreadyExistsError', message: /"x"/},
  },
  {
    title: 'refuses a draft of another document',
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'y',
        attributes: draft,
        ifExists: 'fail',
      },
    ],
    fails: {status: 400, type: 'validationError', message: /document\.create.*attributes\._id/},
  },
]

const edit: Scenario[] = [
  {
    title: 'patches the draft',
    given: [published, draft],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title: 'better'}, setIfMissing: {tags: []}},
      },
    ],
    leaves: {'drafts.x': {title: 'better', tags: []}},
  },
  {
    title: 'begins a draft as a copy of the published document, and remembers which revision',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title: 'better'}},
      },
    ],
    leaves: {
      'drafts.x': {title: 'better', tags: ['a'], _system: {base: {id: 'x'}}},
    },
  },
  {
    title: 'patches a version in a release',
    given: [published, version],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'versions.spring.x',
        publishedId: 'x',
        patch: {insert: {after: 'tags[-1]', items: ['b']}, setIfMissing: {tags: ['a']}},
      },
    ],
    leaves: {'versions.spring.x': {tags: ['a', 'b']}},
  },
  {
    title: 'gives new items of an array their keys',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {links: [{_type: 'link', href: '/'}]}},
      },
    ],
    leaves: {'drafts.x': {links: [{_type: 'link', href: '/', _key: expect.any(String)}]}},
  },
  {
    title: 'fails without draft and published document',
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title: 'better'}},
      },
    ],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
  {
    title: 'refuses a patch that does not fit',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {inc: {title: 1}},
      },
    ],
    fails: {status: 400, type: 'validationError', message: /document\.edit/},
  },
]

const publish: Scenario[] = [
  {
    title: 'puts the draft in the place of the published document',
    given: [published, draft],
    actions: [
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.x',
        publishedId: 'x',
        ifDraftRevisionId: '$rev:drafts.x',
        ifPublishedRevisionId: '$rev:x',
      },
    ],
    leaves: {x: {title: 'in work'}, 'drafts.x': null},
  },
  {
    title: 'publishes for the first time',
    given: [draft],
    actions: [
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    leaves: {x: {_type: 'story', title: 'in work'}, 'drafts.x': null},
  },
  {
    title: 'edits and publishes in one request',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title: 'at once'}},
      },
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    leaves: {x: {title: 'at once', tags: ['a']}, 'drafts.x': null},
  },
  {
    title: 'makes references strong that were to be strengthened, wherever they are',
    given: [
      {_id: 'y', _type: 'story'},
      {
        ...draft,
        one: toBe('y'),
        many: [{_key: 'k', ...toBe('y')}],
        deep: {soft: toBe('y', true), weak: {...reference('nowhere'), _weak: true}},
      },
    ],
    actions: [
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    leaves: {
      'drafts.x': null,
      x: {
        one: exactly(reference('y')),
        many: [exactly({_key: 'k', ...reference('y')})],
        deep: {
          soft: exactly({...reference('y'), _weak: true}),
          weak: exactly({...reference('nowhere'), _weak: true}),
        },
      },
    },
  },
  {
    title: 'refuses when a reference to be strengthened leads nowhere',
    given: [{...draft, to: toBe('y')}],
    actions: [
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    fails: {status: 409, type: 'documentReferenceDoesNotExistError', message: /"y"/},
  },
  {
    title: 'publishes documents that refer to each other together',
    given: [
      {...draft, to: toBe('y')},
      {_id: 'drafts.y', _type: 'story', to: toBe('x')},
    ],
    actions: [
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.y', publishedId: 'y'},
    ],
    leaves: {
      x: {to: exactly(reference('y'))},
      y: {to: exactly(reference('x'))},
      'drafts.x': null,
      'drafts.y': null,
    },
  },
  {
    title: 'refuses when the draft has moved on',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.x',
        publishedId: 'x',
        ifDraftRevisionId: 'seen-long-ago',
      },
    ],
    fails: {status: 409, type: 'documentRevisionIDDoesNotMatchError', message: /seen-long-ago/},
  },
  {
    title: 'refuses when the published document has moved on',
    given: [published, draft],
    actions: [
      {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.x',
        publishedId: 'x',
        ifPublishedRevisionId: 'seen-long-ago',
      },
    ],
    fails: {status: 409, type: 'documentRevisionIDDoesNotMatchError', message: /seen-long-ago/},
  },
  {
    title: 'refuses without a draft',
    given: [published],
    actions: [
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    fails: {status: 404, type: 'documentNotFoundError', message: /drafts\.x/},
  },
]

const unpublish: Scenario[] = [
  {
    title: 'turns the published document into a draft',
    given: [published],
    actions: [
      {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    leaves: {x: null, 'drafts.x': {title: 'out', tags: ['a']}},
  },
  {
    title: 'keeps the draft there is',
    given: [published, draft],
    actions: [
      {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    leaves: {x: null},
  },
  {
    title: 'refuses while another document refers to it',
    given: [published, {_id: 'y', _type: 'story', to: reference('x')}],
    actions: [
      {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    fails: {status: 409, type: 'documentHasExistingReferencesError', message: /"y"/},
  },
  {
    title: 'refuses what is not published',
    given: [draft],
    actions: [
      {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.x', publishedId: 'x'},
    ],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
]

const remove: Scenario[] = [
  {
    title: 'deletes the document with the versions that are named',
    given: [published, draft, version],
    actions: [
      {
        actionType: 'sanity.action.document.delete',
        publishedId: 'x',
        includeDrafts: ['drafts.x', 'versions.spring.x'],
      },
    ],
    leaves: {x: null, 'drafts.x': null, 'versions.spring.x': null},
  },
  {
    title: 'refuses while it has a version that is not named',
    given: [published, draft, version],
    actions: [
      {
        actionType: 'sanity.action.document.delete',
        publishedId: 'x',
        includeDrafts: ['drafts.x'],
      },
    ],
    fails: {status: 409, type: 'documentHasVersionsError', message: /versions\.spring\.x/},
  },
  {
    title: 'refuses a draft of another document',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.delete',
        publishedId: 'x',
        includeDrafts: ['drafts.y'],
      },
    ],
    fails: {status: 400, type: 'validationError', message: /includeDrafts/},
  },
  {
    title: 'refuses what is referred to',
    given: [published, {_id: 'y', _type: 'story', to: reference('x')}],
    actions: [{actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: []}],
    fails: {status: 409, type: 'documentHasExistingReferencesError'},
  },
  {
    title: 'deletes two that refer to each other',
    given: [
      {...published, to: reference('y')},
      {_id: 'y', _type: 'story', to: reference('x')},
    ],
    actions: [
      {actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: []},
      {actionType: 'sanity.action.document.delete', publishedId: 'y', includeDrafts: []},
    ],
    leaves: {x: null, y: null},
  },
  {
    title: 'refuses what is not there',
    actions: [{actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: []}],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
]

const drafts: Scenario[] = [
  {
    title: 'discard deletes the draft',
    given: [published, draft],
    actions: [{actionType: 'sanity.action.document.discard', draftId: 'drafts.x'}],
    leaves: {'drafts.x': null},
  },
  {
    title: 'discard fails without a draft',
    given: [published],
    actions: [{actionType: 'sanity.action.document.discard', draftId: 'drafts.x'}],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
  {
    title: 'discard refuses the published document',
    given: [published],
    actions: [{actionType: 'sanity.action.document.discard', draftId: 'x'}],
    fails: {status: 400, type: 'validationError', message: /"draftId"/},
  },
  {
    title: 'replaceDraft replaces the whole draft',
    given: [draft],
    actions: [
      {
        actionType: 'sanity.action.document.replaceDraft',
        publishedId: 'x',
        attributes: {_id: 'drafts.x', _type: 'story', lead: 'only this'},
      },
    ],
    leaves: {'drafts.x': {lead: 'only this', title: absent}},
  },
  {
    title: 'replaceDraft needs a draft or a published document',
    actions: [
      {actionType: 'sanity.action.document.replaceDraft', publishedId: 'x', attributes: draft},
    ],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
  {
    title: 'create and replaceDraft bring a deleted document back, as the Studio sends it',
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'x',
        attributes: draft,
        ifExists: 'fail',
      },
      {actionType: 'sanity.action.document.replaceDraft', publishedId: 'x', attributes: draft},
    ],
    leaves: {'drafts.x': draft},
  },
]

const versions: Scenario[] = [
  {
    title: 'create makes a version of a document',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'x',
        document: version,
      },
    ],
    leaves: {'versions.spring.x': version},
  },
  {
    title: 'create copies a base at the revision seen',
    given: [published, draft],
    actions: [
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'x',
        versionId: 'versions.spring.x',
        baseId: 'drafts.x',
        ifBaseRevisionId: '$rev:drafts.x',
      },
    ],
    leaves: {'versions.spring.x': {title: 'in work', _system: {base: {id: 'drafts.x'}}}},
  },
  {
    title: 'create refuses a base that has moved on',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'x',
        versionId: 'versions.spring.x',
        baseId: 'x',
        ifBaseRevisionId: 'seen-long-ago',
      },
    ],
    fails: {status: 409, type: 'documentRevisionIDDoesNotMatchError'},
  },
  {
    title: 'create refuses a base that is not there',
    actions: [
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'x',
        versionId: 'versions.spring.x',
        baseId: 'x',
      },
    ],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
  {
    title: 'create refuses a second version in the same release',
    given: [version],
    actions: [
      {actionType: 'sanity.action.document.version.create', publishedId: 'x', document: version},
    ],
    fails: {status: 409, type: 'documentAlreadyExistsError'},
  },
  {
    title: 'replace puts another document in its place',
    given: [version],
    actions: [
      {
        actionType: 'sanity.action.document.version.replace',
        document: {_id: 'versions.spring.x', _type: 'story', lead: 'new'},
      },
    ],
    leaves: {
      'versions.spring.x': {lead: 'new', title: absent},
    },
  },
  {
    title: 'replace refuses a version that is not there',
    actions: [{actionType: 'sanity.action.document.version.replace', document: version}],
    fails: {status: 404, type: 'documentNotFoundError'},
  },
  {
    title: 'discard deletes one version only',
    given: [published, draft, version],
    actions: [
      {actionType: 'sanity.action.document.version.discard', versionId: 'versions.spring.x'},
    ],
    leaves: {'versions.spring.x': null},
  },
  {
    title: 'discard takes drafts too',
    given: [draft],
    actions: [{actionType: 'sanity.action.document.version.discard', versionId: 'drafts.x'}],
    leaves: {'drafts.x': null},
  },
  {
    title: 'unpublish marks the version and keeps its content',
    given: [published, version],
    actions: [
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'versions.spring.x',
        publishedId: 'x',
      },
    ],
    leaves: {'versions.spring.x': {title: 'in spring', _system: {delete: true}}},
  },
  {
    title: 'unpublish makes the version when there is none',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'versions.spring.x',
        publishedId: 'x',
      },
    ],
    leaves: {'versions.spring.x': {title: 'out', _system: {delete: true}}},
  },
  {
    title: 'unpublish refuses a draft',
    given: [published, draft],
    actions: [
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'drafts.x',
        publishedId: 'x',
      },
    ],
    fails: {status: 400, type: 'validationError', message: /version in a release/},
  },
  {
    title: 'edit takes the mark away again, as the Studio does',
    given: [published, {...version, _system: {delete: true}}],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'versions.spring.x',
        publishedId: 'x',
        patch: {unset: ['_system.delete']},
      },
    ],
    leaves: {'versions.spring.x': {_system: exactly({})}},
  },
]

const together: Scenario[] = [
  {
    title: 'does nothing when one of several actions fails',
    given: [published],
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.x',
        publishedId: 'x',
        patch: {set: {title: 'never'}},
      },
      {actionType: 'sanity.action.document.discard', draftId: 'drafts.y'},
    ],
    fails: {status: 404, type: 'documentNotFoundError', message: /drafts\.y/},
  },
]

describe.each([
  ['document.create', create],
  ['document.edit', edit],
  ['document.publish', publish],
  ['document.unpublish', unpublish],
  ['document.delete', remove],
  ['drafts', drafts],
  ['document.version', versions],
  ['several actions', together],
])('%s', (_, scenarios) => {
  test.each(scenarios)('$title', async (scenario) => {
    await play(freshDataset(lake).client, scenario)
  })
})
