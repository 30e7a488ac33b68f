import {z} from 'zod'

/** Somebody who gets a campaign's newsletter, or has asked for it. Times are in milliseconds since 1970. */
export interface Subscription {
  id: string
  campaign: string
  /** The campaign's slug when it was asked for. */
  campaignSlug: string
  form: string
  language: string
  /** `pending` until the owner of the address has confirmed it. */
  state: 'pending' | 'active'
  askedAt: number
  confirmedAt: number | null
  email: string
  /** Ids of the topics that they want to read about; empty: all. */
  topics: readonly string[]
}

export interface NewSubscription
  extends Pick<
    Subscription,
    'campaign' | 'campaignSlug' | 'form' | 'language' | 'email' | 'topics'
  > {}

export const subscriptionContent = z.object({email: z.string(), topics: z.array(z.string())})
