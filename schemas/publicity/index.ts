export {
  conditions,
  consentEndsSoon,
  endOf,
  firstUnmet,
} from './conditions.ts'
export type {Consent} from './consent.ts'
export {
  consentCoversCampaign,
  consentCoversEmbeds,
  personTypes,
  privateFields,
  publicDocumentFilter,
  showsPerson,
} from './public-filter.ts'
export {consentCovers, consentIsValid, unmetCondition} from './rule.ts'
export {consentStateInWords} from './state.ts'
export {unmetInWords} from './words.ts'
