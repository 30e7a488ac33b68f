import type {ExprNode} from 'groq-js'

const weights = new WeakMap<object, number>()

/**
 * The number of parts of an expression: an upper bound on the steps of one evaluation, apart from what its loops and
 * functions charge themselves.
 */
export function weightOf(node: ExprNode): number {
  return weigh(node)
}

function weigh(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + weigh(item), 0)
  const known = weights.get(part)
  if (known !== undefined) return known
  // A `Value` may hold a parameter: data, not syntax tree.
  const isValue = 'type' in part && part.type === 'Value'
  const parts = isValue ? [] : Object.values(part)
  const weight = parts.reduce((sum: number, item) => sum + weigh(item), 'type' in part ? 1 : 0)
  weights.set(part, weight)
  return weight
}
