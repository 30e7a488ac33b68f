export {CheckList, useCampaignCheck, type WayTo} from './CheckList.tsx'
export {CheckPane} from './CheckPane.tsx'
