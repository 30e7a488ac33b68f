import {setTimeout as pause} from 'node:timers/promises'

/** How long a visitor takes at least to fill in a form, in ms. */
const READING_MS = 3_500

/** A question that is ready to be sent to a campaign. @returns whether its visitor was thanked */
export type Question = () => Promise<boolean>

/** Visitors who have filled in *Fråga en människa* of Kumla in browsers with scripts, each with words of their own. */
export async function filledIn(origin: string, words: readonly string[]): Promise<Question[]> {
  const visitors = words.map(async (message): Promise<Question> => {
    const asked = await fetch(`${origin}/v1/visitors/ticket?form=form-kumla-fraga`, {
      method: 'POST',
    })
    const body = new URLSearchParams({
      message,
      email: 'maja@example.org',
      _ticket: await asked.text(),
    })
    return async () => {
      const sent = fetch(`${origin}/kumlakampanjen/kontakt/fraga/`, {
        method: 'POST',
        redirect: 'manual',
        body,
      })
      // The gateway ends what the content server was doing when that is killed.
      const answer = await sent.catch(() => null)
      return answer?.status === 303
    }
  })
  const ready = await Promise.all(visitors)
  await pause(READING_MS)
  return ready
}
