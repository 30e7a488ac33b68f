import type {ContentSource} from '../../../publish/index.ts'
import {LINK_FOLDER} from '../../../schemas/index.ts'
import type {CampaignFigures, Figures, FiguresQuery} from '../../../visitors/index.ts'
import {type Activity, type CampaignContent, readActivity} from './campaign-content.ts'
import {type CountedStep, engagementOf} from './engagement.ts'
import {type SurveyResult, surveyResults} from './surveys.ts'

export interface Period {
  /** First and last day, ISO 8601. */
  from: string
  to: string
}

/** A campaign link with what it brought: null below five, which are merged in the figures. */
export interface LinkResult {
  name: string
  word: string
  address: string
  entries: number | null
}

/** One campaign beside others. */
export interface CampaignSummary extends Pick<CampaignFigures, 'views' | 'entries'> {
  slug: string
  name: string
  conversions: CampaignFigures['conversions']
}

/** What a campaign led to. */
export interface CampaignResults {
  slug: string
  name: string
  activity: Activity
  figures: CampaignFigures
  links: LinkResult[]
  /** From reading to taking part. */
  engagement: CountedStep[]
  surveys: SurveyResult[]
}

const nameOf = ({name, slug}: CampaignContent): string => name || slug

const figuresOf = (figures: Figures, {slug}: CampaignContent, period: Period): CampaignFigures => {
  const query: FiguresQuery = {campaign: slug, ...period}
  return figures.of(query)
}

export function summaryOf(
  figures: Figures,
  campaign: CampaignContent,
  period: Period,
): CampaignSummary {
  const {views, entries, conversions} = figuresOf(figures, campaign, period)
  return {slug: campaign.slug, name: nameOf(campaign), views, entries, conversions}
}

/** The address of a campaign link. @param origin the server's */
export const linkAddress = (
  {domain, slug}: CampaignContent,
  word: string,
  origin: string,
): string => `${domain ? `https://${domain}` : `${origin}/${slug}`}${LINK_FOLDER}${word}`

export async function resultsOf(
  source: ContentSource,
  figures: Figures,
  campaign: CampaignContent,
  period: Period,
  origin: string,
): Promise<CampaignResults> {
  const found = figuresOf(figures, campaign, period)
  return {
    slug: campaign.slug,
    name: nameOf(campaign),
    activity: await readActivity(source, campaign._id, period),
    figures: found,
    engagement: engagementOf(campaign.engagement, found),
    surveys: await surveyResults(source, campaign._id, found.surveys),
    links: campaign.links.map(({name, word}) => ({
      name: name || word,
      word,
      address: linkAddress(campaign, word, origin),
      entries: found.links.find((link) => link.word === word)?.entries ?? null,
    })),
  }
}
