export {figuresBackup, visitorsBackup} from './backup.ts'
export {VisitorsError} from './errors.ts'
export {
  type CampaignFigures,
  type Choices,
  Figures,
  type FiguresQuery,
  readLog,
  type ShownCount,
  type SiteInLog,
  type Survey,
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
export {isAboutPerson, textOf as textOfMessage} from './messages/search.ts'
export type {NewRegistration, Registration} from './registrations/registration.ts'
export {PROOF_FIELD, TICKET_FIELD, TRAP_FIELD, type Verdict} from './spam/spam-filter.ts'

export type {OwnLinkKind} from './store/own-links.ts'
export type {Subscription} from './subscriptions/subscription.ts'
export {Visitors} from './visitors.ts'
