import * as z from 'zod/mini'
import {askServer} from '../../desk/index.ts'

/** Who has signed up for events, as the server gives it; see server/visitors/events/registration-routes.ts. */

const about = {
  id: z.string(),
  title: z.string(),
  startsAt: z.nullable(z.string()),
  /** Null: no limit. */
  places: z.nullable(z.number()),
  /** Seats of those who have a place, and of those who wait. */
  confirmed: z.number(),
  waiting: z.number(),
}

const summary = z.object(about)

const registration = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  email: z.string(),
  seats: z.number(),
  state: z.enum(['waiting', 'confirmed', 'cancelled']),
  diet: z.nullable(z.string()),
  eraseAt: z.number(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.union([z.string(), z.array(z.string())]),
    }),
  ),
})

const event = z.object({...about, registrations: z.array(registration)})

export type EventSummary = z.infer<typeof summary>
export type EventRegistrations = z.infer<typeof event>

const ROOT = '/studio/api/registrations'
const pathOf = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

/** Events that somebody has signed up for. @throws {ServerError} */
export const readEvents = (signal: AbortSignal): Promise<{events: EventSummary[]}> =>
  askServer(z.object({events: z.array(summary)}), ROOT, {signal})

/** @throws {ServerError} */
export const readEvent = (id: string, signal: AbortSignal): Promise<EventRegistrations> =>
  askServer(event, pathOf(id), {signal})

/** Cancels a registration; its place goes to the next in line. @throws {ServerError} */
export const cancelRegistration = (id: string, registrationId: string) =>
  askServer(event, `${pathOf(id)}/${encodeURIComponent(registrationId)}/cancel`, {
    method: 'POST',
    body: {},
  })

/** The list of participants to print, and as a table for spreadsheets. */
export const printAddress = (id: string): string => `${pathOf(id)}/participants`
export const csvAddress = (id: string): string => `${pathOf(id)}/participants.csv`
