export {VisitorsError} from './errors.ts'
export {
  type CampaignFigures,
  type CountedRequest,
  Figures,
  type FiguresQuery,
  type PageView,
  readLog,
  type SiteInLog,
  type SourceClass,
  sourceOf,
  Tally,
  viewsIn,
} from './figures/index.ts'
export {type Checked, checkForm, type Fault, type FieldError} from './forms/check.ts'
export {type Answers, FIELD_TYPES, type Field, type FieldType, type Form} from './forms/form.ts'
export {MAX_FORM_BYTES, MAX_FORM_ENTRIES} from './forms/limits.ts'
export type {Erasure} from './messages/erasures.ts'
export {Inbox} from './messages/inbox.ts'
export {
  type AnsweredField,
  type Entry,
  type Filter,
  isState,
  type Message,
  type NewMessage,
  STATES,
  type State,
} from './messages/message.ts'
export {concernsPerson} from './messages/search.ts'
export {PROOF_FIELD, TICKET_FIELD, TRAP_FIELD, type Verdict} from './spam/spam-filter.ts'
export {parseKey} from './store/key.ts'
export {Visitors, type VisitorsOptions} from './visitors.ts'
