import {tokenises} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {MEMO_PATTERN_LENGTH, MEMO_PATTERNS} from '../limits.ts'
import {haystacks} from './haystack.ts'
import {saturate} from './saturate.ts'
import {bounded, compileTerm, type Term} from './term.ts'
import {TextQuery} from './text-query.ts'
import {terms} from './tokens.ts'

const memo = new Map<string, readonly Term[]>()

function compilePattern(pattern: string): readonly Term[] {
  const known = memo.get(pattern)
  if (known) return known
  const compiled = bounded(terms(pattern)).map((term) => compileTerm([term]))
  if (pattern.length > MEMO_PATTERN_LENGTH) return compiled
  if (memo.size >= MEMO_PATTERNS) memo.clear()
  memo.set(pattern, compiled)
  return compiled
}

/**
 * The terms of a pattern or an array of patterns; null when it contains anything but strings. @throws {LakeError} 400
 * when they are too many
 */
export function patternTerms(value: unknown, budget: WorkBudget): readonly Term[] | null {
  if (typeof value === 'string') {
    tokenises(budget, value)
    return compilePattern(value)
  }
  if (!Array.isArray(value)) return null
  tokenises(budget, ...bounded(value))
  return value.every((part) => typeof part === 'string')
    ? bounded(value.flatMap(compilePattern))
    : null
}

/** `left match right`: every term of the right occurs among the words of the left. */
export function matches(left: unknown, right: unknown, budget: WorkBudget): boolean {
  if (right instanceof TextQuery) return right.matches(haystacks(left, true, budget), budget)
  const wanted = patternTerms(right, budget)
  if (!wanted || wanted.length === 0) return false
  const texts = haystacks(left, false, budget)
  return wanted.every((term) => texts.some((text) => term.occurs(text, budget)))
}

/** How well `left match right` holds, for `score()`: each term counts for itself. */
export function matchScore(left: unknown, right: unknown, budget: WorkBudget): number {
  if (right instanceof TextQuery) return right.score(haystacks(left, true, budget), budget)
  const texts = haystacks(left, false, budget)
  return (patternTerms(right, budget) ?? []).reduce(
    (score, term) => score + saturate(term, texts, budget),
    0,
  )
}
