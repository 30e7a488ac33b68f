export {type CampaignFigures, Figures, type FiguresQuery} from './figures.ts'
export {readLog, type SiteInLog, viewsIn} from './logs.ts'
export {type CountedRequest, Tally} from './tally.ts'
export {type PageView, type SourceClass, sourceOf} from './visit.ts'
