export {announcementFields} from './announcement-fields.ts'
export {
  audiencesField,
  belongsToField,
  contributorsField,
  placeField,
  topicsField,
} from './belonging.ts'
export {campaignField} from './campaign-field.ts'
export {campaignPartyFields} from './campaign-party-fields.ts'
export {campaignPeriodField} from './campaign-period-field.ts'
export {consentField, isSampleField} from './consent-field.ts'
export {easyReadField} from './easy-read-field.ts'
export {personNameField} from './person-name-field.ts'
export {slugField} from './slug-field.ts'
export {sourceField} from './source-field.ts'
export {spokenLanguagesField} from './spoken-languages-field.ts'
export {swedishTime} from './swedish-time.ts'
export {titleFields} from './title-fields.ts'
export {translationsField} from './translations-field.ts'
export {withUpkeep} from './upkeep.ts'
