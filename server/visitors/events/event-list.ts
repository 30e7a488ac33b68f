import {z} from 'zod'
import type {ContentSource} from '../../../publish/index.ts'
import type {Registration, Visitors} from '../../../visitors/index.ts'
import {type AnsweredCampaigns, STAFF_VIEW} from '../../staff/staff.ts'

const eventRow = z.object({
  _id: z.string(),
  title: z.string().nullish().catch(null),
  startsAt: z.string().nullish().catch(null),
  places: z.number().nullish().catch(null),
})

/** An event with those who have signed up by the campaigns that somebody may see. */
export interface EventRegistrations {
  id: string
  title: string
  startsAt: string | null
  places: number | null
  registrations: Registration[]
}

const EVENTS = '*[_type == "event" && _id in $ids]{_id, "title": title.sv, startsAt, places}'

/** Events that somebody has signed up for, the next ones first. What other campaigns' forms received is left out. */
export async function eventRegistrations(
  source: ContentSource,
  {registrations}: Visitors,
  allowed: AnsweredCampaigns,
): Promise<EventRegistrations[]> {
  const ids = registrations
    .totals()
    .filter(({campaigns}) => allowed === 'all' || campaigns.some((id) => allowed.includes(id)))
    .map(({event}) => event)
  const {result} = await source.query(EVENTS, {ids}, STAFF_VIEW)
  const known = new Map(
    z
      .array(z.unknown())
      .parse(result)
      .flatMap((row) => eventRow.safeParse(row).data ?? [])
      .map((row) => [row._id, row]),
  )
  return ids
    .map((id) => {
      const row = known.get(id)
      return {
        id,
        title: row?.title || id,
        startsAt: row?.startsAt ?? null,
        places: row?.places ?? null,
        registrations: registrations
          .of(id)
          .filter(({campaign}) => allowed === 'all' || allowed.includes(campaign)),
      }
    })
    .toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
}

/** Seats of those in a state. */
export const seatsOf = (
  registrations: readonly Registration[],
  state: Registration['state'],
): number => registrations.reduce((sum, one) => sum + (one.state === state ? one.seats : 0), 0)
