import type {Template} from 'sanity'
import {type CampaignParameters, valueInCampaign} from '../workspace/own-campaign.ts'
import {typesInCampaigns} from './campaigns.ts'
import {titles} from './lists.ts'

/** What a document made from within a campaign begins with, so that the campaign owns and shows it. */
export const campaignTemplates: Template[] = typesInCampaigns.map((type) => ({
  id: `${type}-in-campaign`,
  title: titles[type],
  schemaType: type,
  parameters: [
    {name: 'campaign', type: 'string'},
    {name: 'place', type: 'string'},
  ],
  value: (given: CampaignParameters) => valueInCampaign(type, given),
}))
