import type {SanityClient} from 'studio-client'
import {
  type CampaignTimes,
  dayInSweden,
  dayInWords,
  isRecord,
  stateOfCampaign,
} from '../../schemas/index.ts'
import {dayBefore} from '../desk/index.ts'

export const campaignActs = ['start', 'pause', 'end'] as const
export type CampaignAct = (typeof campaignActs)[number]

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What a stored campaign says of when its site is open. */
export function timesOf(campaign: Readonly<Record<string, unknown>>): CampaignTimes {
  const {period} = campaign
  return {
    isPaused: campaign.isPaused === true,
    period: isRecord(period) ? {from: textOf(period.from), to: textOf(period.to)} : null,
  }
}

/** Whether an act changes anything. */
export function canAct(act: CampaignAct, campaign: CampaignTimes, now: Date): boolean {
  const state = stateOfCampaign(campaign, now)
  if (act === 'start') return state !== 'open'
  if (act === 'pause') return state === 'open' || state === 'coming'
  return state !== 'ended'
}

/**
 * Why a campaign cannot be acted on now, in words for whoever tries; null when it can. A campaign ends with yesterday, so
 * it must have begun by then.
 */
export function refusalOf(act: CampaignAct, {period}: CampaignTimes, now: Date): string | null {
  const from = period?.from
  if (act !== 'end' || !from || from < dayInSweden(now)) return null
  const begins = from === dayInSweden(now) ? 'i dag' : dayInWords(from)
  return `Kampanjen börjar ${begins} och kan avslutas tidigast dagen efter. Pausa den i stället, eller ändra Kampanjtid.`
}

interface Patch {
  set?: Record<string, unknown>
  unset?: string[]
}

/** The change of a campaign's fields that opens or closes its site now. */
export function patchFor(act: CampaignAct, campaign: CampaignTimes, now: Date): Patch {
  const today = dayInSweden(now)
  if (act === 'pause') return {set: {isPaused: true}}
  if (act === 'end') return {set: {'period.to': dayBefore(today)}, unset: ['isPaused']}
  const hasEnded = stateOfCampaign({...campaign, isPaused: false}, now) === 'ended'
  const isToCome = (campaign.period?.from ?? '') > today
  return {
    set: isToCome ? {'period.from': today} : {},
    unset: hasEnded ? ['isPaused', 'period.to'] : ['isPaused'],
  }
}

/**
 * Opens or closes a campaign's site now: in the published document, which visitors get, and in the draft, which would
 * undo it otherwise.
 * @throws when the campaign may not be published, or one of the two cannot be acted on; see {@link refusalOf}
 */
export async function actOnCampaign(
  client: SanityClient,
  id: string,
  act: CampaignAct,
  now: Date,
): Promise<void> {
  const forms = await client.fetch<(CampaignTimes & {_id: string})[]>(
    '*[_id in [$id, "drafts." + $id]]{_id, isPaused, period}',
    {id},
    {perspective: 'raw'},
  )
  const [refusal] = forms.flatMap((times) => refusalOf(act, times, now) ?? [])
  if (refusal !== undefined) throw new Error(refusal)
  const transaction = client.transaction()
  for (const {_id, ...times} of forms) {
    transaction.patch(_id, {setIfMissing: {period: {}}, ...patchFor(act, times, now)})
  }
  await transaction.commit({visibility: 'sync'})
}
