import {defineQuery} from 'groq'
import {consentCoversCampaign} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'

/** GROQ: the people that a form can be sent to. */
const person = `[${consentCoversCampaign}]{_id, name, role, email}`

/** GROQ over a form: everything that showing and receiving it takes. */
export const formFields = `{
  _id, kind, title, "slug": slug.current, lead, submit, thanks, purpose, basis, retentionDays, decision,
  "campaign": campaign->{_id, name, privacyContact},
  "languages": coalesce(campaign->languages, ["sv"]),
  fields[]{_key, name, type, label, help, required, min, max, options[]{_key, label}},
  "topics": topics[]->{_id, name},
  "organisations": organisations[]->{_id, name},
  "contacts": select(
    count(contacts) > 0 => (contacts[]->)${person},
    (campaign->contacts[]->)${person}
  )
}`

/** One form of a campaign, by its address. */
export const formQuery = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign && ${isAtSlug}][0]${formFields}`,
)

/** All forms of a campaign, for lists and for the notice on personal data. */
export const formsQuery = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign && defined(slug.current)] | order(_id asc)${formFields}`,
)

export const formEntries = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }`,
)
