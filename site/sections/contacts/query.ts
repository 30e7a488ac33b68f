import {consentCoversCampaign} from '../../../schemas/publicity/index.ts'
import {contact} from '../../queries/contact.ts'

/** GROQ over the section. The people it names whose consent covers the campaign. */
export const contactsFields = `{"people": (items[]->)[${consentCoversCampaign}]${contact}}`
