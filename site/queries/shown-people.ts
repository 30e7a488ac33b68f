import {defineQuery} from 'groq'
import {consentCoversCampaign} from '../../schemas/publicity/index.ts'

/** Of these documents (`$ids`), those with a person in them who may be shown in this campaign now. */
export const peopleQuery = defineQuery(`*[_id in $ids && ${consentCoversCampaign}]._id`)
