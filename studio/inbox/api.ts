const ROOT = '/studio/api/inbox'

export type State = 'new' | 'taken' | 'answered' | 'closed'

/** A message in a list, as the server gives it; see server/visitors/inbox-routes.ts. */
export interface MessageSummary {
  id: string
  number: number
  campaign: string
  campaignSlug: string
  kind: string
  title: string
  name: string
  excerpt: string
  language: string
  /** Milliseconds since 1970. */
  receivedAt: number
  state: State
  assignee: string | null
  eraseAt: number | null
}

export interface Message extends Omit<MessageSummary, 'excerpt' | 'name'> {
  fields: {name: string; label: string; value: string | string[]}[]
  email?: string
  entries: {kind: 'note' | 'answer'; by: string; at: number; text: string}[]
}

export interface Inbox {
  messages: MessageSummary[]
  /** People who may take messages, and of which campaigns. */
  people: {id: string; name: string; campaigns: string[] | 'all'}[]
  /** The server sends mail. */
  canMail: boolean
}

export type Change = 'assign' | 'note' | 'answer' | 'close' | 'reopen'

/** What the server says when it refuses. */
const errorOf = (body: unknown, status: number): string =>
  typeof body === 'object' && body !== null && 'error' in body
    ? String(body.error)
    : `Servern svarade ${status}. Försök igen om en stund.`

/** @throws {Error} whose message is for the person at the screen */
async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(ROOT + path, init).catch((cause: unknown) => {
    throw new Error('Servern svarar inte. Försök igen om en stund.', {cause})
  })
  const text = await response.text()
  const body = text.startsWith('{') ? JSON.parse(text) : undefined
  if (!response.ok) throw new Error(errorOf(body, response.status))
  return body
}

export const listMessages = (query: URLSearchParams, signal: AbortSignal): Promise<Inbox> =>
  request(`?${query}`, {signal})

export const readMessage = (id: string): Promise<Message> => request(`/${encodeURIComponent(id)}`)

export const changeMessage = (id: string, change: Change, body: object = {}): Promise<Message> =>
  request(`/${encodeURIComponent(id)}/${change}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  })

export const eraseMessage = (id: string): Promise<void> =>
  request(`/${encodeURIComponent(id)}`, {method: 'DELETE'})

/** The table for spreadsheets, of what is listed. */
export const exportAddress = (query: URLSearchParams): string => `${ROOT}/export.csv?${query}`
