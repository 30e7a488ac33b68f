import {defineQuery} from 'groq'

/** Places to mark on a map: the campaign's own place and what lies in it, and those that a map names. */
export const mapQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  "own": place._ref,
  "places": *[_type == "place" && defined(coordinates) && (
    _id == ^.place._ref || parent._ref == ^.place._ref || parent->parent._ref == ^.place._ref ||
    _id in ^.sections[_type == "mapSection"].places[]._ref
  )]{_id, name, "slug": slug.current, kind, coordinates}
}`)
