import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  Collection,
  fieldPathName,
  publishedId,
  referencedIds,
} from '../../../lake/documents/index.ts'
import {against, changes, documents} from '../query/generators.ts'

const PATHS = [['title'], ['slug', 'current'], ['tags', '[]'], ['refs', '[]', '_ref']]

/** A collection's results, as plain values. */
function answers(collection: Collection) {
  const keys = [
    '*',
    'type:post',
    'type:tag',
    'ref:a',
    'group:b',
    'in:',
    'in:drafts',
    'in:versions',
    'in:versions.r1',
    '|title="sun"',
    '|slug.current="sea"',
    '|tags[]="a"',
    '|refs[]._ref="c"',
    'id:a',
    'id:missing',
  ]
  return {
    size: collection.size,
    ids: [...collection.values()].map(({_id}) => _id).sort(),
    buckets: keys.map((key) => collection.bucket(key).map(({_id}) => _id)),
    referencing: ['a', 'b', 'missing'].map((id) => [...collection.referencing(id)]),
    versions: ['a', 'b'].map((id) => collection.versions(id).map(({_id}) => _id)),
  }
}

describe('a collection', () => {
  it('answers after changes like one built from the result', () => {
    fc.assert(
      fc.property(documents, fc.array(changes, {maxLength: 6}), (dataset, steps) => {
        const collection = new Collection(dataset)
        for (const path of PATHS) collection.indexField(path)
        for (const step of steps) collection.apply(against((id) => collection.get(id), step))
        const fresh = new Collection(collection.values())
        for (const path of PATHS) fresh.indexField(path)
        expect(answers(collection)).toEqual(answers(fresh))
      }),
      {numRuns: 300},
    )
  })

  it('keeps buckets ordered by id', () => {
    fc.assert(
      fc.property(documents, changes, (dataset, step) => {
        const collection = new Collection(dataset)
        collection.apply(against((id) => collection.get(id), step))
        for (const ids of answers(collection).buckets) expect(ids).toEqual([...ids].sort())
      }),
      {numRuns: 200},
    )
  })

  it('reports the keys of documents before and after', () => {
    const base = {_rev: 'r', _createdAt: '', _updatedAt: ''}
    const before = {
      ...base,
      _id: 'drafts.a',
      _type: 'post',
      main: {_ref: 'x'},
      slug: {current: 'old'},
    }
    const collection = new Collection([before])
    collection.indexField(['slug', 'current'])
    const after = {...base, _id: 'drafts.a', _type: 'page', slug: {current: 'new'}}
    expect([...collection.apply([{id: 'drafts.a', before, after}])].sort()).toEqual(
      [
        '*',
        'id:drafts.a',
        'in:drafts',
        'group:a',
        'ref:x',
        'type:post',
        'type:page',
        '|slug.current="old"',
        '|slug.current="new"',
        'type:post|slug.current="old"',
        'type:page|slug.current="new"',
      ].sort(),
    )
  })

  it('reports field keys that an earlier process depended on', () => {
    const collection = new Collection()
    collection.observe(['type:post|authors[]._ref="x"', 'id:a', '*'])
    const after = {
      _id: 'a',
      _type: 'post',
      _rev: 'r',
      _createdAt: '',
      _updatedAt: '',
      authors: [{_ref: 'x'}],
    }
    expect(collection.apply([{id: 'a', before: null, after}])).toContain(
      'type:post|authors[]._ref="x"',
    )
  })

  it('finds the versions of a document, whatever ids look like', () => {
    const ids = fc.constantFrom(
      ...['a', 'b.c', 'drafts.a', 'versions.r', 'zebra'].flatMap((id) => [
        id,
        `drafts.${id}`,
        `versions.r.${id}`,
        `versions.s.${id}`,
      ]),
    )
    const system = {_type: 'post', _rev: 'r', _createdAt: '', _updatedAt: ''}
    const steps = fc.array(fc.tuple(ids, fc.boolean()), {maxLength: 30})
    fc.assert(
      fc.property(steps, ids, (changed, asked) => {
        const collection = new Collection()
        const there = new Set<string>()
        for (const [id, isDeleted] of changed) {
          const before = collection.get(id) ?? null
          collection.apply([{id, before, after: isDeleted ? null : {...system, _id: id}}])
          if (isDeleted) there.delete(id)
          else there.add(id)
        }
        const expected = [...there].filter((id) => publishedId(id) === asked).sort()
        expect(collection.versions(asked).map(({_id}) => _id)).toEqual(expected)
        expect(collection.bucket(`group:${asked}`).map(({_id}) => _id)).toEqual(expected)
      }),
    )
  })

  it('limits the number of field indexes', () => {
    const collection = new Collection()
    const made = Array.from({length: 200}, (_, i) => collection.indexField([`field${i}`]))
    expect(made.filter(Boolean)).toHaveLength(128)
    expect(collection.indexField(['field0'])).toBe(true)
  })
})

it('paths are formatted', () => {
  expect(fieldPathName(['a', 'b', '[]', '_ref'])).toBe('a.b[]._ref')
})

it('references are found at any depth, but not inside a reference', () => {
  const value = {a: [{b: {_ref: 'x'}}], c: {_ref: 'y', d: {_ref: 'z'}}, _ref: ''}
  expect([...referencedIds(value)]).toEqual(['x', 'y'])
})
