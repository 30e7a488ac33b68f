import {defineQuery} from 'groq'
import {consentCoversCampaign} from '../../../schemas/publicity/index.ts'

/** Of these documents (`$ids`), those whose people may be quoted in this campaign now, and their pages. */
export const speakersQuery = defineQuery(
  `*[_id in $ids && ${consentCoversCampaign}]{_type, "slug": slug.current}`,
)
