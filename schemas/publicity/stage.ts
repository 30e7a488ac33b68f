/**
 * What stands on a campaign's stage: everything handpicked, and everything that fits its rule; nothing that is
 * excluded, and nobody whose consent does not cover this campaign.
 */
import {documentPages, pagedDocumentTypes} from '../vocabulary/index.ts'
import {consentCoversCampaign} from './public-filter.ts'

/** GROQ: the campaign's selection. What follows sees it as `^`. Deepest chain: country, region, municipality, town, district. */
export const stage = `*[_type == "campaign" && _id == $campaign][0]{
  "campaign": _id,
  "handpicked": coalesce(selection.handpicked[]._ref, []),
  "excluded": coalesce(selection.excluded[]._ref, []),
  "roots": coalesce(selection.rule.places[]._ref, []),
  "topics": coalesce(selection.rule.topics[]._ref, []),
  "audiences": coalesce(selection.rule.audiences[]._ref, [])
}{
  ...,
  "places": *[_type == "place" && (
    _id in ^.roots || parent._ref in ^.roots || parent->parent._ref in ^.roots ||
    parent->parent->parent._ref in ^.roots || parent->parent->parent->parent._ref in ^.roots
  )]._id
}`

const fitsRule = `(
  count(^.roots) + count(^.topics) + count(^.audiences) > 0 &&
  (count(^.roots) == 0 || coalesce(place._ref, movedTo._ref) in ^.places) &&
  (count(^.topics) == 0 || array::intersects(coalesce(topics[]._ref, []), ^.topics)) &&
  (count(^.audiences) == 0 || array::intersects(coalesce(audiences[]._ref, []), ^.audiences))
)`

const isChosen = `(!(_id in ^.excluded) && (_id in ^.handpicked || ${fitsRule}))`

/**
 * GROQ, inside a projection of `stage`: this document is on it, as far as choice goes. `$previewed` is a document that a
 * preview shows as if it were chosen; null in publishing.
 */
export const chosen = `(${isChosen} || _id == $previewed)`

/**
 * GROQ condition with `$campaign`: documents of a type that the campaign has chosen, by hand or by rule, whatever the
 * consent says.
 */
export const chosenOfType = (type: string): string =>
  `_type == ${JSON.stringify(type)} && _id in ${stage}{"ids": *[_type == ${JSON.stringify(type)} && ${isChosen}]._id}.ids`

const chosenOfAnyType = pagedDocumentTypes
  .filter((type) => documentPages[type].isSelectable)
  .map((type) => `(${chosenOfType(type)})`)
  .join(' || ')

/**
 * GROQ condition with `$campaign`: the campaign itself, what belongs to it, whom it names as contacts, and what it has
 * chosen.
 */
export const isOfCampaign = `(
  _id == $campaign || $campaign in belongsTo[]._ref || campaign._ref == $campaign ||
  _id in *[_type == "campaign" && _id == $campaign][0].contacts[]._ref || ${chosenOfAnyType}
)`

/** GROQ, inside a projection of `stage`: this document with a person in it is on it. */
export const onStage = `(${chosen} && ${consentCoversCampaign})`
