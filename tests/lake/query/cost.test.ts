import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Collection} from '../../../lake/documents/index.ts'
import {LakeError} from '../../../lake/errors.ts'
import {unlimited, WorkBudget} from '../../../lake/query/budget/work-budget.ts'
import {OPERATORS} from '../../../lake/query/evaluate/operators.ts'
import type {Functions} from '../../../lake/query/functions/definition.ts'
import {FUNCTIONS} from '../../../lake/query/functions/index.ts'
import {runQuery} from '../../../lake/query/index.ts'
import type {WorkLimits} from '../../../lake/query/limits.ts'
import {Counted} from './counted.ts'
import {stored} from './fixtures.ts'
import {documents, PARAMS, query} from './generators.ts'

/** Value accesses that one step may pay for. */
const READS_PER_STEP = 24
/** Accesses that any query needs, however small the data. */
const BASE = 2_000
const DOCUMENTS = 60

/** Parameters that grow with `size` in every way. */
function paramsOf(size: number): Record<string, unknown> {
  const times = <Item>(make: (n: number) => Item) => Array.from({length: size}, (_, n) => make(n))
  const ring = times((n) => [n / size, (n * n) / (size * size)])
  return {
    numbers: times((n) => n),
    words: times((n) => `word${n}`),
    text: 'ab. '.repeat(size / 4),
    blocks: times((n) => ({_type: 'block', children: [{_type: 'span', text: `text ${n}`}]})),
    object: Object.fromEntries(times((n) => [`k${n}`, n])),
    nested: {list: times((n) => ({_key: `k${n}`, name: `n${n}`}))},
    other: {list: times((n) => ({_key: `k${n}`, name: `m${n}`}))},
    polygon: {type: 'Polygon', coordinates: [[...ring, ring[0]]]},
    line: {type: 'LineString', coordinates: ring},
    places: times((n) => ({lat: n / size, lng: 0})),
  }
}

/** One call of each function, with an argument that grows. */
const CALLS: Readonly<Record<string, string>> = {
  'global::coalesce': 'coalesce(null, $numbers)',
  'global::count': 'count($numbers)',
  'global::dateTime': 'dateTime($text)',
  'global::defined': 'defined($numbers)',
  'global::identity': 'identity()',
  'global::length': 'length($text)',
  'global::lower': 'lower($text)',
  'global::now': 'now()',
  'global::path': '$text in path($text)',
  'global::references': '*[references($words)]',
  'global::round': 'round(1.5, 200)',
  'global::string': 'string($text)',
  'global::upper': 'upper($text)',
  'string::lower': 'string::lower($text)',
  'string::upper': 'string::upper($text)',
  'string::split': 'string::split($text, " ")',
  'string::startsWith': 'string::startsWith($text, $text)',
  'array::join': 'array::join($words, $text)',
  'array::compact': 'array::compact($numbers)',
  'array::unique': 'array::unique($words)',
  'array::intersects': 'array::intersects($words, $numbers)',
  'math::min': 'math::min($numbers)',
  'math::max': 'math::max($numbers)',
  'math::sum': 'math::sum($numbers)',
  'math::avg': 'math::avg($numbers)',
  'pt::text': 'pt::text($blocks)',
  'sanity::projectId': 'sanity::projectId()',
  'sanity::dataset': 'sanity::dataset()',
  'sanity::versionOf': '*[sanity::versionOf($text)]',
  'sanity::partOfRelease': '*[sanity::partOfRelease($text)]',
  'releases::all': 'releases::all()',
  'documents::get': 'documents::get($text)',
  'documents::incomingRefCount': '*{"n": documents::incomingRefCount()}',
  'documents::incomingGlobalDocumentReferenceCount':
    '*{"n": documents::incomingGlobalDocumentReferenceCount()}',
  'diff::changedAny': 'diff::changedAny($nested, $other, list[].name)',
  'diff::changedOnly': 'diff::changedOnly($nested, $other, list[].name)',
  'dateTime::now': 'dateTime::now()',
  'text::query': '* match text::query($text)',
  'geo::latLng': 'geo($polygon)',
  'geo::contains': 'geo::contains($polygon, $line)',
  'geo::intersects': 'geo::intersects($line, $polygon)',
  'geo::distance': '$places[]{"m": geo::distance(@, ^.places[0])}',
  'media::aspect': '*[0]{"a": media::aspect(@, "x")}',
  'user::attributes': 'user::attributes()',
}

const OPERATIONS: Readonly<Record<string, string>> = {
  '==': '$text == $text + ""',
  '!=': '$text != $text + ""',
  '>': '$text > $text + ""',
  '>=': '$text >= $text',
  '<': '$text < $text + "a"',
  '<=': '$text <= $text',
  in: '$numbers[@ in $words]',
  match: '$words match $text || $text match "ab*b"',
  '+': '$object + $object + ($object + $object)',
  '-': '$numbers[@ - 1 > 0]',
  '*': '$numbers[@ * 2 > 3]',
  '/': '$numbers[@ / 2 > 3]',
  '%': '$numbers[@ % 2 == 1]',
  '**': '$numbers[@ ** 2 > 3]',
}

/** Everything else in the language, and ways to produce large results from small queries. */
const FORMS: Readonly<Record<string, string>> = {
  everything: '*',
  'nested everything': '*{"x": *{"y": *{_id}}}',
  'everything in each': '*{"x": *{"y": *}}',
  filter: '$numbers[@ > 5]',
  'filter with a sub-query': '*[count(*[n == ^.n]) > 0]',
  'filter of a filter': '*[n > 0][count(^.tags) > 0][title match "a*"]',
  'every element': '$nested.list[].name',
  element: '$numbers[-1]',
  slice: '$numbers[2..1000000000]',
  'slice of everything': '*[0..1000000000]',
  range: '$numbers[@ in 2..1000000000]',
  projection: '$nested.list[]{name, "twice": [name, name]}',
  spread: '*{...$object, ..., ...}',
  'conditional spread': '*{n > 0 => {...$object}}',
  'array spread': '[...$numbers, ...$words, ...[...$numbers, ...$numbers]]',
  'doubled arrays': `$numbers${'{"a": [@, @]}.a'.repeat(12)}`,
  'doubled concatenation':
    '{"a": $text + $text}{"a": a + a}{"a": a + a}{"a": a + a}{"a": a + a}{"a": a + a}',
  'doubled lists':
    '{"a": $numbers + $numbers}{"a": a + a}{"a": a + a}{"a": a + a}{"a": a + a}{"a": a + a}',
  dereference: '*{main->, "all": refs[]->}',
  'chain of references': '*{"x": main->main->main->{..., "y": main->}}',
  'flat map': '*[].refs[]->tags[]',
  order: '$nested.list | order(name desc, _key)',
  'order of long texts': '*{"t": $text + _id} | order(t)',
  'order of everything in each': '*{"x": * | order(title desc)[0..2]}',
  score: '* | score(title match $text, boost(n > 1, 3)) | order(_score desc)',
  'scored filter': '* | score(title match "a*", pt::text(body) match $text)[_score > 0]',
  select: '$numbers[]{"s": select(@ > 5 => $words, $text)}',
  group: '((($numbers)))',
  logic: '$numbers[@ > 1 && (@ < 5 || !(@ == 7)) && -@ < 0 && +@ > 0]',
  parent: '*{"x": tags[]{"y": ^.refs[]{"z": ^.^.^}}}',
  'ids in a list': '*{"x": *[_id in $words || main._ref in $words]}',
  'types and values': '*[_type in $words && n in $numbers]',
  'words with wildcards': '*[title match "*a*" || tags match "*"]',
  'selectors anywhere': 'diff::changedAny($nested, $other, anywhere(_key match "k*"))',
}

const SOURCE = Array.from({length: DOCUMENTS}, (_, n) =>
  stored(`d${n}`, {
    n,
    title: `a title ${n}`,
    tags: ['a', 'b', `t${n}`],
    main: {_ref: `d${(n * 7) % DOCUMENTS}`},
    refs: [{_ref: `d${(n + 1) % DOCUMENTS}`}, {_ref: `d${(n + 2) % DOCUMENTS}`}],
    body: [{_type: 'block', children: [{_type: 'span', text: `some text ${n}`}]}],
  }),
)

interface Outcome {
  reads: number
  /** Elements and attributes created for the result. */
  made: number
  budget: WorkBudget
  refusal: LakeError | null
}

function work(
  text: string,
  params: Record<string, unknown>,
  limits: Partial<WorkLimits>,
  dataset: readonly ReturnType<typeof stored>[] = SOURCE,
  resultSourceMap = false,
): Outcome {
  const counted = new Counted()
  const collection = new Collection(dataset.map((document) => counted.wrap(document)))
  const budget = new WorkBudget({...unlimited().limits, ...limits})
  counted.reads = 0
  const outcome = {reads: 0, made: 0, budget, refusal: null}
  const request = {query: text, params: counted.wrap(params), budget, resultSourceMap}
  try {
    const {result} = runQuery(collection, request)
    return {...outcome, reads: counted.reads, made: counted.made(result)}
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return {...outcome, reads: counted.reads, refusal: error}
  }
}

const REFUSAL = /^query(Timeout|Memory)Error$/
const typeOf = ({body}: LakeError): unknown => Object(body.error).type
const everyCase = Object.entries({...CALLS, ...OPERATIONS, ...FORMS})

describe('the cost of a query', () => {
  it('has a case for every function and operator of the language', () => {
    const functions = Object.entries(FUNCTIONS).flatMap(([namespace, some]) =>
      Object.keys(some).map((name) => `${namespace}::${name}`),
    )
    expect(Object.keys(CALLS).sort()).toEqual(functions.sort())
    expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(OPERATORS).sort())
  })

  it('is required by every function’s type', () => {
    // @ts-expect-error: a function without its cost does not compile
    const functions: Functions = {free: {compile: () => () => null}}
    expect(functions).toBeDefined()
  })

  it.each(everyCase)('%s: is charged for everything it reads and creates', (_, text) => {
    const {reads, made, budget, refusal} = work(text, paramsOf(120), {
      steps: 3_000_000,
      bytes: 16 * 1024 * 1024,
    })
    if (refusal) expect(typeOf(refusal)).toMatch(REFUSAL)
    expect(reads).toBeLessThanOrEqual(READS_PER_STEP * budget.steps + BASE)
    expect(8 * made).toBeLessThanOrEqual(budget.bytes + BASE)
  })

  it.each(everyCase)('%s: stops at its budget', (_, text) => {
    const steps = 3_000
    const {reads, refusal} = work(text, paramsOf(2_000), {steps, bytes: 1024 * 1024})
    expect(reads).toBeLessThanOrEqual(READS_PER_STEP * steps + BASE)
    if (refusal) expect(typeOf(refusal)).toMatch(REFUSAL)
  })

  it('counts the characters of strings too', () => {
    const free = new Set(['global::count', 'global::defined', 'global::identity', 'global::now'])
    const ofText = Object.entries({...CALLS, ...OPERATIONS}).filter(
      ([name, text]) => text.includes('$text') && !free.has(name),
    )
    for (const [name, text] of ofText) {
      const [small, large] = [400, 10_400].map((size) => {
        const {text: long} = paramsOf(size)
        return work(text, {...paramsOf(8), text: long}, {steps: 200_000}).budget.steps
      })
      expect((large ?? 0) - (small ?? 0), name).toBeGreaterThanOrEqual(10_000 / 64 / 8)
    }
  })

  it('covers any query over any documents, with or without a source map', () => {
    fc.assert(
      fc.property(documents, query(), fc.boolean(), (dataset, text, sourceMap) => {
        const limits = {steps: 200_000, bytes: 4 * 1024 * 1024}
        const {reads, budget} = work(text, PARAMS, limits, sourceMap ? [] : dataset, sourceMap)
        expect(reads, text).toBeLessThanOrEqual(READS_PER_STEP * budget.steps + BASE)
      }),
      {numRuns: 200},
    )
  })

  it('is deterministic', () => {
    // Which documents a search reads depends on whether their words have been indexed yet.
    for (const [name, text] of everyCase.filter(([, text]) => !text.includes('match'))) {
      const twice = [1, 2].map(() => work(text, paramsOf(40), {steps: 100_000}).budget.steps)
      expect(twice[0], name).toBe(twice[1])
    }
  })
})
