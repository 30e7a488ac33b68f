import {defineQuery} from 'groq'
import {chosen, consentCoversCampaign, stage} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {contact} from './contact.ts'
import {firstPublishedAt} from './dates/publication.ts'
import {isOpen} from './dates/swedish-days.ts'
import {opportunityFacets} from './facets.ts'
import {richText} from './links.ts'

/** Open jobs, plots, homes and educations on the stage; those that close first come first. */
export const opportunitiesQuery = defineQuery(`${stage}{
  "items": *[_type == "opportunity" && ${chosen} && ${isOpen}] | order(expiresAt asc, _id asc){
    _id, title, "slug": slug.current, summary, url, expiresAt, remote, rooms, area, price, salary,
    "organisation": organisation->{name, nameTranslations}, "place": place->name, ${opportunityFacets}
  }
}.items`)

/** One of them, whole. */
export const opportunityQuery =
  defineQuery(`*[_type == "opportunity" && ${isAtSlug} && ${isOpen}][0]{
  _id, ${firstPublishedAt}, _updatedAt, kind, title, "slug": slug.current, summary, body${richText}, easyRead${richText}, image, url,
  publishedAt, expiresAt, employmentType, salary, remote, startsAt, tenure, rooms, area, price,
  gallery, "contact": (([contact->])[${consentCoversCampaign}]${contact})[0],
  "organisation": organisation->{name, nameTranslations, url},
  "place": place->{_id, name, kind, "slug": slug.current, "parent": parent->name},
  "topics": topics[]->{_id, name, "slug": slug.current}
}`)

/** A page each while it is open; then the way to the list. */
export const opportunityEntries = defineQuery(`${stage}{
  "items": *[_type == "opportunity" && ${chosen} && defined(${slugOf})]{
    "params": {"slug": ${slugOf}}, "documentId": _id, "leadsTo": select(${isOpen} => null, "opportunities")
  }
}.items`)

/**
 * What everything on the list can be found by. There is a list where the campaign says so, and wherever something has
 * been on it.
 */
export const opportunityListEntries = defineQuery(`${stage}{
  campaign,
  "exists": count(*[_type == "opportunity" && ${chosen}]) > 0 ||
    count(*[_type == "campaign" && _id == $campaign][0].sections[_type == "opportunitiesSection"]) > 0,
  "opportunities": *[_type == "opportunity" && ${chosen} && ${isOpen}]{${opportunityFacets}}
}`)
