import {defineQuery} from 'groq'
import {consentCoversCampaign} from '../../schemas/publicity/index.ts'
import {isAtSlug} from './address.ts'
import {firstPublishedAt} from './dates/publication.ts'
import {richText} from './links.ts'

/**
 * GROQ over an article or a story, or over what is left of a reference to one that is no longer public: it may be shown
 * here. An article that names nobody needs no consent.
 */
export const articleIsPublic = `(defined(_id) && ((_type == "article" && coalesce(count(people), 0) == 0) || ${consentCoversCampaign}))`

/** Issues of the campaign's magazine, the latest first. */
export const issuesQuery = defineQuery(`*[_type == "magazineIssue" && campaign._ref == $campaign]
  | order(year desc, number desc){
  _id, title, "slug": slug.current, number, year, season, cover, lead,
  "articles": (articles[]->)[${articleIsPublic}]{_id, _type, title, "slug": slug.current, lead, image, byline}
}`)

/** One issue with its contents. */
export const issueQuery =
  defineQuery(`*[_type == "magazineIssue" && ${isAtSlug} && campaign._ref == $campaign][0]{
  _id, _updatedAt, title, "slug": slug.current, number, year, season, cover, lead,
  editorial${richText},
  "articles": (articles[]->)[${articleIsPublic}]{_id, _type, title, "slug": slug.current, lead, image, byline}
}`)

/** One article, and the issue that it is read in. */
export const articleQuery =
  defineQuery(`*[_type == "article" && ${isAtSlug} && ${articleIsPublic}][0]{
  _id, ${firstPublishedAt}, _updatedAt, title, "slug": slug.current, byline, image, lead, isSample,
  body${richText},
  "place": place->name, "people": people[].name,
  "topics": topics[]->{_id, name},
  "issue": *[_type == "magazineIssue" && campaign._ref == $campaign && references(^._id)][0]{
    title, "slug": slug.current, number, year, season,
    "articles": (articles[]->)[${articleIsPublic}]{_id, _type, title, "slug": slug.current}
  }
}`)
