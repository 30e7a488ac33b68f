export {
  type CampaignFigures,
  Figures,
  type FiguresQuery,
  readLog,
  type ShownCount,
  type SiteInLog,
  sourceOf,
  Tally,
  viewsIn,
} from './figures/index.ts'
export {checkForm} from './forms/check.ts'
export {type Answers, FIELD_TYPES, type Field, type Form} from './forms/form.ts'
export {MAX_FORM_BYTES, MAX_FORM_ENTRIES} from './forms/limits.ts'

export {type Letter, type Letters, lettersUnder} from './messages/letters.ts'
export {
  type AnsweredField,
  type Filter,
  isState,
  type Message,
  type NewMessage,
  STATES,
} from './messages/message.ts'
export {concernsPerson} from './messages/search.ts'
export {PROOF_FIELD, TICKET_FIELD, TRAP_FIELD, type Verdict} from './spam/spam-filter.ts'

export {Visitors} from './visitors.ts'
