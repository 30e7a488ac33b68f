import {defineQuery} from 'groq'
import {chosen, onStage, stage} from '../../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from '../address.ts'

/** One place: what it lies in, what lies in it, and others of its kind, near and far. */
export const placeQuery = defineQuery(`*[_type == "place" && ${isAtSlug}][0]{
  _id, _updatedAt, name, "slug": slug.current, kind, description, image, coordinates, figures, travel, schools, year,
  "parents": [
    parent->{_id, name, "slug": slug.current, kind, coordinates},
    parent->parent->{_id, name, "slug": slug.current, kind, coordinates},
    parent->parent->parent->{_id, name, "slug": slug.current, kind, coordinates}
  ],
  "within": *[_type == "place" && parent._ref == ^._id]{
    _id, name, "slug": slug.current, kind, coordinates
  },
  "others": *[_type == "place" && kind == ^.kind && _id != ^._id && defined(coordinates)]{
    _id, name, "slug": slug.current, coordinates
  }
}`)

/** Every place, as the list of a campaign's places shows those that have a page. */
export const placesQuery = defineQuery(`*[_type == "place" && defined(slug.current)]{
  _id, name, "slug": slug.current, kind, description, image, "parent": parent._ref
}`)

/** Where what is on the stage belongs, and the chain of places above it: see lists/places.ts. */
export const placeEntries = defineQuery(`${stage}{
  campaign,
  "own": *[_type == "campaign" && _id == $campaign][0].place._ref,
  "used": array::unique(*[
    (_type in ["ambassador", "inflyttareStory"] && ${onStage}) ||
    (_type in ["opportunity", "event", "guide"] && ${chosen})
  ].place._ref),
  "movedTo": array::unique(*[_type == "inflyttareStory" && ${onStage}].movedTo._ref),
  "previewed": *[_type == "place" && _id == $previewed][0]._id,
  "known": *[_type == "place"]{
    _id, "slug": ${slugOf}, kind, "parent": parent._ref
  }
}`)
