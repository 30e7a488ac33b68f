import type {Template} from 'sanity'
import {typesInCampaigns} from './campaigns.ts'
import {titles} from './lists.ts'

/** Types whose place decides in which campaigns they are shown. */
const placed: ReadonlySet<string> = new Set([
  'ambassador',
  'event',
  'opportunity',
  'guide',
  'article',
])

const reference = (id: string) => ({_type: 'reference', _ref: id})

const initialValue = (type: string, {campaign, place}: {campaign?: string; place?: string}) => ({
  ...(campaign && (type === 'magazineIssue' || type === 'redirect')
    ? {campaign: reference(campaign)}
    : {}),
  ...(place && placed.has(type) ? {place: reference(place)} : {}),
  ...(place && type === 'inflyttareStory' ? {movedTo: reference(place)} : {}),
})

/** What a document made from within a campaign begins with, so that the campaign shows it. */
export const campaignTemplates: Template[] = typesInCampaigns.map((type) => ({
  id: `${type}-in-campaign`,
  title: titles[type],
  schemaType: type,
  parameters: [
    {name: 'campaign', type: 'string'},
    {name: 'place', type: 'string'},
  ],
  value: (given: {campaign?: string; place?: string}) => initialValue(type, given),
}))
