/** Whether a value is a plain object, as stored object fields are. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in an array; none in anything else. */
export const recordsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** A text as it is; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The value of a field next to the one being validated. */
export const sibling = ({parent}: {parent?: unknown}, field: string): unknown =>
  isRecord(parent) ? parent[field] : undefined
