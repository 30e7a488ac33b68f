/** What a stage query gives: cards, and the ids that a campaign lead put first. */
export interface StageResult<Item extends {_id: string}> {
  handpicked: readonly string[]
  items: readonly Item[]
}

/** Handpicked ones first, in the order they were picked; the others by `compare`. */
export function inStageOrder<Item extends {_id: string}>(
  result: StageResult<Item> | null,
  compare: (a: Item, b: Item) => number,
): Item[] {
  if (!result) return []
  const rank = new Map(result.handpicked.map((id, index) => [id, index]))
  const rankOf = (item: Item) => rank.get(item._id) ?? rank.size
  return [...result.items].sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b))
}

/** The latest move first. */
export const latestMove = (
  a: {movedYear?: number | null},
  b: {movedYear?: number | null},
): number => (b.movedYear ?? 0) - (a.movedYear ?? 0)

/** A section's own choice, in its order, as far as it is on the stage; without a choice the stage's own order. */
export function picked<Item extends {_id: string}>(
  items: readonly Item[],
  ids: readonly string[] | null | undefined,
  limit: number,
): Item[] {
  if (!ids || ids.length === 0) return items.slice(0, limit)
  const byId = new Map(items.map((item) => [item._id, item]))
  return ids.flatMap((id) => byId.get(id) ?? []).slice(0, limit)
}
