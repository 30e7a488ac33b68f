import {defineQuery} from 'groq'
import {consentCoversCampaign, publicLanguages} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {isOver} from './dates/swedish-days.ts'

/** GROQ: the people that a form can be sent to. */
const person = `[${consentCoversCampaign}]{_id, name, role, email}`

/** GROQ over a form: everything that showing and receiving it takes. */
export const formFields = `{
  _id, kind, title, "slug": slug.current, lead, submit, thanks, purpose, basis, retentionDays, decision,
  "campaign": campaign->{_id, name, "slug": slug.current, privacyContact},
  servesFood, countsAnswers,
  "event": event->{
    _id, title, "slug": slug.current, startsAt, endsAt, allDay, status, places, venue, venueTranslations, address,
    addressTranslations, summary, _updatedAt, "isOver": ${isOver}
  },
  "languages": campaign->{"public": ${publicLanguages}}.public,
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

/** One form of a campaign by its id. */
export const formByIdQuery = defineQuery(
  `*[_type == "form" && _id == $id && campaign._ref == $campaign][0]${formFields}`,
)

/** The form by which one asks the campaign's people, for links to it. */
export const askFormQuery = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign && kind == "ask" && defined(slug.current)] | order(_id asc)[0]{title, "slug": slug.current}`,
)

/** The form by which one signs up to an event on a campaign's site. */
export const signUpQuery = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign && kind == "signUp" && event._ref == $event && defined(slug.current)] | order(_id asc)[0].slug.current`,
)

export const formEntries = defineQuery(
  `*[_type == "form" && campaign._ref == $campaign]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }`,
)
