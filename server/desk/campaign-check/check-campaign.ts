import type {Dataset, LakeDocument, Requester} from '../../../lake/index.ts'
import type {Publisher} from '../../../publish/index.ts'
import {isRecord} from '../../../schemas/index.ts'
import {budgetOf} from '../../../site/index.ts'
import {readableBy} from '../../rights.ts'
import {campaignPages, HOME} from '../campaign-pages.ts'
import type {CheckItem} from './check-item.ts'
import {checkChosen} from './chosen.ts'
import {checkDomain} from './domain.ts'
import {checkFields} from './fields.ts'
import {checkLinks} from './links.ts'
import {checkSections} from './sections.ts'
import {checkWeight} from './weight.ts'

/** Only its path and query count. */
const HERE = 'http://localhost'

const slugOf = ({slug}: LakeDocument): string =>
  isRecord(slug) && typeof slug.current === 'string' ? slug.current : ''

/** What checking needs. */
interface CheckOptions {
  dataset: Dataset
  publisher: Publisher
  requester: Requester
  now: Date
}

/**
 * Checks a campaign as its draft is: what would be missing or wrong for visitors. Everything is seen with the
 * requester's eyes.
 * @param campaign the draft, or the published document without one
 * @param id published id
 */
export async function checkCampaign(
  campaign: LakeDocument,
  id: string,
  {dataset, publisher, requester, now}: CheckOptions,
): Promise<CheckItem[]> {
  const slug = encodeURIComponent(slugOf(campaign))
  const readable = readableBy(requester)
  const preview = (path: string) => publisher.preview(new Request(HERE + path), {readable})
  const read = async (path: string): Promise<Buffer | null> => {
    const answer = await preview(`/preview/${slug}/${path}`)
    return answer?.ok ? Buffer.from(await answer.arrayBuffer()) : null
  }
  const pages = await campaignPages(publisher, slugOf(campaign), {perspective: 'drafts', readable})
  const home = pages.find(({route}) => route === HOME)
  const front = home ? await read(home.path.slice(1)) : null
  const html = front?.toString('utf8')
  const isPublishedCampaign = (other: string) => dataset.collection.get(other)?._type === 'campaign'
  return [
    checkSections(campaign.sections, html ?? null),
    ...(await checkChosen(campaign, {dataset, requester, campaign: id, now})),
    checkLinks(campaign, pages, isPublishedCampaign),
    ...checkFields(campaign, now),
    await checkWeight(html ?? null, budgetOf(HOME), read),
    (await checkDomain(campaign.domain)) ?? [],
  ].flat()
}
