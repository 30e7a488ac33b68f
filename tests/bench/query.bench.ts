import {evaluate, parse} from 'groq-js'
import {Collection, type LakeDocument} from '../../lake/documents/index.ts'
import {isSearchable, type Perspective, prepareSearch, runQuery} from '../../lake/query/index.ts'
import {generateDocuments} from './lake/documents.ts'
import {percentile} from './statistics.ts'

export const name = 'Queries over 10,000 documents, beside groq-js alone over the same documents'

const COUNT = 10_000
/** Runs of the lake and of groq-js per query; with different parameters each time, if it has any. */
const RUNS = 300
const GROQ_JS_RUNS = 12
const GROQ_JS_MILLISECONDS = 2_000

interface Case {
  what: string
  query: string
  params?: (i: number) => Record<string, unknown>
  perspective?: Perspective
}

const SEARCH = `*[_type in $__types] | score(
  boost(_type in ["story", "ambassador"] && title match text::query($__query), 10),
  ([@, _id] match text::query($__query) || references($__rawQuery))
) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc) [0...$__limit]`

const CASES: Case[] = [
  {
    what: 'pair: draft and published',
    query: '*[_id in [$draft, $published]]',
    params: (i) => ({published: `story-${i}`, draft: `drafts.story-${i}`}),
  },
  {
    what: 'preview of one with references',
    query:
      '*[_id in $ids]{_id, _type, title, "place": place->title, "media": portrait.asset->{_id, originalFilename}}',
    params: (i) => ({ids: [`story-${i}`, `drafts.story-${i}`]}),
  },
  {
    what: 'list pane: type, ordered, sliced',
    query:
      '*[_type == "story" && !(_id in path("versions.**"))] | order(_updatedAt desc) [0...100]{_id, _type}',
  },
  {
    what: 'list pane, perspective drafts',
    query: '*[_type == "story"] | order(_updatedAt desc) [0...100]{_id, _type, _originalId}',
    perspective: 'drafts',
  },
  {what: 'count of a type', query: 'count(*[_type == "story"])'},
  {
    what: 'by slug',
    query:
      '*[_type == "story" && slug.current == $slug][0]{title, "topics": topics[]->title, body}',
    params: (i) => ({slug: `story-${i}-${20 + (i % 20)}`}),
  },
  {
    what: 'what refers to a document',
    query: '*[references($id)]{_id, _type, title}',
    params: (i) => ({id: `place-${i % 200}`}),
  },
  {
    what: 'page: campaign with its stories',
    query: `*[_type == "campaign" && _id == $id][0]{title, "place": place->title,
      "stories": *[_type == "story" && place._ref == ^.place._ref] | order(publishedAt desc) [0...12]{title, "slug": slug.current}}`,
    params: (i) => ({id: `campaign-${i % 40}`}),
  },
  {
    what: 'topics with their counts',
    query:
      '*[_type == "topic"]{title, "stories": count(*[_type == "story" && ^._id in topics[]._ref])}',
  },
  {
    what: 'title match word*',
    query: '*[_type in ["story", "ambassador"] && title match $word][0...50]{_id, title}',
    params: (i) => ({word: `${'åeilnsvb'.charAt(i % 8)}*`}),
  },
  {
    what: 'Studio search (text::query, scored)',
    query: SEARCH,
    params: (i) => ({
      __types: ['story', 'ambassador', 'article', 'event', 'place'],
      __query: ['sundvall*', 'Åsa skog*', 'björkdal*', '"sol hem" väg*'][i % 4] ?? '',
      __rawQuery: 'sund',
      __limit: 101,
    }),
  },
  {what: 'full scan: any field', query: '*[defined(startsAt) && startsAt > "2026-01-01"]{_id}'},
]

/** The closest equivalent where groq-js lacks a function. */
function forGroqJs(query: string): string {
  return query
    .replace(
      '[@, _id] match text::query($__query)',
      '[title, name, pt::text(body), _id] match $__query',
    )
    .replaceAll('text::query($__query)', '$__query')
}

function overlaid(documents: readonly LakeDocument[]): LakeDocument[] {
  const drafts = new Map(documents.map((document) => [document._id, document]))
  return documents
    .filter(({_id}) => !_id.startsWith('drafts.'))
    .map((document) => ({...(drafts.get(`drafts.${document._id}`) ?? document), _id: document._id}))
}

export async function run(report: (row: Record<string, string | number>) => void): Promise<void> {
  const documents = generateDocuments(COUNT)
  const built = performance.now()
  const collection = new Collection(documents)
  const milliseconds = performance.now() - built
  report({query: `index ${documents.length} documents`, 'p50 ms': Number(milliseconds.toFixed(1))})
  const asDrafts = overlaid(documents)
  const searchable = performance.now()
  prepareSearch(collection)
  // It is built in slices, yielding to other work in between.
  while (!isSearchable(collection)) await new Promise((resolve) => setImmediate(resolve))
  const preparing = performance.now() - searchable
  report({query: 'index their words', 'p50 ms': Number(preparing.toFixed(1))})

  for (const {what, query, params = () => ({}), perspective = 'raw'} of CASES) {
    const first = performance.now()
    runQuery(collection, {query, params: params(0), perspective})
    const cold = performance.now() - first
    const times = Array.from({length: RUNS}, (_, i) => {
      const start = performance.now()
      runQuery(collection, {query, params: params(i), perspective})
      return performance.now() - start
    })
    const dataset = perspective === 'drafts' ? asDrafts : documents
    const alone: number[] = []
    const began = performance.now()
    for (let i = 0; i < GROQ_JS_RUNS; i++) {
      if (performance.now() - began > GROQ_JS_MILLISECONDS) break
      const start = performance.now()
      const tree = parse(forGroqJs(query), {params: params(i)})
      await (await evaluate(tree, {dataset, params: params(i)})).get()
      alone.push(performance.now() - start)
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    report({
      query: what,
      'p50 ms': Number(p50.toFixed(3)),
      'p95 ms': Number(p95.toFixed(3)),
      'first ms': Number(cold.toFixed(1)),
      'groq-js p50 ms': Number(percentile(alone, 0.5).toFixed(1)),
      'times as fast': Math.round(percentile(alone, 0.5) / p50),
    })
  }
}
