/**
 * Which pages exist. Each query gives `{params, documentId}[]`, one a page in every language of the campaign.
 */
import {defineQuery} from 'groq'
import {chosen, onStage, publicLanguages, stage} from '../../schemas/publicity/index.ts'
import {slugOf} from './address.ts'
import {isOpen} from './dates/swedish-days.ts'
import {personFacets, storyFacets} from './facets.ts'
import {articleIsPublic} from './magazine.ts'

/** A page that every campaign has. */
export const onceEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign]{"params": {}, "documentId": _id}`,
)

/** A file that every campaign has once, whatever its languages. */
export const mainLanguageEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign]{"params": {}, "documentId": _id, "languages": [coalesce((${publicLanguages})[0], "sv")]}`,
)

export const ambassadorEntries = defineQuery(`${stage}{
  "items": *[_type == "ambassador" && ${onStage}]{"params": {"slug": ${slugOf}}, "documentId": _id}
}.items`)

export const storyEntries = defineQuery(`${stage}{
  "items": *[_type == "inflyttareStory" && ${onStage}]{"params": {"slug": ${slugOf}}, "documentId": _id}
}.items`)

/** What everybody on the list can be found by: see lists/entries.ts, which makes its pages. */
export const ambassadorListEntries = defineQuery(`${stage}{
  campaign,
  "people": *[_type == "ambassador" && ${onStage}]{${personFacets}}
}`)

export const storyListEntries = defineQuery(`${stage}{
  campaign,
  "stories": *[_type == "inflyttareStory" && ${onStage}]{${storyFacets}}
}`)

export const issueEntries = defineQuery(
  `*[_type == "magazineIssue" && campaign._ref == $campaign]{"params": {"slug": ${slugOf}}, "documentId": _id}`,
)

export const issueListEntries = defineQuery(
  `*[_type == "campaign" && _id == $campaign && count(*[_type == "magazineIssue" && campaign._ref == $campaign]) > 0]{
    "params": {}, "documentId": _id
  }`,
)

export const articleEntries = defineQuery(
  `*[_type == "article" && _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref && ${articleIsPublic}]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }`,
)

/**
 * Moved addresses that editors wrote, campaign links, and the ways to advertisements elsewhere: those are counted where
 * they lead away.
 */
export const redirectsQuery = defineQuery(`[
  ...*[_type == "redirect" && campaign._ref == $campaign]{"documentId": _id, from, to, permanent},
  ...coalesce(*[_type == "campaign" && _id == $campaign][0].links[defined(word) && defined(to)]{
    "documentId": $campaign, "from": "/g/" + word, to, "permanent": false, "query": "k=" + word
  }, []),
  ...coalesce(${stage}{
    "items": *[_type == "opportunity" && ${chosen} && ${isOpen} && defined(${slugOf}) && string::startsWith(url, "http")]{
      "documentId": _id, "from": "/ut/" + ${slugOf}, "to": url, "permanent": false
    }
  }.items, [])
]`)
