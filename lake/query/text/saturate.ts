import type {WorkBudget} from '../budget/work-budget.ts'
import type {Haystack} from './haystack.ts'
import type {Term} from './term.ts'

/** BM25's k₁: how soon further occurrences of a word stop mattering. */
const K = 1.2

/** The weight of a term: 1 for one occurrence, approaching 2.2 for many. */
export function saturate(term: Term, haystacks: readonly Haystack[], budget: WorkBudget): number {
  const frequency = haystacks.reduce((sum, haystack) => sum + term.count(haystack, budget), 0)
  return (frequency * (K + 1)) / (frequency + K)
}
