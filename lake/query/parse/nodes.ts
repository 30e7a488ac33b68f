import type {ExprNode} from 'groq-js'

/** Any node of the tree: expressions, attributes of objects, elements of arrays. */
export type TreePart = ExprNode | {readonly type: string}

function isPart(value: unknown): value is TreePart {
  return typeof value === 'object' && value !== null && 'type' in value
}

function isExpression<Type extends ExprNode['type']>(
  part: TreePart,
  type: Type,
): part is Extract<ExprNode, {type: Type}> {
  return part.type === type
}

/** Iterative, because a tree may be deeper than the stack. */
function* parts(root: TreePart): Generator<TreePart> {
  const waiting = [root]
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    yield part
    // A `Value` may hold a parameter: data, not syntax tree.
    if (part.type === 'Value') continue
    waiting.push(...Object.values(part).flat(1).filter(isPart).reverse())
  }
}

/** Every expression of a type within a tree, the outer ones first. */
export function* nodesOf<Type extends ExprNode['type']>(
  tree: ExprNode,
  type: Type,
): Generator<Extract<ExprNode, {type: Type}>> {
  for (const part of parts(tree)) if (isExpression(part, type)) yield part
}
