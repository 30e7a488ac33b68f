export {IssueView} from './IssueView.tsx'
export {ISSUE_VIEW} from './issue-view-id.ts'
export {RunningOrder} from './RunningOrder.tsx'
export {RunningOrderItem} from './RunningOrderItem.tsx'
