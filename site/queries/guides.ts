import {defineQuery} from 'groq'
import {chosen, stage} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {placeChain} from './facets.ts'
import {action, richText} from './links.ts'

const whole = `{
  _id, _updatedAt, title, "slug": slug.current, lead, image, easyRead${richText},
  "place": place->{_id, name, "slug": slug.current},
  steps[]{_key, title, body${richText}, links[]${action}}
}`

/** GROQ: on the stage, or named by a section of the campaign's front page. */
const shown = `(${chosen} || _id in *[_type == "campaign" && _id == $campaign][0].sections[].guide._ref)`

/** One guide, whole: by its id, for a section. */
export const guideQuery = defineQuery(`*[_type == "guide" && _id == $guide][0]${whole}`)

/** One guide, whole: by its address. */
export const guideBySlugQuery = defineQuery(`*[_type == "guide" && ${isAtSlug}][0]${whole}`)

/** Guides on the stage, as cards. */
export const guidesQuery = defineQuery(`${stage}{
  "items": *[_type == "guide" && defined(slug.current) && ${shown}]{
    _id, title, "slug": slug.current, lead, image, "steps": count(steps), "outline": steps[].title,
    "places": ${placeChain}
  }
}.items`)

export const guideEntries = defineQuery(`${stage}{
  "items": *[_type == "guide" && ${shown}]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }
}.items`)

export const guideListEntries = defineQuery(`[${stage}{
  "params": {}, "documentId": $campaign,
  "filled": count(*[_type == "guide" && defined(slug.current) && ${shown}]) > 0
}][filled]{params, documentId}`)
