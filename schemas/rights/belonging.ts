/** Document types shared by all campaigns; see docs/rights.md. */
export const SHARED_TYPES = ['place', 'topic', 'audience', 'organisation'] as const

/** GROQ condition: the document is shared by all campaigns. */
export const IS_SHARED = `_type in ${JSON.stringify(SHARED_TYPES)}`

/**
 * GROQ condition: the document belongs to one of the campaigns. This is the only definition of what belongs to a
 * campaign: the campaign itself, documents that refer to it in `campaign`, and documents that list it in `belongsTo`
 * (*Hör till*).
 *
 * @param ids ids of published campaigns
 */
export function belongsToCampaigns(ids: readonly string[]): string {
  const list = JSON.stringify(ids)
  const itself = ids.flatMap((id) => [
    `_id in ${JSON.stringify([id, `drafts.${id}`])}`,
    `_id in path(${JSON.stringify(`versions.*.${id}`)})`,
  ])
  const conditions = [
    ...itself,
    `campaign._ref in ${list}`,
    `count((belongsTo[]._ref)[@ in ${list}]) > 0`,
  ]
  return `(${conditions.join(' || ')})`
}
