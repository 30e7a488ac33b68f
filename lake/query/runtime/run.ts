import type {WorkBudget} from '../budget/work-budget.ts'
import type {Trace} from '../source-map/trace.ts'
import type {View} from '../view/view.ts'

/** One evaluation: what it may read, and what it may spend. */
export interface Run {
  readonly params: Readonly<Record<string, unknown>>
  readonly now: Date
  readonly identity: string
  readonly dataset: string
  readonly view: View
  /** Collects the source map; null when none was requested. */
  readonly trace: Trace | null
  /** Values of sub-queries that do not depend on the current item, see `evaluate/invariant.ts`. */
  readonly invariants: Map<object, {readonly key: object; readonly value: unknown}>
  readonly budget: WorkBudget
}
