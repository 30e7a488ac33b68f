import fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {Collection, type LakeDocument} from '../../../lake/documents/index.ts'
import {runQuery} from '../../../lake/query/index.ts'
import {against, changes, documents, narrowQuery, PARAMS, query} from './generators.ts'

const NOW = new Date('2026-05-01T00:00:00Z')
const byId = (a: LakeDocument, b: LakeDocument) => (a._id < b._id ? -1 : 1)

async function withGroqJs(dataset: readonly LakeDocument[], text: string): Promise<unknown> {
  const sorted = [...dataset].sort(byId)
  const value = await evaluate(parse(text, {params: PARAMS}), {
    dataset: sorted,
    params: PARAMS,
    timestamp: NOW,
  })
  return plain(await value.get())
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}

const PERSPECTIVES = ['raw', 'published', 'drafts', 'r1', ['r1', 'drafts']]

/** What the public may see: tags and numbers are hidden. */
function seeing(document: LakeDocument): LakeDocument | null {
  if (document._type === 'tag') return null
  const {n: _, ...rest} = document
  return rest
}

describe('a planned query', () => {
  it('gives the same result as groq-js without a plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(query(), {minLength: 3, maxLength: 6}),
        async (dataset, queries) => {
          const collection = new Collection(dataset)
          for (const text of queries) {
            const {result} = runQuery(collection, {query: text, params: PARAMS, now: NOW})
            expect(plain(result), text).toEqual(await withGroqJs(dataset, text))
          }
        },
      ),
      {numRuns: 500},
    )
  })

  it('sees exactly what the requester may see', async () => {
    await fc.assert(
      fc.asyncProperty(documents, query(), async (dataset, text) => {
        const visible = dataset.map(seeing).filter((document) => document !== null)
        const {result} = runQuery(new Collection(dataset), {
          query: text,
          params: PARAMS,
          now: NOW,
          visibility: seeing,
        })
        expect(plain(result), text).toEqual(await withGroqJs(visible, text))
      }),
      {numRuns: 500},
    )
  })

  it('treats a perspective as a separate dataset', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        query(),
        fc.constantFrom<[string | string[], string[]]>(
          ['published', ['']],
          ['drafts', ['drafts.', '']],
          ['r1', ['versions.r1.', '']],
          [
            ['r1', 'drafts'],
            ['versions.r1.', 'drafts.', ''],
          ],
        ),
        async (dataset, text, [perspective, prefixes]) => {
          const stored = new Collection(dataset)
          const ids = new Set(dataset.map(({_id}) => _id.replace(/^(drafts|versions\.r1)\./, '')))
          const shown = [...ids].flatMap((id) => {
            const [first] = prefixes.flatMap((prefix) => stored.get(prefix + id) ?? [])
            if (!first) return []
            return prefixes.length === 1 ? first : {...first, _id: id, _originalId: first._id}
          })
          const {result} = runQuery(stored, {query: text, params: PARAMS, now: NOW, perspective})
          expect(plain(result), text).toEqual(await withGroqJs(shown, text))
        },
      ),
      {numRuns: 500},
    )
  })

  it('stays correct while documents change', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(changes, {maxLength: 4}),
        query(),
        fc.constantFrom(...PERSPECTIVES),
        (dataset, steps, text, perspective) => {
          const collection = new Collection(dataset)
          const request = {query: text, params: PARAMS, now: NOW, perspective}
          runQuery(collection, request)
          for (const step of steps) collection.apply(against((id) => collection.get(id), step))
          const fresh = new Collection(collection.values())
          expect(plain(runQuery(collection, request).result)).toEqual(
            plain(runQuery(fresh, request).result),
          )
        },
      ),
      {numRuns: 500},
    )
  })
})

describe('the dependencies of a query', () => {
  it.each([
    ['everything', undefined],
    ['what the public may see', seeing],
  ])('are touched by every change that changes its result, seeing %s', (_, visibility) => {
    let untouched = 0
    fc.assert(
      fc.property(
        documents,
        fc.array(changes, {minLength: 10, maxLength: 10}),
        narrowQuery,
        fc.constantFrom(...PERSPECTIVES),
        (dataset, alternatives, text, perspective) => {
          const request = {
            query: text,
            params: PARAMS,
            now: NOW,
            perspective,
            ...(visibility ? {visibility} : {}),
          }
          for (const wanted of alternatives) {
            const collection = new Collection(dataset)
            const before = runQuery(collection, request)
            const resultBefore = plain(before.result)
            const touched = collection.apply(against((id) => collection.get(id), wanted))
            if ([...before.dependencies].some((key) => touched.has(key))) continue
            untouched++
            expect(plain(runQuery(collection, request).result), text).toEqual(resultBefore)
          }
        },
      ),
      {numRuns: 800},
    )
    expect(untouched).toBeGreaterThan(800)
  })
})
