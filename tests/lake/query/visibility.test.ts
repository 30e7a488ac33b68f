import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {VisibleCollection} from '../../../lake/access/index.ts'
import {Collection, type LakeDocument} from '../../../lake/documents/index.ts'
import {LakeError} from '../../../lake/errors.ts'
import {unlimited} from '../../../lake/query/budget/work-budget.ts'
import {FUNCTIONS} from '../../../lake/query/functions/index.ts'
import {type QueryRequest, runQuery} from '../../../lake/query/index.ts'
import {stored} from './fixtures.ts'
import {against, changes, documents, PARAMS, query} from './generators.ts'

const NOW = new Date('2026-05-01T00:00:00Z')
const HIDDEN_FIELD = 'secret'

/** Drafts and versions are hidden, and one field of what is shown. */
function visibility(document: LakeDocument): LakeDocument | null {
  if (document._id.includes('.')) return null
  const {[HIDDEN_FIELD]: _, ...rest} = document
  return rest
}

const shown = [
  stored('a', {title: 'Ett hus', n: 1, place: {_ref: 'p'}, list: [{_ref: 'b'}]}),
  stored('b', {title: 'Två hus hus', n: 2, place: {_ref: 'p'}}),
  stored('p', {_type: 'place', title: 'Plats', at: {lat: 62, lng: 17}}),
]
/** The same, with what nobody may learn of. */
const withHidden = [
  ...shown.map((document) => ({
    ...document,
    [HIDDEN_FIELD]: {_ref: 'a', title: 'hus hus hus', to: {_ref: 'b'}, other: [{_ref: 'gone'}]},
  })),
  stored('drafts.a', {title: 'hus hus utkast', n: 99, place: {_ref: 'a'}}),
  stored('versions.r1.a', {title: 'hus', place: {_ref: 'b'}}),
  stored('_.releases.r1', {_type: 'system.release', name: 'r1', title: 'hus'}),
]

/** One query for each function that reads more than its arguments, and for all else that looks at other documents. */
const READS: Readonly<Record<string, readonly string[]>> = {
  'global::references': [
    '*[references("a")]',
    '*[references("b", "gone", "drafts.a")]',
    '*{"x": references("a")}',
  ],
  'global::identity': ['identity()'],
  'global::now': ['now()'],
  'dateTime::now': ['dateTime::now()'],
  'sanity::dataset': ['sanity::dataset()'],
  'sanity::projectId': ['sanity::projectId()'],
  'sanity::versionOf': ['*[sanity::versionOf("a")]'],
  'sanity::partOfRelease': ['*[sanity::partOfRelease("r1")]'],
  'releases::all': ['releases::all()', 'count(releases::all())'],
  'documents::get': [
    'documents::get({"_ref": "drafts.a"})',
    'documents::get({"_ref": "_.releases.r1"})',
  ],
  'documents::incomingRefCount': [
    '*{"n": documents::incomingRefCount()}',
    '{"_id": "gone"}{"n": documents::incomingRefCount()}',
  ],
  'documents::incomingGlobalDocumentReferenceCount': [
    '*{"n": documents::incomingGlobalDocumentReferenceCount()}',
  ],
  'media::aspect': ['*{"a": media::aspect(@, "x")}'],
  'user::attributes': ['user::attributes()'],
  'text::query': ['*[@ match text::query("hus")]', '*[@ match text::query("utkast")]'],
  counts: [
    'count(*)',
    'count(*[n > 5])',
    '*[secret.title match "hus"]',
    '*[defined(secret)]',
    '*{...}',
  ],
  order: ['* | order(secret.title desc, _id)', '* | order(n desc)[0]', '*[0...2]._id', '*[-1]._id'],
  scores: [
    '* | score(title match "hus") | order(_score desc, _id)',
    '* | score(secret.title match "hus")',
    '* | score(@ match text::query("hus")) [_score > 0]',
  ],
  references: [
    '*{"x": secret->, "y": place->title, "z": list[]->_id}',
    '*{"by": *[references(^._id)]._id}',
  ],
  select: [
    'select(count(*[_id in path("drafts.**")]) > 0 => "x", null)',
    '*[_id == "drafts.a"][0]',
    '*[_id in ["drafts.a", "a"]]',
  ],
  errors: [
    '*[title',
    'nope()',
    '$missing',
    'array::join(*[].title, ",")',
    '* | score(place->n == 1)',
  ],
}

function answer(collection: Collection, request: Omit<QueryRequest, 'budget'>): unknown {
  const budget = unlimited()
  try {
    const {result, resultSourceMap} = runQuery(collection, {...request, budget})
    return {result, resultSourceMap}
  } catch (error) {
    if (error instanceof LakeError) return {status: error.status, body: error.body}
    throw error
  }
}

const cases = Object.values(READS).flat()
const perspectives = ['raw', 'published', 'drafts', ['r1', 'drafts']]

describe('hidden documents do not change any result', () => {
  it('has a case for every function that can read more than its arguments', () => {
    const pure = new Set(['array', 'diff', 'geo', 'math', 'pt', 'string'])
    const others = [
      'coalesce',
      'count',
      'dateTime',
      'defined',
      'length',
      'lower',
      'path',
      'round',
      'string',
      'upper',
    ]
    const reading = Object.entries(FUNCTIONS)
      .filter(([namespace]) => !pure.has(namespace))
      .flatMap(([namespace, some]) => Object.keys(some).map((name) => `${namespace}::${name}`))
      .filter((name) => !others.some((other) => name === `global::${other}`))
    expect(Object.keys(READS)).toEqual(expect.arrayContaining(reading))
  })

  it.each(cases)('%s', (text) => {
    for (const perspective of perspectives) {
      for (const resultSourceMap of [false, true]) {
        const request = {query: text, perspective, resultSourceMap, now: NOW, visibility}
        expect(answer(new Collection(withHidden), request)).toEqual(
          answer(new Collection(shown), request),
        )
      }
    }
  })

  it('nor, for guests, its cost and dependencies, while documents come and go', () => {
    fc.assert(
      fc.property(documents, fc.array(changes, {maxLength: 3}), query(), (dataset, steps, text) => {
        const lakes = [dataset, dataset.filter((document) => visibility(document))].map((some) => {
          const source = new Collection(some)
          return {source, guests: new VisibleCollection(source, visibility)}
        })
        const ask = () =>
          lakes.map(({guests}) => {
            const budget = unlimited()
            const request = {query: text, params: PARAMS, now: NOW, budget, mayIndexFields: false}
            const {result, dependencies} = runQuery(guests.current(), request)
            return {result, dependencies: [...dependencies], steps: budget.steps}
          })
        ask()
        for (const step of steps) {
          for (const {source} of lakes) {
            const all = against((id) => source.get(id), step)
            const isFull = source === lakes[0]?.source
            source.apply(all.filter(({id}) => isFull || !id.includes('.')))
          }
          const [first, second] = ask()
          if (text.includes('match')) {
            expect(first?.result, text).toEqual(second?.result)
          } else expect(first, text).toEqual(second)
        }
      }),
      {numRuns: 150},
    )
  })
})
