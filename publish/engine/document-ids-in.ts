/** Matches JSON strings that look like a document id and are not property names. */
const idLike = /"([\w-][\w.-]{0,127})"(?!:)/g

/** Ids of documents that a query result may show: those it contains, and those it reached through references. */
export function documentIdsIn(json: string, dependencies: Iterable<string>): Set<string> {
  const found = new Set([...json.matchAll(idLike)].map(([, id = '']) => id))
  for (const key of dependencies) if (key.startsWith('id:')) found.add(key.slice('id:'.length))
  return found
}
