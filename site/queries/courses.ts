import {defineQuery} from 'groq'
import {consentCoversCampaign, consentCoversEmbeds} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {sectionFields} from './home.ts'

/** One course, whole. */
export const courseQuery =
  defineQuery(`*[_type == "course" && campaign._ref == $campaign && ${isAtSlug}][0]{
  _id, _updatedAt, title, "slug": slug.current, lead, image, minutes,
  "placeFigures": campaign->place->figures,
  chapters[]{
    _key, title, lead, sections[]${sectionFields},
    questions[]{_key, question, answers[]{_key, answer, isRight, explanation}}
  }
}`)

/** Of the people in a course, those that others may show, too. */
export const courseGuestsQuery = defineQuery(`*[
  _id in [
    ...coalesce(*[_type == "course" && campaign._ref == $campaign && ${isAtSlug}][0].chapters[].sections[].person._ref, []),
    ...coalesce(*[_type == "course" && campaign._ref == $campaign && ${isAtSlug}][0].chapters[].sections[].story._ref, [])
  ] && ${consentCoversCampaign} && ${consentCoversEmbeds}
]._id`)

/** All courses of a campaign, for links to them. */
export const coursesQuery =
  defineQuery(`*[_type == "course" && campaign._ref == $campaign && defined(slug.current)] | order(_id asc){
  _id, title, "slug": slug.current, lead
}`)

export const courseEntries = defineQuery(
  `*[_type == "course" && campaign._ref == $campaign]{"params": {"slug": ${slugOf}}, "documentId": _id}`,
)

/** How many chapters each course has: see courses/pages.ts, which makes their pages. */
export const courseChapterEntries = defineQuery(
  `*[_type == "course" && campaign._ref == $campaign]{
    "slug": ${slugOf}, "documentId": _id, "chapters": chapters[]{_key, title}
  }`,
)
