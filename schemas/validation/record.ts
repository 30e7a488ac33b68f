/** True for a plain object: what a stored object field is, whatever its fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a field beside the one that is validated. */
export const sibling = ({parent}: {parent?: unknown}, field: string): unknown =>
  isRecord(parent) ? parent[field] : undefined
