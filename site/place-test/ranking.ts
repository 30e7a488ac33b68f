/** A place that an answer can lead to. */
export interface TestPlace {
  slug: string
  name: string
  /** Null where the campaign has no page for it. */
  href: string | null
  text: string
  lang: string | undefined
}

interface TestAnswer {
  key: string
  text: string
  lang: string | undefined
  /** Slugs of the places that suit whoever answers so. */
  places: readonly string[]
}

export interface TestQuestion {
  key: string
  text: string
  lang: string | undefined
  answers: readonly TestAnswer[]
}

/** Chosen answers by question. */
export type Chosen = Readonly<Record<string, string>>

/** Places shown as a result. */
const MOST = 3

/**
 * The places that the answers point to, those of most answers first; among equals, those of the earlier answers.
 * Answers to questions that do not exist count for nothing.
 */
export function ranked(
  questions: readonly TestQuestion[],
  chosen: Chosen,
): {slug: string; count: number}[] {
  const counts = new Map<string, number>()
  for (const {key, answers} of questions) {
    const answer = answers.find((one) => one.key === chosen[key])
    for (const slug of new Set(answer?.places)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  }
  return [...counts]
    .map(([slug, count]) => ({slug, count}))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
}
