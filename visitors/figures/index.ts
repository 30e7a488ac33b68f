export {type CampaignFigures, Figures} from './figures.ts'
export {readLog, type SiteInLog, viewsIn} from './logs.ts'
export {Tally} from './tally.ts'
export {sourceOf} from './visit.ts'
