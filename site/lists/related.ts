interface Described {
  _id: string
  place?: {_id: string} | null
  household?: string | null
  topics?: readonly {_id: string}[] | null
  drivkrafter?: readonly string[] | null
}

/** How much two stories have in common: place weighs most, then topics, then what drew people there. */
function similarity(a: Described, b: Described): number {
  const topics = new Set(a.topics?.map(({_id}) => _id))
  const drivkrafter = new Set(a.drivkrafter)
  return (
    (a.place && a.place._id === b.place?._id ? 3 : 0) +
    (b.topics ?? []).filter(({_id}) => topics.has(_id)).length * 2 +
    (b.drivkrafter ?? []).filter((value) => drivkrafter.has(value)).length +
    (a.household && a.household === b.household ? 1 : 0)
  )
}

/** The items that have most in common with `one`; ties stay in their given order. */
export function relatedTo<Item extends Described>(
  one: Described,
  items: readonly Item[],
  limit: number,
): Item[] {
  return items
    .filter(({_id}) => _id !== one._id)
    .map((item) => ({item, similarity: similarity(one, item)}))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
    .map(({item}) => item)
}
