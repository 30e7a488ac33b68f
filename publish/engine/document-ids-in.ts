/** What looks like a document's id in JSON, and is no field's name. */
const idLike = /"([\w-][\w.-]{0,127})"(?!:)/g

/** Ids of documents that a query's answer may show: those it has in it, and those that it followed references to. */
export function documentIdsIn(json: string, dependencies: Iterable<string>): Set<string> {
  const found = new Set([...json.matchAll(idLike)].map(([, id = '']) => id))
  for (const key of dependencies) if (key.startsWith('id:')) found.add(key.slice('id:'.length))
  return found
}
