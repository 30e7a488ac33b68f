const NONE: ReadonlySet<string> = new Set()
/** Documents are replaced, never modified. */
const known = new WeakMap<object, ReadonlySet<string>>()

function collect(value: unknown, into: Set<string>): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into)
  } else if (value !== null && typeof value === 'object') {
    if ('_ref' in value && value._ref) {
      if (typeof value._ref === 'string') into.add(value._ref)
    } else {
      for (const item of Object.values(value)) collect(item, into)
    }
  }
  return into
}

/**
 * The ids a document refers to, as GROQ's `references()` sees them: every `_ref` string at any depth; other fields next
 * to a `_ref` are not searched. Collected once: indexes, those who follow changes and rights all ask for them.
 */
export function referencedIds(document: object): ReadonlySet<string> {
  const before = known.get(document)
  if (before) return before
  const found = collect(document, new Set())
  const ids = found.size > 0 ? found : NONE
  known.set(document, ids)
  return ids
}
