import {createHash} from 'node:crypto'

/** Names what something is made from: the same parts in the same order, the same key. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
