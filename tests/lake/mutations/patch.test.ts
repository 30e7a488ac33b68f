import {Mutation} from '@sanity/mutator'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {PatchOperations} from '../../../lake/documents/index.ts'
import {applyPatch, PatchError, PathSyntaxError} from '../../../lake/mutations/patch/index.ts'

const story = {
  title: 'Hem',
  years: 3,
  nothing: null,
  empty: [],
  tags: ['a', 'b', 'c', 'd'],
  numbers: [1, 5, 9],
  place: {town: {name: 'Kumla', size: 1}, 'odd-name': 1},
  body: [
    {_key: 'x', style: 'h1', text: 'Ett', children: [{_key: 'x1', text: 'i'}]},
    {_key: 'y', style: 'p', text: 'Två', children: [{_key: 'y1', text: 'ii'}]},
    {_key: 'z', style: 'p', children: []},
  ],
}

type Row = [name: string, patch: PatchOperations, expected: Record<string, unknown>]

/** Applies each patch and compares the top-level fields that the row names; `undefined` means gone. */
function rows(title: string, table: Row[]) {
  describe(title, () => {
    test.each(table)('%s', (_name, patch, expected) => {
      const before = structuredClone(story)
      const result = applyPatch(story, patch)
      expect(result).toEqual({...story, ...expected})
      expect(story).toEqual(before)
    })
  })
}

rows('set', [
  ['a field', {set: {title: 'Nytt'}}, {title: 'Nytt'}],
  ['fields on the way that are missing', {set: {'a.b.c': 1}}, {a: {b: {c: 1}}}],
  ['below a value that is no object', {set: {'title.sv': 'Hem'}}, {title: {sv: 'Hem'}}],
  ['below null', {set: {'nothing.x': 1}}, {nothing: {x: 1}}],
  ['an item by index', {set: {'tags[1]': 'B'}}, {tags: ['a', 'B', 'c', 'd']}],
  ['an item from the end', {set: {'tags[-1]': 'D'}}, {tags: ['a', 'b', 'c', 'D']}],
  ['no item past the end', {set: {'tags[4]': 'E', 'tags[-5]': 'E'}}, {}],
  ['several items', {set: {'tags[0,2]': '-'}}, {tags: ['-', 'b', '-', 'd']}],
  ['a slice', {set: {'tags[1:3]': '-'}}, {tags: ['a', '-', '-', 'd']}],
  ['an open slice', {set: {'tags[2:]': '-'}}, {tags: ['a', 'b', '-', '-']}],
  ['a slice that starts from the end', {set: {'tags[-2:]': '-'}}, {tags: ['a', 'b', '-', '-']}],
  ['a slice that stops before the end', {set: {'tags[:-3]': '-'}}, {tags: ['-', 'b', 'c', 'd']}],
  ['every item', {set: {'numbers[*]': 0}}, {numbers: [0, 0, 0]}],
  ['items that fulfil a filter', {set: {'numbers[@ > 4]': 0}}, {numbers: [1, 0, 0]}],
  [
    'a field of the item with a key',
    {set: {'body[_key=="y"].text': 'Dva'}},
    {body: [story.body[0], {...story.body[1], text: 'Dva'}, story.body[2]]},
  ],
  [
    'a field that a filtered item lacks',
    {set: {"body[_key=='z'].text": 'Tre'}},
    {body: [story.body[0], story.body[1], {...story.body[2], text: 'Tre'}]},
  ],
  ['nothing where no item has the key', {set: {'body[_key=="q"].text': 1}}, {}],
  [
    'where a field exists',
    {set: {'body[text?].style': 'q'}},
    {body: [{...story.body[0], style: 'q'}, {...story.body[1], style: 'q'}, story.body[2]]},
  ],
  [
    'at any depth',
    {set: {'place..name': 'Hallsberg'}},
    {place: {...story.place, town: {name: 'Hallsberg', size: 1}}},
  ],
  [
    'at any depth by key',
    {set: {'..[_key=="y1"].text': 'tva'}},
    {
      body: [
        story.body[0],
        {...story.body[1], children: [{_key: 'y1', text: 'tva'}]},
        story.body[2],
      ],
    },
  ],
  [
    'below what was found at any depth, also where it is missing',
    {set: {'..[_key=="z"].mark.colour': 'red'}},
    {body: [...story.body.slice(0, 2), {...story.body[2], mark: {colour: 'red'}}]},
  ],
  ['nothing at any depth where it does not exist', {set: {'..nowhere': 1, '..nowhere.x': 1}}, {}],
  ['a quoted name', {set: {"place['odd-name']": 2}}, {place: {...story.place, 'odd-name': 2}}],
  ['one of several names', {set: {'[title, years]': 0}}, {title: 0, years: 0}],
  ['null', {set: {title: null}}, {title: null}],
])

rows('setIfMissing', [
  ['what is missing', {setIfMissing: {x: 1, 'a.b': 2}}, {x: 1, a: {b: 2}}],
  ['not what is there', {setIfMissing: {title: 'Nej', years: 0}}, {}],
  ['what is null', {setIfMissing: {nothing: 1}}, {nothing: 1}],
  [
    'below what was found at any depth',
    {setIfMissing: {'..[name=="Kumla"].size': 9, '..[name=="Kumla"].area': 2}},
    {place: {...story.place, town: {name: 'Kumla', size: 1, area: 2}}},
  ],
])

rows('unset', [
  ['a field', {unset: ['title']}, {title: undefined}],
  ['what is not there', {unset: ['x', 'a.b', 'tags[9]', 'body[_key=="q"]']}, {}],
  ['an item', {unset: ['tags[1]']}, {tags: ['a', 'c', 'd']}],
  ['several items at once', {unset: ['tags[0, 2, -1]']}, {tags: ['b']}],
  ['a slice', {unset: ['tags[1:3]']}, {tags: ['a', 'd']}],
  ['by key', {unset: ['body[_key=="x"]']}, {body: story.body.slice(1)}],
  ['by filter', {unset: ['body[style == "p"]']}, {body: story.body.slice(0, 1)}],
  ['every item', {unset: ['tags[*]']}, {tags: []}],
])

rows('inc and dec', [
  [
    'a number',
    {inc: {years: 2}, dec: {'place.town.size': 3}},
    {years: 5, place: {...story.place, town: {name: 'Kumla', size: -2}}},
  ],
  ['numbers that fulfil a filter', {inc: {'numbers[@ >= 5]': 10}}, {numbers: [1, 15, 19]}],
  ['nothing where the way there is missing', {inc: {'a.b': 1, 'tags[9]': 1}}, {}],
])

rows('insert', [
  [
    'after the last',
    {insert: {after: 'tags[-1]', items: ['e', 'f']}},
    {tags: ['a', 'b', 'c', 'd', 'e', 'f']},
  ],
  [
    'before the first',
    {insert: {before: 'tags[0]', items: ['_']}},
    {tags: ['_', 'a', 'b', 'c', 'd']},
  ],
  ['after an item', {insert: {after: 'tags[1]', items: ['B']}}, {tags: ['a', 'b', 'B', 'c', 'd']}],
  ['into an empty array at its end', {insert: {after: 'empty[-1]', items: [1]}}, {empty: [1]}],
  ['into an empty array at its start', {insert: {before: 'empty[0]', items: [1]}}, {empty: [1]}],
  [
    'beside the item with a key',
    {insert: {before: 'body[_key=="y"]', items: [{_key: 'n'}]}},
    {body: [story.body[0], {_key: 'n'}, ...story.body.slice(1)]},
  ],
  [
    'in place of an item',
    {insert: {replace: 'tags[1]', items: ['x', 'y']}},
    {tags: ['a', 'x', 'y', 'c', 'd']},
  ],
  ['in place of a slice', {insert: {replace: 'tags[1:3]', items: ['x']}}, {tags: ['a', 'x', 'd']}],
  [
    'in place of scattered items, at the first',
    {insert: {replace: 'tags[0,2]', items: ['x']}},
    {tags: ['x', 'b', 'd']},
  ],
  [
    'at the end, in place of an empty slice',
    {insert: {replace: 'tags[4:]', items: ['e']}},
    {tags: ['a', 'b', 'c', 'd', 'e']},
  ],
  [
    'at the end, beside an empty slice',
    {insert: {after: 'tags[9:]', items: ['e']}},
    {tags: ['a', 'b', 'c', 'd', 'e']},
  ],
])

rows('diffMatchPatch', [
  ['not null', {diffMatchPatch: {nothing: '@@ -0,0 +1 @@\n+a\n'}}, {}],
  ['text', {diffMatchPatch: {title: '@@ -1,3 +1,8 @@\n Hem\n+ igen\n'}}, {title: 'Hem igen'}],
])

test('operations are applied in Content Lake’s order', () => {
  const result = applyPatch(
    {list: [1]},
    {
      insert: {after: 'list[-1]', items: [9]},
      inc: {n: 1},
      set: {n: 5},
      setIfMissing: {n: 1},
      unset: ['list[0]'],
    },
  )
  expect(result).toEqual({list: [9], n: 6})
})

describe('rejected', () => {
  test.each<[string, PatchOperations]>([
    ['inc of text', {inc: {title: 1}}],
    ['inc of a missing field', {inc: {unknown: 1}}],
    ['dec of null', {dec: {nothing: 1}}],
    ['insert into what is no array', {insert: {after: 'title[-1]', items: [1]}}],
    ['insert into a missing array', {insert: {after: 'unknown[-1]', items: [1]}}],
    ['insert past the end', {insert: {before: 'tags[4]', items: ['x']}}],
    ['insert before the start', {insert: {before: 'tags[-5]', items: ['x']}}],
    ['replace past the end', {insert: {replace: 'tags[4]', items: ['x']}}],
    ['insert past the start of an empty array', {insert: {after: 'empty[1]', items: [1]}}],
    ['insert where no item has the key', {insert: {after: 'body[_key=="q"]', items: [1]}}],
    ['insert beside a field', {insert: {after: 'title', items: [1]}}],
    ['diffMatchPatch of a number', {diffMatchPatch: {years: '@@ -0,0 +1 @@\n+a\n'}}],
  ])('%s', (_name, patch) => {
    expect(() => applyPatch(story, patch)).toThrow(PatchError)
  })

  test.each([
    '',
    '.',
    'a.',
    'a..',
    'a[',
    'a[]',
    'a[1',
    'a[x==]',
    'a b',
    'a[_key=="x]',
    '9a',
    'a.b c',
  ])('the path %j', (path) => {
    expect(() => applyPatch(story, {set: {[path]: 1}})).toThrow(PathSyntaxError)
  })
})

test('agrees with the Studio’s own patching where that is well-defined', () => {
  const document = {_id: 'd', _type: 'note', ...story}
  const target = fc.constantFrom(
    'title',
    'years',
    'place.town.name',
    'a.b',
    'tags[0]',
    'tags[-1]',
    'body[_key=="x"].text',
    'body[_key=="q"].text',
    'numbers[1:3]',
  )
  const patch = fc.record(
    {
      set: fc.dictionary(target, fc.string(), {maxKeys: 3, noNullPrototype: true}),
      unset: fc.uniqueArray(target, {maxLength: 2}),
      inc: fc.dictionary(
        fc.constantFrom('numbers[0]', 'numbers[-1]', 'place.town.size'),
        fc.integer(),
        {maxKeys: 2, noNullPrototype: true},
      ),
      insert: fc.record({
        after: fc.constantFrom('tags[-1]', 'tags[0]', 'body[_key=="x"]', 'empty[-1]'),
        items: fc.array(fc.string(), {minLength: 1, maxLength: 2}),
      }),
    },
    {requiredKeys: [], noNullPrototype: true},
  )
  fc.assert(
    fc.property(patch, (operations) => {
      // Incrementing what the same patch has removed or renamed is an error here and nothing there.
      fc.pre(!operations.inc || !operations.unset?.some((path) => path.startsWith('numbers')))
      fc.pre(
        !operations.set || !Object.keys(operations.set).some((path) => path.startsWith('numbers')),
      )
      const theirs = new Mutation({mutations: [{patch: {id: 'd', ...operations}}]}).apply(document)
      expect(applyPatch(document, operations)).toEqual(theirs)
    }),
    {numRuns: 500},
  )
})

test('patches that would produce invalid JSON are rejected', () => {
  expect(() => applyPatch({n: 1e308}, {inc: {n: 1e308}})).toThrow(PatchError)
  expect(() => applyPatch({t: 'text'}, {diffMatchPatch: {t: '@@ -1,1 +1 @@\n%E0%A4%A\n'}})).toThrow(
    PatchError,
  )
})
