/**
 * Which pages exist. Each query gives `{params, documentId}[]`, one a page in every language of the campaign.
 */
import {defineQuery} from 'groq'
import {articleIsPublic} from './magazine.ts'
import {chosen, onStage, stage} from './stage.ts'

/** A page that every campaign has. */
export const onceEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign]{"params": {}, "documentId": _id}`,
)

/** A file that every campaign has once, whatever its languages. */
export const mainLanguageEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign]{"params": {}, "documentId": _id, "languages": coalesce(languages, ["sv"])[0..0]}`,
)

export const ambassadorEntries = defineQuery(`${stage}{
  "items": *[_type == "ambassador" && ${onStage}]{"params": {"slug": slug.current}, "documentId": _id}
}.items`)

export const storyEntries = defineQuery(`${stage}{
  "items": *[_type == "inflyttareStory" && ${onStage}]{"params": {"slug": slug.current}, "documentId": _id}
}.items`)

/** A list has a page when there is somebody on it. */
export const ambassadorListEntries = defineQuery(`[${stage}{
  "params": {}, "documentId": $campaign,
  "filled": count(*[_type == "ambassador" && ${onStage}]) > 0
}][filled]{params, documentId}`)

export const storyListEntries = defineQuery(`[${stage}{
  "params": {}, "documentId": $campaign,
  "filled": count(*[_type == "inflyttareStory" && ${onStage}]) > 0
}][filled]{params, documentId}`)

export const issueEntries = defineQuery(
  `*[_type == "magazineIssue" && campaign._ref == $campaign]{"params": {"slug": slug.current}, "documentId": _id}`,
)

export const issueListEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign && count(*[_type == "magazineIssue" && campaign._ref == $campaign]) > 0]{
    "params": {}, "documentId": _id
  }`,
)

export const articleEntries = defineQuery(
  `*[_type == "article" && _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref && ${articleIsPublic}]{
    "params": {"slug": slug.current}, "documentId": _id
  }`,
)

/** Moved addresses that editors wrote. */
export const redirectsQuery = defineQuery(
  `*[_type == "redirect" && campaign._ref == $campaign]{from, to, permanent}`,
)

export const opportunityListEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign && count(sections[_type == "opportunitiesSection"]) > 0]{
    "params": {}, "documentId": _id
  }`,
)

export const eventListEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign && count(sections[_type == "eventsSection"]) > 0]{
    "params": {}, "documentId": _id
  }`,
)

/** Calendar files: one a coming event, in the main language. */
export const calendarEntries = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && dateTime(endsAt) > dateTime(now())]{
    "params": {"slug": slug.current}, "documentId": _id
  }
}.items`)
