/**
 * Whether two dates are in order. A missing or invalid date is in order with any other.
 * @param from an ISO 8601 date or date and time
 */
export function inOrder(from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return true
  return !(Date.parse(from) > Date.parse(to))
}
