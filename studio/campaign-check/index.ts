export {CheckList, useCampaignCheck} from './CheckList.tsx'
export {CheckPane} from './CheckPane.tsx'
