import {createHash} from 'node:crypto'

/** Hashes the inputs of something: the same parts in the same order give the same key. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
