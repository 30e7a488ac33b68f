import type {Template} from 'sanity'
import {BELONGING_TYPES, campaignReferences, type DocumentType} from '../../schemas/index.ts'
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

/** Types with the field *Hör till*. */
const belonging: ReadonlySet<string> = new Set(BELONGING_TYPES)

/** Types with a field for their only campaign. */
const ofOneCampaign: ReadonlySet<DocumentType> = new Set(['magazineIssue', 'redirect', 'form'])

const reference = (id: string) => ({_type: 'reference', _ref: id})

interface Parameters {
  campaign?: string | undefined
  place?: string | null | undefined
}

const initialValue = (type: DocumentType, {campaign, place}: Parameters) => ({
  ...(campaign && ofOneCampaign.has(type) ? {campaign: reference(campaign)} : {}),
  ...(campaign && belonging.has(type) ? {belongsTo: campaignReferences([campaign])} : {}),
  ...(place && placed.has(type) ? {place: reference(place)} : {}),
  ...(place && type === 'inflyttareStory' ? {movedTo: reference(place)} : {}),
})

/** What a document made from within a campaign begins with, so that the campaign owns and shows it. */
export const campaignTemplates: Template[] = typesInCampaigns.map((type) => ({
  id: `${type}-in-campaign`,
  title: titles[type],
  schemaType: type,
  parameters: [
    {name: 'campaign', type: 'string'},
    {name: 'place', type: 'string'},
  ],
  value: (given: Parameters) => initialValue(type, given),
}))
