import {z} from 'zod'
import type {Publisher} from '../../../publish/index.ts'
import {routes} from '../../../site/index.ts'

const letter = z.object({
  subject: z.string(),
  intro: z.string(),
  /** Its page on the site. */
  url: z.string().optional(),
  items: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      url: z.string().optional(),
      topics: z.array(z.string()),
    }),
  ),
})

/** A newsletter in one language, as the site has published it for the mail. */
export type PublishedLetter = z.infer<typeof letter>

/** A newsletter by language; the first one is the campaign's main language. */
export type PublishedLetters = Readonly<Record<string, PublishedLetter>>

const letters = z.record(z.string(), letter)

/** @throws {ZodError} when it is not what was stored */
export const parseLetters = (text: string): PublishedLetters => letters.parse(JSON.parse(text))

/** Reads a newsletter as it is published, in each of its campaign's languages; empty when it is not published. */
export async function readLetters(
  publisher: Publisher,
  campaign: {slug: string; languages: readonly string[]},
  slug: string,
): Promise<PublishedLetters> {
  const route = routes.find(({name}) => name === 'newsletterLetter')
  const found: Record<string, PublishedLetter> = {}
  for (const language of campaign.languages) {
    const path = route?.path(language, {slug}, campaign.languages[0])
    const address = `http://localhost/${encodeURIComponent(campaign.slug)}${encodeURI(path ?? '')}`
    const response = await publisher.fetch(new Request(address))
    if (!response?.ok) continue
    found[language] = letter.parse(await response.json())
  }
  return found
}
