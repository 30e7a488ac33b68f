import {type ExprNode, evaluateSync, GroqSyntaxError, parse} from 'groq-js'
import type {LakeDocument} from '../documents/index.ts'
import {queryParseError, typedError} from '../errors.ts'

/** The part of a query that decides which documents it is about: `*[…]`, below any projection, order or slice. */
function filterOf(node: ExprNode): ExprNode | null {
  if (node.type === 'Everything') return node
  if (node.type === 'Filter') return filterOf(node.base) && node
  if ('base' in node && node.base) return filterOf(node.base)
  return null
}

/**
 * Whether a document is among those that a listener's query is about. References are not followed, as in Sanity's
 * listeners: a document is judged by itself.
 *
 * @throws {LakeError} 400 when the query does not parse, or is not of the form `*[…]`
 */
export function listenerFilter(
  query: string,
  params: Record<string, unknown>,
): (document: LakeDocument, now: Date) => boolean {
  let tree: ExprNode
  try {
    tree = parse(query, {params})
  } catch (error) {
    if (!(error instanceof GroqSyntaxError)) throw error
    throw queryParseError(query, error.position, error.position, error.message)
  }
  const filter = filterOf(tree)
  if (!filter) {
    throw typedError(400, 'queryParseError', 'A listener takes a query of the form *[filter]', {
      query,
      start: 0,
      end: query.length,
    })
  }
  if (filter.type === 'Everything') return () => true
  return (document, timestamp) => {
    const {data} = evaluateSync(filter, {dataset: [document], params, timestamp})
    return Array.isArray(data) && data.length > 0
  }
}
