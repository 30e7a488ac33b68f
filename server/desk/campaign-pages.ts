import {z} from 'zod'
import type {Publisher} from '../../publish/index.ts'

const listedPage = z.object({
  route: z.string(),
  language: z.string(),
  /** Path inside the campaign. */
  path: z.string(),
  document: z.nullable(z.string()),
  /** Address that shows drafts. */
  preview: z.string(),
  /** Address for visitors; none for what they do not get. */
  live: z.nullable(z.string()),
})

/** A page of a campaign, as previews list it. */
export type ListedPage = z.infer<typeof listedPage>

/** The route of front pages. */
export const HOME = 'home'

/** Only its path and query count. */
const HERE = 'http://localhost'

/**
 * Every page of the campaign with this slug, also when its site is closed, and in languages that are prepared.
 * @param readable GROQ: documents that are seen as they are there, and not as the public sees them; default: all
 */
export async function campaignPages(
  publisher: Publisher,
  slug: string,
  {
    perspective,
    readable,
  }: {
    perspective: 'drafts' | 'published'
    readable: string | undefined
  },
): Promise<ListedPage[]> {
  const query = new URLSearchParams({perspective, campaign: slug})
  const answer = await publisher.preview(new Request(`${HERE}/preview/_pages?${query}`), {readable})
  return z.array(listedPage).parse(await answer?.json())
}
