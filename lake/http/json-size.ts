/** Roughly what a number, a truth value or the signs around a value take in JSON. */
const SMALL = 8

/**
 * Whether a value would take more than `limit` characters as JSON, roughly. Looks at no more of it than that: a query
 * may put the same documents into each of its results, so that little in memory becomes gigabytes on the wire.
 */
export function isLongerThan(limit: number, value: unknown): boolean {
  let length = 0
  const fits = (part: unknown): boolean => {
    length += SMALL
    if (typeof part === 'string') length += part.length
    else if (Array.isArray(part)) return part.every(fits)
    else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) {
        length += name.length
        if (!fits(inner)) return false
      }
    }
    return length <= limit
  }
  return !fits(value)
}
