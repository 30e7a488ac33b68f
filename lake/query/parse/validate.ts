import type {ExprNode} from 'groq-js'
import {nodesOf} from './nodes.ts'

/** Whether an expression returns unmodified documents: `*`, filtered, sliced, ordered or scored. */
function givesDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Filter':
    case 'Slice':
    case 'Group':
    case 'ArrayCoerce':
    case 'PipeFuncCall':
      return givesDocuments(node.base)
    default:
      return false
  }
}

/** What is wrong with a tree that parses: a description and the name it is about; null when it is valid. */
export function findFault(tree: ExprNode): {description: string; about: string} | null {
  for (const node of nodesOf(tree, 'PipeFuncCall')) {
    if (node.name !== 'score') continue
    if (!givesDocuments(node.base)) {
      return {
        description: 'score() can only be applied to documents: put it before projections',
        about: 'score',
      }
    }
    for (const arg of node.args) {
      const [subQuery] = [...nodesOf(arg, 'Deref'), ...nodesOf(arg, 'Everything')]
      if (!subQuery) continue
      return {
        description: 'score() takes conditions on the document itself: no -> and no sub-queries',
        about: 'score',
      }
    }
  }
  return null
}
