import {type ExprNode, evaluateSync, parse} from 'groq-js'
import type {LakeDocument} from '../documents/index.ts'

/** A GROQ condition over one document, such as `_type == "story" && consent.validUntil > now()`. */
export interface DocumentFilter {
  matches(document: LakeDocument, now: Date): boolean
  /** Whether the answer may change with time alone. */
  readonly usesClock: boolean
}

function callsNow(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('type' in node && node.type === 'FuncCall' && 'name' in node && node.name === 'now')
    return true
  return Object.values(node).some(callsNow)
}

/** @throws {GroqSyntaxError} when the filter does not parse */
export function parseFilter(source: string, params: Record<string, unknown> = {}): DocumentFilter {
  const tree: ExprNode = parse(source, {params})
  return {
    usesClock: callsNow(tree),
    matches: (document, now) =>
      evaluateSync(tree, {root: document, dataset: [document], params, timestamp: now}).data ===
      true,
  }
}
