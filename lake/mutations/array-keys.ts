import {randomBytes} from 'node:crypto'
import {isObject} from '../json.ts'

const KEY_BYTES = 6

/** Adds a `_key` to every object in an array that lacks one (`autoGenerateArrayKeys`). */
export function withArrayKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => {
      const keyed = withArrayKeys(item)
      return isObject(keyed) && keyed._key === undefined
        ? {...keyed, _key: randomBytes(KEY_BYTES).toString('hex')}
        : keyed
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withArrayKeys(item)]))
}
