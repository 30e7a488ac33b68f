import * as z from 'zod/mini'
import {askServer, nothing} from '../desk/index.ts'

/** What visitors have sent, as the server gives it; see server/visitors/inbox-routes.ts. */

const state = z.enum(['new', 'taken', 'answered', 'closed'])

const about = {
  id: z.string(),
  number: z.number(),
  campaign: z.string(),
  campaignSlug: z.string(),
  kind: z.string(),
  title: z.string(),
  language: z.string(),
  /** Milliseconds since 1970. */
  receivedAt: z.number(),
  state,
  assignee: z.nullable(z.string()),
  eraseAt: z.nullable(z.number()),
}

const messageSummary = z.object({...about, name: z.string(), excerpt: z.string()})

const answeredField = z.object({
  name: z.string(),
  label: z.string(),
  value: z.union([z.string(), z.readonly(z.array(z.string()))]),
})

const entry = z.object({
  kind: z.enum(['note', 'answer']),
  by: z.string(),
  at: z.number(),
  text: z.string(),
})

const message = z.object({
  ...about,
  fields: z.readonly(z.array(answeredField)),
  email: z.optional(z.string()),
  entries: z.readonly(z.array(entry)),
})

const inbox = z.object({
  messages: z.array(messageSummary),
  /** People who may take messages, and of which campaigns. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      campaigns: z.union([z.literal('all'), z.array(z.string())]),
    }),
  ),
  /** The server sends mail. */
  canMail: z.boolean(),
})

export type State = z.infer<typeof state>
export type MessageSummary = z.infer<typeof messageSummary>
export type Message = z.infer<typeof message>
export type Inbox = z.infer<typeof inbox>

export type Change = 'assign' | 'note' | 'answer' | 'close' | 'reopen'

const ROOT = '/studio/api/inbox'
const pathOf = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

/** Messages to the campaigns that you answer for. @throws {ServerError} */
export const listMessages = (query: URLSearchParams, signal: AbortSignal): Promise<Inbox> =>
  askServer(inbox, `${ROOT}?${query}`, {signal})

/** @throws {ServerError} */
export const readMessage = (id: string): Promise<Message> => askServer(message, pathOf(id))

/** @returns the message as it is afterwards. @throws {ServerError} */
export const changeMessage = (id: string, change: Change, body: object = {}): Promise<Message> =>
  askServer(message, `${pathOf(id)}/${change}`, {method: 'POST', body})

/** @throws {ServerError} */
export const eraseMessage = (id: string): Promise<void> =>
  askServer(nothing, pathOf(id), {method: 'DELETE'})

/** The table for spreadsheets, of what is listed. */
export const exportAddress = (query: URLSearchParams): string => `${ROOT}/export.csv?${query}`
