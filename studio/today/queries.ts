import {millisecondsInDay} from 'date-fns/constants'
import type {SanityClient} from 'studio-client'
import {belongsToCampaigns, consentEndsSoon, dayInSweden, showsPerson} from '../../schemas/index.ts'

/** Consents are listed this many days before they end. */
export const CONSENT_DAYS = 60
/** What is about to be published, begin or end is listed this many days ahead. */
const AHEAD_DAYS = 14
/** How many documents a section lists. */
export const LISTED = 8
/** How many a section counts. */
const COUNTED = 100

/** GROQ: what a document is called. */
const title = 'coalesce(name, title.sv, from, "Utan namn")'

/** A document in a list. */
export interface Item {
  id: string
  type: string
  title: string
  /** A moment (ISO 8601) or calendar day that matters for it. */
  at?: string
}

const ending = `*[${showsPerson} && ${consentEndsSoon}] | order(consent.validUntil asc)[0...${COUNTED}]{
  "id": _id, "type": _type, "title": ${title}, "at": consent.validUntil
}`

/** People whose consent ends soon, the soonest first. */
export const endingConsents = (client: SanityClient, signal: AbortSignal): Promise<Item[]> =>
  client.fetch<Item[]>(ending, {days: CONSENT_DAYS}, {perspective: 'published', signal})

/** A release that is published at a time. */
export interface ScheduledRelease {
  at: string
  documents: {id: string; type: string; title: string; isEnd: boolean}[]
}

const scheduled = `*[_type == "system.release" && state == "scheduled"] | order(publishAt asc)[0...${COUNTED}]{
  "at": publishAt,
  "documents": *[_id in path("versions." + ^.name + ".*")]{
    "id": string::split(_id, ".")[2], "type": _type, "title": ${title}, "isEnd": _system.delete == true
  }
}`

/** What is published or unpublished at a time, the soonest first. */
export const fetchScheduled = (
  client: SanityClient,
  signal: AbortSignal,
): Promise<ScheduledRelease[]> =>
  client.fetch<ScheduledRelease[]>(scheduled, {}, {perspective: 'raw', signal})

/** @param mine GROQ condition over one document */
const upcoming = (mine: string) => `{
  "events": *[_type == "event" && startsAt > $now && startsAt < $until && ${mine}] | order(startsAt asc)[0...${COUNTED}]{
    "id": _id, "type": _type, "title": ${title}, "at": startsAt
  },
  "endings": *[_type == "opportunity" && expiresAt >= $today && expiresAt <= $lastDay && ${mine}] | order(expiresAt asc)[0...${COUNTED}]{
    "id": _id, "type": _type, "title": ${title}, "at": expiresAt
  },
  "campaigns": *[_type == "campaign" && period.to >= $today && period.to <= $lastDay && ${mine}] | order(period.to asc)[0...${COUNTED}]{
    "id": _id, "type": _type, "title": ${title}, "at": period.to
  }
}`

export interface Upcoming {
  events: Item[]
  endings: Item[]
  campaigns: Item[]
}

/**
 * Published events that begin soon, and opportunities and campaigns that end soon.
 * @param own ids of the campaigns that they belong to; default: any
 */
export function fetchUpcoming(
  client: SanityClient,
  now: Date,
  signal: AbortSignal,
  own?: readonly string[],
): Promise<Upcoming> {
  const until = new Date(now.getTime() + AHEAD_DAYS * millisecondsInDay)
  const params = {
    now: now.toISOString(),
    until: until.toISOString(),
    today: dayInSweden(now),
    lastDay: dayInSweden(until),
  }
  const query = upcoming(own ? belongsToCampaigns(own) : 'true')
  return client.fetch<Upcoming>(query, params, {perspective: 'published', signal})
}

const titles = `*[_id in $ids]{"id": _id, "type": _type, "title": ${title}}`

/** What documents are called, drafts first, by published id. */
export async function titlesOf(
  client: SanityClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Item>> {
  if (ids.length === 0) return new Map()
  const found = await client.fetch<Item[]>(titles, {ids}, {perspective: 'drafts', signal})
  return new Map(found.map((item) => [item.id, item]))
}

const campaignNames = `*[_type == "campaign" && ($ids == null || _id in $ids)]{"id": _id, "title": ${title}}`

/**
 * What campaigns are called, by id.
 * @param ids default: all of them
 */
export async function namesOfCampaigns(
  client: SanityClient,
  ids: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const params = {ids: ids ?? null}
  const options = {perspective: 'drafts', signal} as const
  const found = await client.fetch<Pick<Item, 'id' | 'title'>[]>(campaignNames, params, options)
  return new Map(found.map(({id, title: name}) => [id, name]))
}

/** A task or comment that is addressed to me. */
export interface Addressed {
  id: string
  /** The document that it is about. */
  document: string | null
  type: string | null
  text: string
  at: string
}

const tasks = `*[_type == "tasks.task" && assignedTo == $me && status == "open"] | order(coalesce(dueBy, "9999") asc)[0...${COUNTED}]{
  "id": _id, "document": target.document._ref, "type": target.documentType, "text": title, "at": coalesce(dueBy, _createdAt)
}`

const comments = `*[_type == "comment" && status == "open" && authorId != $me && (
  $me in message[].children[].userId || count(*[_type == "comment" && authorId == $me && (
    _id == ^.parentCommentId || threadId == ^.threadId
  )]) > 0
)] | order(_createdAt desc)[0...${COUNTED}]{
  "id": _id, "document": target.document._ref, "type": target.documentType, "text": pt::text(message), "at": _createdAt
}`

/** The dataset with comments and tasks. Until somebody writes the first one, there is none. */
async function ofAddon(
  client: SanityClient,
  query: string,
  me: string,
  signal: AbortSignal,
): Promise<Addressed[]> {
  const {dataset} = client.config()
  const addon = client.withConfig({dataset: `${dataset}-comments`})
  try {
    return await addon.fetch<Addressed[]>(query, {me}, {perspective: 'raw', signal})
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 404) return []
    throw error
  }
}

/** Open tasks that are mine, those due soonest first. */
export const myTasks = (client: SanityClient, me: string, signal: AbortSignal) =>
  ofAddon(client, tasks, me, signal)

/** Open comments by others that mention me or answer me, the latest first. */
export const commentsToMe = (client: SanityClient, me: string, signal: AbortSignal) =>
  ofAddon(client, comments, me, signal)
