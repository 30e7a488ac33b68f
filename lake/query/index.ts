export {WorkBudget} from './budget/work-budget.ts'
export {assertCondition, type Condition, parseCondition} from './condition.ts'
export {
  GUEST_LIMITS,
  INTERNAL_LIMITS,
  LISTENER_LIMITS,
  SIGNED_IN_LIMITS,
  type WorkLimits,
} from './limits.ts'
export {type QueryOutcome, type QueryRequest, runQuery} from './run.ts'

export {isSearchable, prepareSearch} from './text/search-index.ts'
export type {Perspective} from './view/perspective.ts'
