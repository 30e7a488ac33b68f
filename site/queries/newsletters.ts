import {defineQuery} from 'groq'
import {chosen, consentCoversCampaign, onStage, stage} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {isOpen, isOver} from './dates/swedish-days.ts'
import {articleIsPublic} from './magazine.ts'

/** GROQ: what a newsletter says of a document. */
const item = `{
  _id, _type, "slug": slug.current, name, title, "summary": coalesce(summary, lead), startsAt, endsAt, allDay,
  "topics": coalesce(topics[]._ref, [])
}`

/** At most this many of a kind, the newest. */
const newest = '_createdAt > $since] | order(_createdAt desc, _id asc)[0...5]'

/** What is new on the stage since a moment. */
export const newsQuery = defineQuery(`${stage}{
  "stories": *[_type == "inflyttareStory" && ${onStage} && ${newest}${item},
  "ambassadors": *[_type == "ambassador" && ${onStage} && ${newest}${item},
  "articles": *[_type == "article" && _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref && ${articleIsPublic} && ${newest}${item},
  "events": *[_type == "event" && ${chosen} && !(${isOver}) && ${newest}${item},
  "opportunities": *[_type == "opportunity" && ${chosen} && ${isOpen} && ${newest}${item},
  "guides": *[_type == "guide" && ${chosen} && ${newest}${item}
}`)

export const newsletterQuery = defineQuery(
  `*[_type == "newsletter" && campaign._ref == $campaign && ${isAtSlug}][0]{
    _id, _createdAt, subject, intro, since, "site": campaign->name,
    "items": (items[]->)[${consentCoversCampaign}]${item}
  }`,
)

export const newsletterEntries = defineQuery(
  `*[_type == "newsletter" && campaign._ref == $campaign]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }`,
)
