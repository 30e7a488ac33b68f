import {describe, expect, it} from 'vitest'
import {LakeError} from '../../../lake/errors.ts'
import {unlimited, WorkBudget} from '../../../lake/query/budget/work-budget.ts'
import {runQuery} from '../../../lake/query/index.ts'
import {ask, collectionOf, stored} from './fixtures.ts'

const lake = collectionOf(
  stored('a', {n: 1, slug: {current: 'first'}}),
  stored('b', {n: 2, slug: {current: 'second'}, main: {_ref: 'a'}, list: [{_ref: 'gone'}]}),
  stored('c', {_type: 'page', slug: {current: 'first'}}),
)

function refusal(query: string, params = {}): unknown {
  try {
    ask(lake, query, {params})
  } catch (error) {
    if (error instanceof LakeError) return {status: error.status, ...Object(error.body.error)}
    throw error
  }
  throw new Error(`accepted: ${query}`)
}

describe('rejected queries', () => {
  it.each([
    ['*[_type == "a"', 13, 14, /^unexpected end-of-file, expected expression$/],
    ['*[_type == ]', 10, 11, /^unexpected token "]", expected expression$/],
    ['', 0, 0, /Expected expression/],
    ['*[nope(1)]', 2, 6, /Undefined function: nope/],
    ['*[n == $missing]', 7, 15, /param \$missing referenced, but not provided/],
    ['*[0...$missing]', 6, 14, /param \$missing referenced, but not provided/],
    ['*{n} | score(n == 1)', 7, 12, /score\(\) can only be applied to documents/],
    ['* | score(main->n == 1)', 4, 9, /no ->/],
    ['text::semanticSimilarity("a")', 6, 24, /not available/],
    ['boost(n == 1, 2)', 0, 16, /unexpected boost/],
  ])('%s', (query, start, end, description) => {
    expect(refusal(query)).toEqual({
      status: 400,
      type: 'queryParseError',
      query,
      start,
      end,
      description: expect.stringMatching(description),
    })
  })

  it.each([
    ['[', 300],
    ['{"a":', 300],
    ['!', 15_000],
    ['-', 300_000],
  ])('%s, %d times', (part, times) => {
    expect(refusal(part.repeat(times))).toMatchObject({status: 400, type: 'queryParseError'})
  })

  it.each(['.b', '+a', '[0]', '->', ' || a'])(
    'chains of %s that are longer than the stack',
    (part) => {
      expect(refusal(`a${part.repeat(50_000)}`)).toMatchObject({
        status: 400,
        type: 'queryParseError',
      })
      expect(refusal(`a${part.repeat(6_600)}`)).toMatchObject({
        status: 400,
        type: 'queryParseError',
      })
    },
  )

  it('stops when its time is up, however few steps it took', () => {
    const budget = new WorkBudget({...unlimited().limits, milliseconds: -1})
    expect(() => {
      for (;;) budget.spend()
    }).toThrow(/needs more work/)
  })
})

describe('parameters', () => {
  it('decide the meaning of brackets', () => {
    expect(ask(lake, '*[_type == "story"][$x]._id', {params: {x: 1}})).toBe('b')
    expect(ask(lake, '*[_type == "story"][$from...$to]._id', {params: {from: 0, to: 1}})).toEqual([
      'a',
    ])
    expect(ask(lake, '*[_type == "story"][$from...$to]._id', {params: {from: 1, to: 2}})).toEqual([
      'b',
    ])
    expect(ask(lake, '*[_id == "a"][0][$x]', {params: {x: 'n'}})).toBe(1)
  })

  it('may be null or unused', () => {
    expect(ask(lake, '*[main == $x && _type == "page"]._id', {params: {x: null, y: 1}})).toEqual([
      'c',
    ])
  })
})

describe('values', () => {
  it('datetimes and paths are strings in results', () => {
    expect(ask(lake, '{"at": dateTime("2026-05-01T10:00:00Z") + 60, "p": [path("a.**")]}')).toEqual(
      {
        at: '2026-05-01T10:01:00Z',
        p: ['a.**'],
      },
    )
  })

  it('properties inherited in JavaScript are not attributes', () => {
    expect(ask(lake, '*[_id == "a"][0]{"a": constructor, "b": toString, "c": __proto__}')).toEqual({
      a: null,
      b: null,
      c: null,
    })
    const result = ask(lake, '{"__proto__": {"polluted": true}}')
    expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}')
    expect(Object(result).polluted).toBeUndefined()
  })

  it('a path matches a path', () => {
    expect(ask(lake, '[path("a.b") in path("a.*"), path("a.b") in path("b.*")]')).toEqual([
      true,
      false,
    ])
  })

  it('a result is a snapshot of the collection', () => {
    const own = collectionOf(stored('a'), stored('b'))
    const {result} = runQuery(own, {query: '{"all": *, "typed": *[_type == "story"]}'})
    own.apply([{id: 'a', before: null, after: null}])
    expect(result).toMatchObject({all: [{_id: 'a'}, {_id: 'b'}], typed: [{_id: 'a'}, {_id: 'b'}]})
  })
})

describe('dependencies', () => {
  it.each([
    ['*[_id == "a"]', ['id:a']],
    ['*[_id in ["a", "x"]]', ['id:a', 'id:x']],
    ['*[_type == "story"]', ['type:story']],
    ['*[_type == "story" && slug.current == "first"]', ['type:story|slug.current="first"']],
    ['*[slug.current == "first"]', ['|slug.current="first"']],
    ['*[_type == "page" || n == 2]', ['type:page', '|n=2']],
    ['*[references("a")]', ['ref:a']],
    ['*[_id == "b"]{"x": main->n, "y": list[]->n}', ['id:b', 'id:a', 'id:gone']],
    [
      '*[_id == "a"]{"by": *[_type == "story" && main._ref == ^._id]}',
      ['id:a', 'type:story|main._ref="a"'],
    ],
    ['*[_id == "b"]{"by": *[^._id in list[]._ref]._id}', ['id:b', '|list[]._ref="b"']],
    ['*[n > 1]', ['*']],
    ['*[_type == "story" && n > 1]', ['type:story']],
    ['*[_type == "story" && title match "x*"]', ['type:story']],
    ['count(*)', ['*']],
    ['now() > "2026"', ['now']],
    ['*[_id in path("drafts.**")]', ['in:drafts']],
    ['1 + 2', []],
  ])('%s', (query, keys) => {
    expect([...runQuery(lake, {query}).dependencies].sort()).toEqual([...keys].sort())
  })

  it('of a slug are not affected by other slugs of the type', () => {
    const own = collectionOf(
      stored('a', {slug: {current: 'one'}}),
      stored('b', {slug: {current: 'two'}}),
    )
    const {dependencies} = runQuery(own, {
      query: '*[_type == "story" && slug.current == $slug][0]',
      params: {slug: 'one'},
    })
    const touches = (id: string, current: string) => {
      const touched = own.apply([
        {id, before: own.get(id) ?? null, after: stored(id, {slug: {current}})},
      ])
      return [...dependencies].some((key) => touched.has(key))
    }
    expect(touches('b', 'three')).toBe(false)
    expect(touches('b', 'one')).toBe(true)
    expect(touches('b', 'four')).toBe(true)
    expect(touches('a', 'one')).toBe(true)
  })
})

describe('documents::get()', () => {
  const one = collectionOf(stored('one', {n: 1}))

  it.each([
    ['{"_ref": "one"}', 1],
    ['{"_ref": "dataset:local.production:one"}', 1],
    ['"dataset:local.production:one"', 1],
    ['"dataset:local.other:one"', null],
    ['{"_ref": "dataset:elsewhere.production:one"}', null],
    ['{"_ref": "media-library:ml1:one"}', null],
    ['"one"', null],
    ['{"_ref": "two"}', null],
  ])('of %s gives %j', (reference, expected) => {
    expect(ask(one, `documents::get(${reference}).n`)).toBe(expected)
  })

  it('takes one argument', () => {
    expect(() => ask(one, 'documents::get()')).toThrow('Incorrect number of arguments')
  })
})
