export {
  type CampaignTimes,
  campaignState,
  campaignStateInWords,
  stateOfCampaign,
} from './campaign-state.ts'
export {
  conditions,
  consentEndsSoon,
  endOf,
  firstUnmet,
  validConsent,
} from './conditions.ts'
export {type Consent, isConsent} from './consent.ts'
export {
  consentCoversCampaign,
  consentCoversEmbeds,
  isOfPerson,
  personTypes,
  previewFilter,
  privateFields,
  publicDocumentFilter,
  showsPerson,
} from './public-filter.ts'
export {
  type CampaignLanguages,
  preparedLanguages,
  preparedLanguagesOf,
  publicLanguages,
  publicLanguagesOf,
} from './released-languages.ts'
export {consentCovers, consentIsValid, unmetCondition} from './rule.ts'
export {chosen, chosenOfType, isOfCampaign, onStage, stage} from './stage.ts'
export {
  consentSelection,
  consentStateInWords,
  hindranceInWords,
  listedConsentInWords,
} from './state.ts'
export {consentWording, type OpenTerm, type Wording} from './wording.ts'
export {unmetInWords} from './words.ts'
