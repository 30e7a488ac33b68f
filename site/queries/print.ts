import {defineQuery} from 'groq'
import {isAtSlug} from './address.ts'
import {richText} from './links.ts'
import {articleIsPublic} from './magazine.ts'

/** A whole issue, as it stands in print: every article and story from the first word to the last. */
export const printedIssueQuery =
  defineQuery(`*[_type == "magazineIssue" && ${isAtSlug} && campaign._ref == $campaign][0]{
  _id, title, "slug": slug.current, number, year, season, cover, lead,
  editorial${richText},
  "articles": (articles[]->)[${articleIsPublic}]{
    _id, title, lead, image, byline, isSample, body${richText},
    "chapters": chapters[] | order(date asc){_key, date, title, image, body${richText}}
  }
}`)
