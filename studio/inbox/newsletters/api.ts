import * as z from 'zod/mini'
import {askServer} from '../../desk/index.ts'

/** Newsletters, as the server gives them; see server/visitors/newsletters/newsletter-routes.ts. */

const newsletter = z.object({
  id: z.string(),
  title: z.string(),
  campaign: z.string(),
  subscribers: z.number(),
  state: z.enum(['unsent', 'sending', 'sent']),
  sentTo: z.number(),
  /** Milliseconds since 1970. */
  sentAt: z.nullable(z.number()),
})

const list = z.object({
  /** The server sends mail. */
  canMail: z.boolean(),
  newsletters: z.array(newsletter),
})

export type Newsletter = z.infer<typeof newsletter>
export type NewsletterList = z.infer<typeof list>

const ROOT = '/studio/api/newsletters'

/** Published newsletters. @throws {ServerError} */
export const readNewsletters = (signal: AbortSignal): Promise<NewsletterList> =>
  askServer(list, ROOT, {signal})

/** Sends a newsletter to everybody who subscribes, once. @throws {ServerError} */
export const sendNewsletter = (id: string) =>
  askServer(z.object({state: z.string()}), `${ROOT}/${encodeURIComponent(id)}/send`, {
    method: 'POST',
    body: {},
  })

/** Sends it to oneself, in each language. @throws {ServerError} */
export const testNewsletter = (id: string) =>
  askServer(z.object({sentTo: z.string()}), `${ROOT}/${encodeURIComponent(id)}/test`, {
    method: 'POST',
    body: {},
  })
