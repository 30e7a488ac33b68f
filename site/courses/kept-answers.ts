/** An answer to a question, each by its key. */
export interface ChosenAnswer {
  question: string
  answer: string
}

/** FNV-1a, 64 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. */
const [BASIS, PRIME, BITS] = [0xcbf29ce484222325n, 0x100000001b3n, 64]
const SHORTEST = 36

/** A short name for an answer, of at most 13 letters: the same however the course's questions are ordered later. */
function nameOf({question, answer}: ChosenAnswer): string {
  let hash = BASIS
  for (const letter of `${question.length} ${question}${answer}`) {
    hash = BigInt.asUintN(BITS, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * PRIME)
  }
  return hash.toString(SHORTEST)
}

/**
 * Chosen answers as a learning platform keeps them. SCORM 1.2 promises 4,096 characters: room for 290 answers, and a
 * course has at most 200 questions.
 */
export const keptText = (chosen: readonly ChosenAnswer[]): string => chosen.map(nameOf).join(' ')

/** What earlier packages wrote: the answers' keys by those of their questions, as JSON. */
function inJson(text: string): ReadonlyMap<string, unknown> {
  try {
    const found: unknown = JSON.parse(text)
    return new Map(typeof found === 'object' && found !== null ? Object.entries(found) : [])
  } catch {
    return new Map()
  }
}

/** Whether an answer is among those that a platform has kept. */
export function readKept(text: string): (answer: ChosenAnswer) => boolean {
  if (text.startsWith('{')) {
    const answers = inJson(text)
    return ({question, answer}) => answers.get(question) === answer
  }
  const names = new Set(text.split(' '))
  return (answer) => names.has(nameOf(answer))
}
