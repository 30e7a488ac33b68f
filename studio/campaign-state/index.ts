import {archiveAction} from './archive-action.tsx'
import {campaignAction} from './campaign-actions.tsx'
import {campaignActs} from './change-state.ts'

/** *Starta*, *Pausa*, *Avsluta* and *Hämta en kopia* in a campaign's menu. */
export const campaignActions = [...campaignActs.map(campaignAction), archiveAction]
