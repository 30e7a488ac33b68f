import {defineQuery} from 'groq'
import {chosen, stage} from '../../schemas/publicity/index.ts'
import {isAtSlug, slugOf} from './address.ts'
import {isOver} from './dates/swedish-days.ts'
import {placeChain} from './facets.ts'
import {richText} from './links.ts'

/** GROQ: where an event is. */
const venue = 'venue, venueTranslations, address, addressTranslations'

/** GROQ: it is known when an event is. */
const hasTime = 'defined(startsAt) && defined(endsAt)'

/** GROQ: what a card says of an event. */
const card = `{
  _id, title, "slug": slug.current, summary, startsAt, endsAt, allDay, status, ${venue}, onlineUrl, signupUrl,
  "place": place->name, "places": ${placeChain}
}`

/** What has not ended yet on the stage, in the order it happens. */
export const eventsQuery = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && !(${isOver})] | order(startsAt asc, _id asc)${card}
}.items`)

/** The same for calendars that subscribe to it. */
export const calendarQuery = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && !(${isOver})] | order(startsAt asc, _id asc){
    _id, _updatedAt, title, "slug": slug.current, summary, startsAt, endsAt, allDay, status, ${venue}, onlineUrl,
    signupUrl
  }
}.items`)

/** What has ended, the latest first. */
export const pastEventsQuery = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && defined(slug.current) && ${isOver}] | order(startsAt desc, _id asc)[0...12]{
    _id, title, "slug": slug.current, startsAt, endsAt, allDay
  }
}.items`)

/** One event, for its page and for calendars. */
export const eventQuery = defineQuery(`*[_type == "event" && ${isAtSlug}][0]{
  _id, _updatedAt, title, "slug": slug.current, summary, body${richText}, easyRead${richText}, image, startsAt, endsAt, allDay, status,
  ${venue}, onlineUrl, signupUrl, "isOver": ${isOver},
  "organisers": organisers[]->{_id, name, nameTranslations, url},
  "place": place->{_id, name, "slug": slug.current, "parent": parent->name}
}`)

/** A page each, also when it has been: others may have linked to it. */
export const eventEntries = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && ${hasTime}]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }
}.items`)

/** Calendar files: one a coming event. */
export const calendarEntries = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && ${hasTime} && !(${isOver})]{
    "params": {"slug": ${slugOf}}, "documentId": _id
  }
}.items`)

/** Where the campaign says that there is such a list, and wherever something has been on it. */
export const eventListEntries = defineQuery(`[${stage}{
  "params": {}, "documentId": $campaign,
  "filled": count(*[_type == "event" && ${chosen}]) > 0 ||
    count(*[_type == "campaign" && _id == $campaign][0].sections[_type == "eventsSection"]) > 0
}][filled]{params, documentId}`)
