import type {ExprNode} from 'groq-js'
import {EVERY_ELEMENT, type FieldPath} from '../../documents/index.ts'

/** Field names that need no quoting in a path. */
const PLAIN_NAME = /^[A-Za-z_]\w*$/

/**
 * The path that an expression takes from the item, such as `slug.current` or `authors[]._ref`; null for other
 * expressions.
 */
export function fieldPath(node: ExprNode, root: FieldPath = []): FieldPath | null {
  switch (node.type) {
    case 'This':
      return root
    case 'Group':
      return fieldPath(node.base, root)
    case 'AccessAttribute': {
      const base = node.base ? fieldPath(node.base, root) : root
      return base && PLAIN_NAME.test(node.name) ? [...base, node.name] : null
    }
    case 'ArrayCoerce': {
      const base = fieldPath(node.base, root)
      return base && [...base, EVERY_ELEMENT]
    }
    case 'Map':
    case 'FlatMap': {
      const base = fieldPath(node.base, root)
      return base?.at(-1) === EVERY_ELEMENT ? fieldPath(node.expr, base) : null
    }
    default:
      return null
  }
}
