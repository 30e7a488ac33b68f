export {announcementFields} from './announcementFields.ts'
export {audiencesField, placeField, topicsField} from './belonging.ts'
export {consentField, isSampleField} from './consentField.ts'
export {slugField} from './slugField.ts'
