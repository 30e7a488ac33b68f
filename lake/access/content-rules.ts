import type {LakeDocument} from '../documents/index.ts'
import {isObject, type JsonObject} from '../json.ts'
import {isUnpublishMark} from '../releases/index.ts'

/** How documents say whom they belong to, and which of their values are texts in several languages. */
export interface ContentRules {
  /** Top-level fields whose references decide who may read and change a document. */
  owners: readonly string[]
  /** Top-level fields with ids of people to whom a document is given. */
  people: readonly string[]
  /** Where documents of a type have texts in several languages; undefined: nowhere. */
  textFieldsOf: (type: string) => TextField | undefined
}

/** A place in a document, as far as it leads to texts in several languages. */
export interface TextField {
  /** The type of the object with one text per language that belongs here, and whether a value is such a text. */
  localized?: {type: string; accepts: (text: unknown) => boolean}
  /** The language that an item of an array is about, where each item is about one. */
  languageOf?: (item: unknown) => string | undefined
  /** The field of an object that stands here. */
  field(name: string): TextField | undefined
  /** What an item of an array that stands here is. */
  item(item: unknown): TextField | undefined
}

export const NO_RULES: ContentRules = {owners: [], people: [], textFieldsOf: () => undefined}

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

const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
]

/**
 * Whether two documents differ only in texts of these languages. The schema says where there are such texts, and how
 * they are written; a field that is filled in for the first time gets the object that belongs there.
 */
export function differsOnlyIn(
  languages: ReadonlySet<string>,
  one: LakeDocument,
  other: LakeDocument,
  {textFieldsOf}: ContentRules,
): boolean {
  const sameFields = (a: JsonObject, b: JsonObject, place: TextField | undefined): boolean =>
    keysOf(a, b).every((key) => same(a[key], b[key], place?.field(key)))

  const sameBesidesTexts = (a: unknown, b: unknown, place: TextField): boolean => {
    const {type = '', accepts = () => false} = place.localized ?? {}
    const [left, right] = [a, b].map((value) => (value === undefined ? {_type: type} : value))
    if (!isObject(left) || !isObject(right)) return false
    if (left._type !== type || right._type !== type) return false
    const isText = (value: unknown) => value === undefined || accepts(value)
    return keysOf(left, right).every(
      (key) =>
        (languages.has(key) && isText(left[key]) && isText(right[key])) ||
        same(left[key], right[key], undefined),
    )
  }

  const sameBesidesItems = (a: unknown, b: unknown, languageOf: (item: unknown) => unknown) => {
    const [left = [], right = []] = [a, b]
    if (!Array.isArray(left) || !Array.isArray(right)) return false
    const others = (items: unknown[]) =>
      items.filter((item) => !languages.has(String(languageOf(item))))
    return same(others(left), others(right), undefined)
  }

  const same = (a: unknown, b: unknown, place: TextField | undefined): boolean => {
    if (Object.is(a, b)) return true
    if (place?.localized) return sameBesidesTexts(a, b, place)
    if (place?.languageOf) return sameBesidesItems(a, b, place.languageOf)
    if (Array.isArray(a) && Array.isArray(b)) {
      return (
        a.length === b.length && a.every((item, index) => same(item, b[index], place?.item(item)))
      )
    }
    return isObject(a) && isObject(b) && sameFields(a, b, place)
  }

  const place = textFieldsOf(one._type)
  return keysOf(one, other).every((key) => {
    if (SYSTEM_FIELDS.has(key)) return true
    // The document that a version was copied from.
    if (key === '_system' && !isUnpublishMark(one) && !isUnpublishMark(other)) return true
    return same(one[key], other[key], place?.field(key))
  })
}
