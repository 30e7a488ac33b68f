/** How often each value occurs over the documents, the most frequent first; ties in the list's own order. */
export function counted<Value extends string>(
  documents: readonly (readonly Value[] | null | undefined)[],
): {value: Value; count: number}[] {
  const counts = new Map<Value, number>()
  for (const values of documents) {
    for (const value of new Set(values ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count)
}
