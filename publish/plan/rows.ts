import {z} from 'zod'
import {PublishError} from '../errors.ts'

// Queries answer with what is stored, and an import stores anything: what has no meaning here counts as not filled in.
const text = z.string().nullish().catch(null)
const texts = z
  .array(z.unknown())
  .nullish()
  .catch(null)
  .transform(
    (values) => values && [...new Set(values.filter((value) => typeof value === 'string'))],
  )
const flag = z.boolean().nullish().catch(null)

export const campaignRow = z.object({
  _id: z.string(),
  slug: z.string(),
  domain: text,
  languages: texts,
  prepared: texts,
  isClosed: flag,
})

export const entryRow = z.object({
  params: z.record(z.string(), z.string()),
  documentId: text,
  languages: texts,
  leadsTo: text,
})

export const redirectRow = z.object({
  documentId: text,
  from: text,
  to: text,
  permanent: flag,
  /** Parameters that the target gets: `k=massan`. */
  query: text,
})

const rowId = z.union([
  z.object({documentId: z.string()}).transform(({documentId}) => documentId),
  z.object({_id: z.string()}).transform(({_id}) => _id),
])

/**
 * The rows of an answer that can be used. Another one is the problem of its document alone: rows without an address.
 *
 * @throws {PublishError} when the answer has no rows at all, whatever is stored
 */
export function rowsOf<T>(
  schema: z.ZodType<T>,
  answer: unknown,
  what: string,
  campaign?: string,
): {rows: T[]; problems: PublishError[]} {
  if (!Array.isArray(answer)) throw new PublishError(`${what} returned no list.`)
  const rows: T[] = []
  const problems: PublishError[] = []
  for (const row of answer) {
    const {data, error} = schema.safeParse(row)
    if (error) {
      const documentId = rowId.safeParse(row).data
      problems.push(
        new PublishError(
          'The document has no address, so it has no page. Fill in its slug.',
          {
            ...(campaign === undefined ? {} : {campaign}),
            ...(documentId === undefined ? {} : {documentId, field: 'slug'}),
          },
          {kind: 'noAddress'},
        ),
      )
    } else rows.push(data)
  }
  return {rows, problems}
}
