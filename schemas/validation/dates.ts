/**
 * Says whether two dates stand in order; a missing or unreadable one has no order.
 * @param from an ISO 8601 date or date and time
 */
export function inOrder(from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return true
  return !(Date.parse(from) > Date.parse(to))
}
