const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/

/** Texts in several languages are objects whose fields are named by language tags (`{_type, sv, en}`). */
const isLocalized = (value: Record<string, unknown>): boolean =>
  Object.keys(value).every((name) => name === '_type' || TAG.test(name))

/**
 * An answer as if nothing were written in these languages, so that no other language falls back to a text that nobody
 * has released yet.
 */
export function withoutLanguages(answer: unknown, hidden: readonly string[]): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withoutLanguages(item, hidden))
  if (!isRecord(answer)) return answer
  const isText = isLocalized(answer)
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => !isText || !hidden.includes(name))
      .map(([name, value]) => [name, withoutLanguages(value, hidden)]),
  )
}
