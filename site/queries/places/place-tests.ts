import {defineQuery} from 'groq'
import {isAtSlug, slugOf} from '../address.ts'

/** One test with its questions, and the places that each answer points to. */
export const placeTestQuery =
  defineQuery(`*[_type == "placeTest" && campaign._ref == $campaign && ${isAtSlug}][0]{
  _id, _updatedAt, title, "slug": slug.current, lead,
  questions[]{
    _key, question, answers[]{_key, answer, places[]->{_id, name, "slug": slug.current, description}}
  }
}`)

/** All tests of a campaign, for links to them. */
export const placeTestsQuery =
  defineQuery(`*[_type == "placeTest" && campaign._ref == $campaign && defined(slug.current)] | order(_id asc){
  _id, title, "slug": slug.current, lead
}`)

export const placeTestEntries = defineQuery(
  `*[_type == "placeTest" && campaign._ref == $campaign]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }`,
)
