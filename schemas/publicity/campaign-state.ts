/** The part of a campaign that decides whether its site is open. */
export interface CampaignTimes {
  isPaused?: boolean | null
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  period?: {from?: string | null; to?: string | null} | null
}

export const campaignStates = ['paused', 'ended', 'coming', 'open'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Swedish midnight is 22:00 or 23:00 UTC; a first day begins with the later, a last day ends with the later. */
const DAY_TURNS = 'T23:00:00.000Z'
const DAY_SECONDS = 86400

const isDay = (day: string | null | undefined): day is string =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))

/** Whether a campaign's site is open at a moment, or why not. {@link campaignState} is the same rule in GROQ. */
export function stateOfCampaign({isPaused, period}: CampaignTimes, now: Date): CampaignState {
  if (isPaused === true) return 'paused'
  const {from, to} = period ?? {}
  if (isDay(to) && now.getTime() > Date.parse(to + DAY_TURNS)) return 'ended'
  if (isDay(from) && now.getTime() <= Date.parse(from + DAY_TURNS) - DAY_SECONDS * 1000)
    return 'coming'
  return 'open'
}

const inWords: Readonly<Record<CampaignState, string | undefined>> = {
  paused: 'Pausad',
  ended: 'Avslutad',
  coming: 'Har inte öppnat',
  open: undefined,
}

/** What a list says of a campaign whose site is not open; undefined when it is. */
export const campaignStateInWords = (
  campaign: CampaignTimes,
  now: Date = new Date(),
): string | undefined => inWords[stateOfCampaign(campaign, now)]

/** GROQ over a campaign: its {@link CampaignState}. A site closes and opens by itself when its day comes. */
export const campaignState = `select(
  isPaused == true => "paused",
  dateTime(now()) > dateTime(period.to + "${DAY_TURNS}") => "ended",
  dateTime(now()) <= dateTime(period.from + "${DAY_TURNS}") - ${DAY_SECONDS} => "coming",
  "open"
)`
