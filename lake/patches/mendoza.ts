import {isDeepStrictEqual} from 'node:util'
import {isObject, type JsonObject} from '../json.ts'

/**
 * Differences between two JSON values in Sanity's mendoza format, used by listeners and history: a flat list of
 * operations and their operands, which the `mendoza` package applies.
 * https://github.com/sanity-io/mendoza/blob/main/docs/format.adoc
 */
export type RawPatch = readonly unknown[]

const VALUE = 0
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const RETURN_INTO_OBJECT_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const OBJECT_SET_FIELD_VALUE = 17
const OBJECT_DELETE_FIELD = 19
const ARRAY_APPEND_VALUE = 20
const ARRAY_APPEND_SLICE = 21
const STRING_APPEND_STRING = 22
const STRING_APPEND_SLICE = 23

/** Shorter strings are sent whole: slices would cost more than they save. */
const MIN_SLICED_STRING = 16

const keyOf = (item: unknown): string | null =>
  isObject(item) && typeof item._key === 'string' ? item._key : null

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

function commonPrefix(left: string, right: string): number {
  const most = Math.min(left.length, right.length)
  let length = 0
  while (length < most && left[length] === right[length]) length++
  return length > 0 && isHighSurrogate(left.charCodeAt(length - 1)) ? length - 1 : length
}

function commonSuffix(left: string, right: string, prefix: number): number {
  const most = Math.min(left.length, right.length) - prefix
  let length = 0
  while (length < most && left.at(-1 - length) === right.at(-1 - length)) length++
  const cut = left.length - length
  return length > 0 && isHighSurrogate(left.charCodeAt(cut - 1)) ? length - 1 : length
}

/** Operations that fill a blank string; offsets count UTF-8 bytes. `null` when it is not worth it. */
function stringSlices(before: string, after: string): RawPatch | null {
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, prefix)
  if (after.length < MIN_SLICED_STRING || prefix + suffix < after.length / 2) return null
  const bytes = Buffer.byteLength(before)
  const suffixBytes = Buffer.byteLength(before.slice(before.length - suffix))
  const middle = after.slice(prefix, after.length - suffix)
  return [
    ...(prefix > 0 ? [STRING_APPEND_SLICE, 0, Buffer.byteLength(before.slice(0, prefix))] : []),
    ...(middle ? [STRING_APPEND_STRING, middle] : []),
    ...(suffix > 0 ? [STRING_APPEND_SLICE, bytes - suffixBytes, bytes] : []),
  ]
}

/**
 * For each new item, the index of the matching old item: the one with the same key, else an equal one at the same end.
 */
function partners(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const byKey = new Map<string, number>()
  for (const [index, item] of before.entries()) {
    const key = keyOf(item)
    if (key !== null) byKey.set(key, index)
  }
  const shift = before.length - after.length
  return after.map((item, index) => {
    const key = keyOf(item)
    if (key !== null) return byKey.get(key)
    if (shift === 0 || isDeepStrictEqual(before[index], item)) return index
    const fromEnd = index + shift
    return fromEnd >= 0 && isDeepStrictEqual(before[fromEnd], item) ? fromEnd : undefined
  })
}

/** Operations that fill a blank array. */
function arrayItems(before: readonly unknown[], after: readonly unknown[]): RawPatch {
  const patch: unknown[] = []
  let slice: [number, number] | null = null
  const flush = () => {
    if (slice) patch.push(ARRAY_APPEND_SLICE, ...slice)
    slice = null
  }
  const from = partners(before, after)
  for (const [index, item] of after.entries()) {
    const at = from[index]
    const old = at === undefined ? undefined : before[at]
    if (at !== undefined && isDeepStrictEqual(old, item)) {
      const open: [number, number] | null = slice
      if (open?.[1] === at) slice = [open[0], at + 1]
      else {
        flush()
        slice = [at, at + 1]
      }
      continue
    }
    flush()
    if (at !== undefined && isObject(old) && isObject(item)) {
      patch.push(PUSH_ELEMENT_COPY, at, ...objectFields(old, item), RETURN_INTO_ARRAY_POP)
    } else {
      patch.push(ARRAY_APPEND_VALUE, item)
    }
  }
  flush()
  return patch
}

function fieldChange(at: number, key: string, before: unknown, after: unknown): RawPatch {
  if (isObject(before) && isObject(after)) {
    return [PUSH_FIELD_COPY, at, ...objectFields(before, after), RETURN_INTO_OBJECT_SAME_KEY_POP]
  }
  const content =
    Array.isArray(before) && Array.isArray(after) && after.length > 0
      ? arrayItems(before, after)
      : typeof before === 'string' && typeof after === 'string'
        ? stringSlices(before, after)
        : null
  return content
    ? [PUSH_FIELD_BLANK, at, ...content, RETURN_INTO_OBJECT_SAME_KEY_POP]
    : [OBJECT_SET_FIELD_VALUE, after, key]
}

/** Operations that turn a copy of one object into another. Fields are referred to by their index in sorted order. */
function objectFields(before: JsonObject, after: JsonObject): RawPatch {
  const patch: unknown[] = []
  for (const [at, key] of Object.keys(before).sort().entries()) {
    if (!Object.hasOwn(after, key)) patch.push(OBJECT_DELETE_FIELD, at)
    else if (!isDeepStrictEqual(before[key], after[key])) {
      patch.push(...fieldChange(at, key, before[key], after[key]))
    }
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) patch.push(OBJECT_SET_FIELD_VALUE, value, key)
  }
  return patch
}

/** The patch that turns `before` into `after`; `null` stands for a document that does not exist. */
export function diff(before: unknown, after: unknown): RawPatch {
  if (isDeepStrictEqual(before, after)) return []
  return isObject(before) && isObject(after) ? objectFields(before, after) : [VALUE, after]
}

/** Whether a patch deletes the document. */
export const leavesNothing = ([operation, value]: RawPatch): boolean =>
  operation === VALUE && value === null
