import {defineQuery} from 'groq'
import {action, richText} from './links.ts'
import {chosen, stage} from './stage.ts'

/** Midnight in Sweden is 22:00 UTC in summer: a last day ends then, never too late. */
const isOpen = 'dateTime(now()) < dateTime(expiresAt + "T22:00:00.000Z")'

/** Open jobs, plots, homes and educations on the stage; those that close first come first. */
export const opportunitiesQuery = defineQuery(`${stage}{
  "items": *[_type == "opportunity" && ${chosen} && ${isOpen}] | order(expiresAt asc, _id asc){
    _id, kind, title, summary, url, expiresAt, employmentType, remote, tenure, rooms, area, price,
    "organisation": organisation->name, "place": place->name
  }
}.items`)

/** What has not ended yet on the stage, in the order it happens. */
export const eventsQuery = defineQuery(`${stage}{
  "items": *[_type == "event" && ${chosen} && dateTime(endsAt) > dateTime(now())] | order(startsAt asc, _id asc){
    _id, title, "slug": slug.current, summary, startsAt, endsAt, allDay, status, venue, address, onlineUrl, signupUrl,
    "place": place->name, "organisers": organisers[]->name
  }
}.items`)

/** One event, for a calendar. */
export const eventQuery = defineQuery(`*[_type == "event" && slug.current == $slug][0]{
  _id, _updatedAt, title, summary, startsAt, endsAt, allDay, status, venue, address, onlineUrl, signupUrl
}`)

/** One guide, whole. */
export const guideQuery = defineQuery(`*[_type == "guide" && _id == $guide][0]{
  _id, title, "slug": slug.current, lead,
  steps[]{_key, title, body${richText}, links[]${action}}
}`)

/** Places to mark on a map: those named, or the campaign's own place and what lies in it. */
export const mapQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  "own": place._ref,
  "places": *[_type == "place" && defined(coordinates) && (
    _id == ^.place._ref || parent._ref == ^.place._ref || parent->parent._ref == ^.place._ref
  )]{_id, name, kind, coordinates}
}`)
