import * as z from 'zod/mini'
import {askServer} from '../desk/index.ts'

const checkItem = z.object({
  name: z.string(),
  title: z.string(),
  state: z.enum(['ok', 'advice', 'stop', 'unknown']),
  text: z.string(),
  field: z.exactOptional(z.string()),
  documents: z.exactOptional(
    z.readonly(
      z.array(z.object({id: z.string(), type: z.string(), title: z.string(), note: z.string()})),
    ),
  ),
})

/** One thing that the server has checked; see server/desk/campaign-check. */
export type CheckItem = z.infer<typeof checkItem>
type CheckState = CheckItem['state']

/** Checks a campaign's draft, or what is published of it without one. @throws {ServerError} */
export const readCampaignCheck = (id: string, signal?: AbortSignal): Promise<CheckItem[]> =>
  askServer(z.array(checkItem), `/studio/api/campaign-check/${encodeURIComponent(id)}`, {signal})

/** How a finding is called and looks. */
export const stateWords = {
  ok: {text: 'Klart', tone: 'positive'},
  advice: {text: 'Se över', tone: 'caution'},
  stop: {text: 'Måste lösas', tone: 'critical'},
  unknown: {text: 'Vet inte', tone: 'default'},
} as const satisfies Record<CheckState, {text: string; tone: string}>
