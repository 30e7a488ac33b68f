import type {StepId} from '../step-list.ts'
import type {CampaignDraft, Fields} from '../use-draft.ts'

/** What every step gets. */
export interface StepProps extends Pick<CampaignDraft, 'change' | 'stored' | 'revision'> {
  /** Published id of the campaign. */
  id: string
  fields: Fields
  /** Leads to another step. */
  onStep: (step: StepId) => void
}
