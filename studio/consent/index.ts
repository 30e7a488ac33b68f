export {ConsentInput} from './ConsentInput.tsx'
export {consentStatus} from './consent-status.ts'
