import fc from 'fast-check'
import type {DocumentChange, LakeDocument} from '../../../lake/documents/index.ts'

const PUBLISHED_IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const IDS = PUBLISHED_IDS.flatMap((id) => [id, id, `drafts.${id}`, `versions.r1.${id}`])
const TYPES = ['post', 'author', 'tag']
const WORDS = ['sun', 'sea', 'sunset', 'Fjell', 'harbour', '7']

const word = fc.constantFrom(...WORDS)
const text = fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(' '))
const targetId = fc.constantFrom(...PUBLISHED_IDS, 'missing')
const reference = targetId.map((id) => ({_type: 'reference', _ref: id}))
const scalar = fc.oneof(
  word,
  fc.integer({min: -1, max: 3}),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(...PUBLISHED_IDS),
)
const block = text.map((content) => ({
  _type: 'block',
  children: [{_type: 'span', text: content}],
}))

function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, {nil: undefined})
}

const fields = fc.record({
  _type: fc.constantFrom(...TYPES),
  title: optional(text),
  n: optional(scalar),
  flag: optional(fc.boolean()),
  slug: optional(fc.record({current: word})),
  tags: optional(fc.array(scalar, {maxLength: 3})),
  main: optional(fc.oneof(reference, scalar)),
  refs: optional(
    fc.array(
      reference.map((value) => ({...value, _key: value._ref})),
      {maxLength: 3},
    ),
  ),
  parts: optional(
    fc.array(fc.record({name: word, n: scalar, sub: fc.array(scalar)}), {maxLength: 2}),
  ),
  body: optional(fc.array(block, {maxLength: 2})),
  at: optional(fc.constantFrom('2026-01-01T00:00:00Z', '2026-06-01T12:30:00Z', 'soon')),
})

/** As after a JSON round trip: no undefined fields, no objects without a prototype. */
function asJson(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value))
}

/** A document with an id, as storage returns it. */
export function documentWith(id: string): fc.Arbitrary<LakeDocument> {
  return fields.map((value) => ({
    ...asJson(value),
    _id: id,
    _type: value._type,
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
  }))
}

export const documents: fc.Arbitrary<LakeDocument[]> = fc
  .uniqueArray(fc.constantFrom(...IDS), {maxLength: 14})
  .chain((ids) => fc.tuple(...ids.map(documentWith)))

/** Creations, replacements and deletions, whatever currently exists under the ids. */
export const changes: fc.Arbitrary<{id: string; after: LakeDocument | null}[]> = fc
  .uniqueArray(fc.constantFrom(...IDS), {minLength: 1, maxLength: 3})
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.option(documentWith(id), {nil: null, freq: 3}).map((after) => ({id, after})),
      ),
    ),
  )

/** Adds to each change the document before it. */
export function against(
  before: (id: string) => LakeDocument | undefined,
  wanted: readonly {id: string; after: LakeDocument | null}[],
): DocumentChange[] {
  return wanted.map(({id, after}) => ({id, before: before(id) ?? null, after}))
}

export const PARAMS = {
  word: 'sun',
  id: 'a',
  ids: ['a', 'c', 'drafts.b', 7, null],
  types: ['post', 'tag'],
  n: 1,
  nothing: null,
  object: {_ref: 'b'},
}

const FIELD = [
  'title',
  'n',
  'flag',
  'slug.current',
  'main._ref',
  'main',
  '_type',
  '_id',
  'at',
  'parts[0].name',
]
const LIST = [
  'tags',
  'tags[]',
  'refs[]._ref',
  'refs',
  'parts[].n',
  'parts[].sub[]',
  '[title, n]',
  'body',
]
const CONSTANT = [
  '"sun"',
  '"post"',
  '"author"',
  '"a"',
  '1',
  '0',
  'true',
  'null',
  '$word',
  '$id',
  '$n',
  '$nothing',
  '$object._ref',
  '"2026-01-01T00:00:00Z"',
  'lower("SUN")',
  '["a", "sun", 1]',
  '$ids',
  '$types',
]
const PATTERN = ['"sun*"', '"sea sun"', '$word', '"*set"', '["sun", "sea"]', '"fjell"', '$n', '"*"']

/** Values from enclosing scopes: what `^` can reach at a depth. */
function outer(depth: number): string[] {
  if (depth === 0) return []
  const hat = Array.from({length: depth}, () => '^').join('.')
  return [
    `${hat}._id`,
    `${hat}.main._ref`,
    `${hat}.n`,
    `${hat}.slug.current`,
    '^._type',
    '^.refs[]._ref',
    '^.tags',
  ]
}

function value(depth: number): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...CONSTANT, ...outer(depth)), fc.constantFrom(...FIELD))
}

function atom(depth: number): fc.Arbitrary<string> {
  const field = fc.constantFrom(...FIELD)
  const list = fc.constantFrom(...LIST)
  const any = value(depth)
  const join = (...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((words) => words.join(' '))
  const is = fc.constant('==')
  return fc.oneof(
    {arbitrary: join(field, is, any), weight: 4},
    {arbitrary: join(any, is, field), weight: 2},
    {arbitrary: fc.constantFrom(...TYPES).map((type) => `_type == "${type}"`), weight: 4},
    {arbitrary: join(field, fc.constantFrom('!=', '<', '>='), any), weight: 1},
    {arbitrary: join(any, fc.constant('in'), list), weight: 3},
    {
      arbitrary: join(
        field,
        fc.constant('in'),
        fc.constantFrom(
          '$ids',
          '$types',
          '["sun", "a", 1]',
          '$n',
          '*[_type == "tag"]._id',
          '*[flag == true].main._ref',
          ...outer(depth),
        ),
      ),
      weight: 3,
    },
    {arbitrary: any.map((id) => `references(${id})`), weight: 3},
    fc.constantFrom(
      'references("a", $ids)',
      'defined(slug)',
      '!flag',
      'count(refs) > 1',
      'main->n == 1',
      'main->_type == "tag"',
      'sanity::versionOf($id)',
      'sanity::partOfRelease("r1")',
      'n in 0..2',
      'pt::text(body) match "sea"',
      'dateTime(at) < dateTime("2026-03-01T00:00:00Z")',
      'true',
      '@._id == "b"',
      'count(*[references(^._id)]) > 0',
      'string::startsWith(title, "s")',
    ),
    fc
      .constantFrom('drafts.**', 'versions.**', 'versions.r1.**', '*', '**', 'drafts.a')
      .map((pattern) => `_id in path("${pattern}")`),
    join(
      fc.constantFrom('title', 'tags', '[title, n]', 'pt::text(body)'),
      fc.constant('match'),
      fc.constantFrom(...PATTERN),
    ),
  )
}

export function condition(depth: number, size: number): fc.Arbitrary<string> {
  if (size === 0) return atom(depth)
  const smaller = condition(depth, size - 1)
  return fc.oneof(
    {arbitrary: atom(depth), weight: 2},
    {arbitrary: fc.tuple(smaller, smaller).map(([a, b]) => `${a} && ${b}`), weight: 3},
    {arbitrary: fc.tuple(smaller, smaller).map(([a, b]) => `(${a} || ${b})`), weight: 2},
    {arbitrary: smaller.map((a) => `!(${a})`), weight: 1},
  )
}

function attributes(depth: number, size: number): fc.Arbitrary<string> {
  const simple = fc.constantFrom(
    '_id',
    'title',
    '...',
    '"m": main->',
    '"t": main->title',
    '"names": refs[]->title',
    '"all": refs[]->{_id, n}',
    '"x": select(flag => title, n > 1 => "big", "else")',
    '"c": coalesce(slug.current, n, "none")',
    '"u": array::unique(array::compact(tags))',
    '"s": tags[0..1]',
    '"p": parts[n == 1]{name, "up": ^._id}',
    'flag => {"flagged": true, tags}',
    '"y": 1 + 2',
    'main->{_id}',
    '"e": main->refs[]->_id',
    '"j": array::join(array::compact(tags), "-")',
    '"l": [title, n, ...tags]',
    '"k": parts[0]',
    '"o": parts | order(name desc) [0].name',
    '"d": dateTime(at)',
    '"f": tags[@ == "sun"]',
  )
  if (size === 0) return simple
  const nested = query(depth + 1, size - 1).map((inner) => `"q${size}": ${inner}`)
  return fc
    .uniqueArray(fc.oneof({arbitrary: simple, weight: 2}, {arbitrary: nested, weight: 1}), {
      minLength: 1,
      maxLength: 3,
    })
    .map((list) => list.join(', '))
}

/** A query that indexes can narrow down: it reads so little that most changes do not affect it. */
export const narrowQuery: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '_id == "a"',
      '_id in ["b", "drafts.c"]',
      '_type == "tag"',
      'references("c")',
      '_type == "post" && slug.current == $word',
      'title in ["sun", "sea"]',
      '"sun" in tags[]',
      'main._ref == "d" || _id == $id',
      '_type == "author" && sanity::versionOf("e")',
    ),
    condition(0, 0),
    fc.constantFrom(
      '',
      '[0]',
      '{_id, n}',
      '.main->n',
      '{"m": main->title}',
      '{"r": refs[]->{title}}',
      '{"c": count(*[references(^._id)])}',
      '{"s": *[slug.current == ^.slug.current]._id}',
      '[0].main->main->_type',
      ' | order(main->n)',
      '{"in": *[_type == "post" && ^._id in refs[]._ref]{title}}',
    ),
  )
  .map(([first, second, end]) => `*[${first} && (${second} || true)]${end}`)

/** A query over documents, inside `depth` enclosing scopes for `^`. */
export function query(depth = 0, size = 2): fc.Arbitrary<string> {
  const filter = fc.oneof(
    {arbitrary: condition(depth, size), weight: 6},
    {
      arbitrary: fc.tuple(condition(depth, 0), condition(depth, 1)).map((both) => both.join('][')),
      weight: 1,
    },
  )
  const order = fc.constantFrom(
    '',
    '',
    ' | order(title)',
    ' | order(n desc, _id)',
    ' | order(flag, title desc)',
    ' | order(count(refs))',
  )
  const end = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '[0]',
      '[1]',
      '[-1]',
      '[0..1]',
      '[1...3]',
      '[-2..-1]',
      '._id',
      '[]._id',
      '.title',
      '[0].title',
      '[0].main->title',
      '.refs[]->_id',
      '->',
      '.main->_id',
    ),
    attributes(depth, size).map((list) => `{${list}}`),
    attributes(depth, size).map((list) => `[0]{${list}}`),
  )
  return fc.tuple(filter, order, end).chain(([cond, sort, tail]) => {
    const whole = `*[${cond}]${sort}${tail}`
    return fc.constantFrom(whole, whole, whole, `count(${whole})`)
  })
}
