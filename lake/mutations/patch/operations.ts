import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import type {InsertPosition} from '../../documents/index.ts'
import {locate, type Reach, selectItems, sliceBounds, valueAt} from './locate.ts'
import {PatchError} from './patch-error.ts'
import type {PatchWork} from './patch-work.ts'
import {type Path, parsePath, type Selector} from './path.ts'
import {removeAll, replaceAll} from './places.ts'

type Change = (current: unknown) => unknown

/** Parsing takes some steps a character. */
const STEPS_PER_PATH_CHARACTER = 64
/** Searching for a hunk's place in the text. */
const STEPS_PER_HUNK = 2_000

function changeAll(
  value: unknown,
  source: string,
  reach: Reach,
  change: Change,
  work: PatchWork,
): unknown {
  work.spendOnText(source.length * STEPS_PER_PATH_CHARACTER)
  return replaceAll(value, locate(value, parsePath(source), reach, work), change, work)
}

function mismatch(operation: string, source: string, wanted: string, current: unknown): PatchError {
  const found =
    current === undefined ? 'missing' : Array.isArray(current) ? 'array' : typeof current
  return new PatchError(
    `Cannot apply "${operation}" to "${source}": expected ${wanted}, found ${current === null ? 'null' : found}`,
  )
}

export function set(value: unknown, source: string, to: unknown, work: PatchWork): unknown {
  return changeAll(value, source, 'create', () => to, work)
}

/** `null` counts as missing, as it does in GROQ's `defined()`. */
export function setIfMissing(
  value: unknown,
  source: string,
  to: unknown,
  work: PatchWork,
): unknown {
  return changeAll(value, source, 'create', (current) => current ?? to, work)
}

export function increment(
  value: unknown,
  source: string,
  by: number,
  operation: string,
  work: PatchWork,
): unknown {
  const change: Change = (current) => {
    if (typeof current !== 'number') throw mismatch(operation, source, 'a number', current)
    const result = current + by
    if (Number.isFinite(result)) return result
    throw new PatchError(`Cannot apply "${operation}" to "${source}": the number becomes too large`)
  }
  return changeAll(value, source, 'last', change, work)
}

function parseDiff(source: string, diff: string): ReturnType<typeof parsePatch> {
  try {
    return parsePatch(diff)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new PatchError(`Cannot apply "diffMatchPatch" to "${source}": ${reason}`)
  }
}

/** `null` has no text to change and is kept. */
export function diffMatchPatch(
  value: unknown,
  source: string,
  diff: string,
  work: PatchWork,
): unknown {
  work.spendOnText(diff.length * STEPS_PER_PATH_CHARACTER)
  const patches = parseDiff(source, diff)
  const change: Change = (current) => {
    if (current === null) return current
    if (typeof current !== 'string') throw mismatch('diffMatchPatch', source, 'a string', current)
    // Each hunk is looked for around its place, then the text is put together anew.
    work.spend(patches.length * STEPS_PER_HUNK)
    work.spendOnText(patches.length * current.length)
    return applyPatches(patches, current, {allowExceedingIndices: true})[0]
  }
  return changeAll(value, source, 'last', change, work)
}

export function unset(value: unknown, source: string, work: PatchWork): unknown {
  work.spendOnText(source.length * STEPS_PER_PATH_CHARACTER)
  return removeAll(value, locate(value, parsePath(source), 'existing', work), work)
}

/** Which items of an array an insert refers to, and the position of an empty selection; `null` when there is none. */
function chosenItems(
  items: readonly unknown[],
  selectors: readonly Selector[],
  work: PatchWork,
): {indexes: number[]; at: number} | null {
  const indexes = [...new Set(selectors.flatMap((selector) => selectItems(items, selector, work)))]
  indexes.sort((a, b) => a - b)
  const [first] = indexes
  if (first !== undefined) return {indexes, at: first}
  for (const selector of selectors) {
    if (selector.kind === 'slice') return {indexes, at: sliceBounds(items.length, selector)[0]}
    const atStart = selector.kind === 'index' && (selector.at === 0 || selector.at === -1)
    if (atStart && items.length === 0) return {indexes, at: 0}
  }
  return null
}

function insertInto(
  items: readonly unknown[],
  {indexes, at}: {indexes: readonly number[]; at: number},
  position: InsertPosition,
  added: readonly unknown[],
): readonly unknown[] {
  if (position === 'replace') {
    const gone = new Set(indexes)
    return [
      ...items.slice(0, at),
      ...added,
      ...items.slice(at).filter((_, offset) => !gone.has(at + offset)),
    ]
  }
  const last = indexes.at(-1)
  const start = position === 'after' && last !== undefined ? last + 1 : at
  return [...items.slice(0, start), ...added, ...items.slice(start)]
}

/**
 * Inserts next to (or instead of) the items that `source` points to, such as `people[-1]` or `list[_key=="a"]`. An
 * empty array has the positions `[0]` and `[-1]`; every array has those of its slices.
 * @throws {PatchError} when there is no such item, as in Content Lake
 */
export function insert(
  value: unknown,
  position: InsertPosition,
  source: string,
  added: readonly unknown[],
  work: PatchWork,
): unknown {
  work.spendOnText(source.length * STEPS_PER_PATH_CHARACTER)
  const path = parsePath(source)
  const array: Path = path.slice(0, -1)
  const last = path.at(-1)
  if (last?.kind !== 'selectors' || array.length === 0) {
    throw new PatchError(
      `Cannot apply "insert" to "${source}": the path must end in an array's item`,
    )
  }
  return locate(value, array, 'last', work).reduce<unknown>((result, location) => {
    const current = valueAt(result, location)
    if (!Array.isArray(current)) throw mismatch('insert', source, 'an array', current)
    work.spend(current.length + added.length)
    const chosen = chosenItems(current, last.any, work)
    if (!chosen) throw new PatchError(`Cannot apply "insert" to "${source}": there is no such item`)
    return replaceAll(result, [location], () => insertInto(current, chosen, position, added), work)
  }, value)
}
