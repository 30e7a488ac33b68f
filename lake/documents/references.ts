/**
 * The ids a value refers to, as GROQ's `references()` sees them: every `_ref` string at any depth; other fields next to
 * a `_ref` are not searched.
 */
export function referencedIds(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) referencedIds(item, into)
  } else if (value !== null && typeof value === 'object') {
    if ('_ref' in value && value._ref) {
      if (typeof value._ref === 'string') into.add(value._ref)
    } else {
      for (const item of Object.values(value)) referencedIds(item, into)
    }
  }
  return into
}
