import type {ExprNode} from 'groq-js'

/** Functions that implicitly read `@`. */
const LOOK_AT_ITEM = new Set(['references', 'versionOf', 'partOfRelease', 'incomingRefCount'])

/**
 * Whether an expression reads the item of the scope it is evaluated in. If not, its value is the same for every item of
 * a filter: it only uses constants, parameters, outer scopes (`^`) and sub-queries.
 */
export function readsItem(node: ExprNode): boolean {
  return reads(node, 0, false)
}

/** `depth`: how many scopes have been entered; `hidden`: whether nested scopes skip the innermost one. */
function reads(node: ExprNode, depth: number, hidden: boolean): boolean {
  const same = (child: ExprNode) => reads(child, depth, hidden)
  const nested = (child: ExprNode) => reads(child, hidden ? depth : depth + 1, false)
  const hiddenNested = (child: ExprNode) => reads(child, hidden ? depth : depth + 1, true)
  switch (node.type) {
    case 'This':
      return depth === 0
    case 'Parent':
      return node.n === depth
    case 'Value':
    case 'Parameter':
    case 'Everything':
    case 'Context':
      return false
    case 'AccessAttribute':
      return node.base ? same(node.base) : depth === 0
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return same(node.base)
    case 'And':
    case 'Or':
    case 'OpCall':
      return same(node.left) || same(node.right)
    case 'InRange':
      return [node.base, node.left, node.right].some(same)
    case 'Array':
      return node.elements.some(({value}) => same(value))
    case 'Object':
      return node.attributes.some((attribute) =>
        attribute.type === 'ObjectConditionalSplat'
          ? same(attribute.condition) || same(attribute.value)
          : same(attribute.value),
      )
    case 'Select':
      return (
        node.alternatives.some(({condition, value}) => same(condition) || same(value)) ||
        (node.fallback !== undefined && same(node.fallback))
      )
    case 'FuncCall':
      return (depth === 0 && LOOK_AT_ITEM.has(node.name)) || node.args.some(same)
    case 'Filter':
    case 'Projection':
      return same(node.base) || nested(node.expr)
    case 'Map':
    case 'FlatMap':
      return same(node.base) || hiddenNested(node.expr)
    case 'PipeFuncCall':
      return same(node.base) || node.args.some(nested)
    default:
      return true
  }
}
