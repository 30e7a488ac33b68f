import {defineQuery} from 'groq'
import {
  campaignState,
  consentCoversCampaign,
  preparedLanguages,
  publicLanguages,
} from '../../schemas/publicity/index.ts'
import {slugOf} from './address.ts'
import {contact} from './contact.ts'
import {action} from './links.ts'

/** Every campaign with a microsite. */
export const campaignsQuery = defineQuery(`*[_type == "campaign"]{
  _id, "slug": ${slugOf}, domain, "languages": ${publicLanguages}, "prepared": ${preparedLanguages},
  "isClosed": ${campaignState} != "open"
}`)

/** Why a campaign's site is closed, and whom to ask meanwhile. */
export const closedQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  name, tagline, "state": ${campaignState}, "owner": owner->{name, nameTranslations, url}
}`)

/** The front page over all of them. */
export const frontQuery =
  defineQuery(`*[_type == "campaign" && defined(slug.current) && ${campaignState} == "open"]{
  _id, name, "slug": slug.current, domain, tagline, description, theme, "languages": ${publicLanguages},
  "place": place->name, "owner": owner->name,
  "image": sections[_type == "heroSection"][0].image
}`)

/** What every page of a campaign needs: its names, look, menu and footer. */
export const shellQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  _id, name, tagline, description, theme, logo, seo, privacyContact, isSample, _updatedAt,
  "place": place->name,
  navigation[]${action},
  owner->{_id, name, nameTranslations, url, logo},
  partners[]->{_id, name, nameTranslations, kind, url, logo},
  funders[]->{_id, name, nameTranslations, kind, url, logo},
  "shareImage": coalesce(seo.shareImage, sections[_type == "heroSection"][0].image)
}`)

/** People to ask. */
export const contactsQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  "people": (contacts[]->)[${consentCoversCampaign}]${contact}
}.people`)

/** The accessibility statement and the notice on personal data. */
export const noticesQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  accessibility, privacyContact, "owner": owner->{name, nameTranslations, url}
}`)
