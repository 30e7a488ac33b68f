import type {ExprNode} from 'groq-js'
import type {Compile, NodeOf} from '../runtime/evaluator.ts'
import {patternTerms} from '../text/match.ts'
import {TextQuery} from '../values/value.ts'
import type {View} from '../view/view.ts'
import {fieldPath} from './field-path.ts'
import type {FindLookup, Lookup} from './lookup.ts'
import {readsItem} from './reads-item.ts'

/** Whether every word in an expression's texts is indexed for the document. */
function isIndexedText(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
      return isIndexedText(node.base)
    case 'Array':
      return node.elements.every(({value}) => isIndexedText(value))
    case 'FuncCall':
      return node.namespace === 'pt' && node.name === 'text' && node.args.every(isIndexedText)
    default: {
      const path = fieldPath(node)
      if (!path) return false
      return path.join() === '_id' || !path.some((name) => name.startsWith('_'))
    }
  }
}

/** The words of the rarest required term; null when no word is required. */
function rarest(words: readonly string[], view: View): readonly string[] | null {
  const selective = words.filter((word) => /[^*]/.test(word)).map((word) => view.wordBuckets(word))
  const [first, ...rest] = selective
  if (!first) return null
  return rest.reduce((a, b) => (view.countIn(b) < view.countIn(a) ? b : a), first)
}

/**
 * Plans where `left match right` can hold.
 * @param some whether one term of a plain pattern is enough, as for a score above 0
 */
export function planMatch(
  {left, right}: NodeOf<'OpCall'>,
  compile: Compile,
  some = false,
): FindLookup | null {
  if (!isIndexedText(left) || readsItem(right)) return null
  const pattern = compile(right)
  const vague = (buckets: readonly string[]): Lookup => ({buckets, exact: false, keys: null})
  return (scope) => {
    const {view} = scope.run
    if (!view.indexesWords) return null
    const wanted = pattern(scope)
    if (wanted instanceof TextQuery) {
      const buckets = rarest(wanted.wanted, view)
      return buckets && vague(buckets)
    }
    const words = (patternTerms(wanted, scope.run.budget) ?? []).flatMap((term) => term.words)
    if (words.length === 0) return vague([])
    if (some && words.every((word) => /[^*]/.test(word))) {
      return vague([...new Set(words.flatMap((word) => view.wordBuckets(word)))])
    }
    const buckets = some ? null : rarest(words, view)
    return buckets && vague(buckets)
  }
}
