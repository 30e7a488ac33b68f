export {
  type Consent,
  consentCovers,
  consentIsValid,
  FIRST_DAY_BEGINS,
  LAST_DAY_ENDS,
} from './consent.ts'
export {
  consentCoversCampaign,
  personTypes,
  privateFields,
  publicDocumentFilter,
  validConsent,
} from './filters.ts'
