import {campaignAction} from './campaign-actions.tsx'
import {campaignActs} from './change-state.ts'

/** *Starta*, *Pausa* and *Avsluta* in a campaign's menu. */
export const campaignActions = campaignActs.map(campaignAction)
