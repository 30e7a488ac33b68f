import {useCallback} from 'react'
import {useClient} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {readCampaigns} from '../workspace/campaigns.ts'
import type {MessageSummary} from './api.ts'

/** What the campaign is called that a message was sent to; its slug for those who may not read it. */
export type CampaignName = (message: Pick<MessageSummary, 'campaign' | 'campaignSlug'>) => string

/** The names of campaigns, for whoever reads messages. */
export function useCampaignName(): CampaignName {
  const client = useClient({apiVersion: API_VERSION})
  const read = useCallback((signal: AbortSignal) => readCampaigns(client, signal), [client])
  const {value} = useAnswer(read)
  return useCallback(
    ({campaign, campaignSlug}) => value?.find(({id}) => id === campaign)?.name ?? campaignSlug,
    [value],
  )
}
