import type {LakeDocument} from '../documents/index.ts'
import {isObject} from '../json.ts'
import {isUnpublishMark} from '../releases/index.ts'

/** How documents say whom they belong to, and which of their values are texts in several languages. */
export interface ContentRules {
  /** Top-level fields whose references decide who may read and change a document. */
  owners: readonly string[]
  /** Top-level fields with ids of people to whom a document is given. */
  people: readonly string[]
  /** Types of objects with one text per language, in a field named after it. */
  localizedTypes: readonly string[]
}

export const NO_RULES: ContentRules = {owners: [], people: [], localizedTypes: []}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const refOf = (value: unknown): string | null =>
  isObject(value) && typeof value._ref === 'string' ? value._ref : null

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The values of a field by what they point to. */
function entriesOf(
  document: LakeDocument | null | undefined,
  field: string,
  keyOf: (value: unknown) => string | null,
): Map<string, unknown> {
  const entries = new Map<string, unknown>()
  for (const value of listOf(document?.[field])) {
    const key = keyOf(value)
    if (key !== null) entries.set(key, value)
  }
  return entries
}

const without = (document: LakeDocument, fields: readonly string[]): LakeDocument =>
  Object.assign({...document}, Object.fromEntries(fields.map((field) => [field, undefined])))

/**
 * The documents that a change of owners has to be allowed on: for each owner that is added or removed, the document
 * as if it had only that one. So nobody gives a document to, or takes it from, somebody whose documents they may not
 * change.
 *
 * @param base the document before the change
 */
export function ownershipProbes(
  base: LakeDocument | null | undefined,
  after: LakeDocument | null,
  {owners, people}: ContentRules,
): LakeDocument[] {
  const subject = after ?? base
  if (!subject) return []
  const probes: LakeDocument[] = []
  const probe = (fields: readonly string[], keyOf: (value: unknown) => string | null) => {
    for (const field of fields) {
      const [old, next] = [entriesOf(base, field, keyOf), entriesOf(after, field, keyOf)]
      for (const [key, value] of [...old, ...next]) {
        if (old.has(key) && next.has(key)) continue
        const only = Array.isArray(subject[field] ?? base?.[field]) ? [value] : value
        probes.push({...without(subject, fields), [field]: only})
      }
    }
  }
  probe(owners, refOf)
  probe(people, textOf)
  return probes
}

/** Set by the lake itself. */
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_publishedAt',
])

/** Whether two values differ only in texts of these languages. */
export function differsOnlyIn(
  languages: ReadonlySet<string>,
  one: unknown,
  other: unknown,
  {localizedTypes}: ContentRules,
): boolean {
  const same = (a: unknown, b: unknown, isDocument: boolean): boolean => {
    if (Object.is(a, b)) return true
    if (Array.isArray(a) && Array.isArray(b)) {
      return a.length === b.length && a.every((item, index) => same(item, b[index], false))
    }
    const typeOf = (value: unknown) => (isObject(value) ? value._type : undefined)
    const isLocalized = [a, b].every(
      (value) => value === undefined || localizedTypes.some((type) => type === typeOf(value)),
    )
    const [left, right] = [a ?? (isLocalized ? {} : a), b ?? (isLocalized ? {} : b)]
    if (!isObject(left) || !isObject(right)) return false
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      if (isDocument && SYSTEM_FIELDS.has(key)) continue
      // The document that a version was copied from.
      if (isDocument && key === '_system' && !isUnpublishMark(left) && !isUnpublishMark(right)) {
        continue
      }
      if (isLocalized && languages.has(key)) continue
      // The type of a field that is filled in for the first time.
      if (isLocalized && key === '_type' && (a === undefined || b === undefined)) continue
      if (!same(left[key], right[key], false)) return false
    }
    return true
  }
  return same(one, other, true)
}
