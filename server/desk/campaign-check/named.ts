import {isRecord, itemPath} from '../../../schemas/index.ts'

/** A document that a campaign names in one of its fields. */
export interface Named {
  /** Published id. */
  id: string
  /** Path of the reference in the campaign. */
  path: string
}

/** A link of a menu or button: a page, a document or an address. */
export const isLink = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.kind === 'string' && ('page' in value || 'reference' in value || 'url' in value)

interface Located {
  value: unknown
  /** Path in the campaign. */
  path: string
  /** Name of the field; none of a list's item. */
  name?: string
}

/** What stands directly in a value: a list's items, an object's fields. */
export const valuesIn = (value: unknown, path: string): Located[] => {
  if (Array.isArray(value)) {
    return value.map((item, index) => ({value: item, path: itemPath(path, item, index)}))
  }
  return isRecord(value)
    ? Object.entries(value).map(([name, field]) => ({value: field, path: `${path}.${name}`, name}))
    : []
}

/** Where pictures and files are stored; not documents. */
const ASSET = 'asset'

/**
 * Every document that a part of a campaign refers to, with the path of the reference. What links lead to is left out.
 * @param path of the value in the campaign
 */
export function* namedIn(value: unknown, path: string): Generator<Named> {
  if (isRecord(value)) {
    if (isLink(value)) return
    if (typeof value._ref === 'string') yield {id: value._ref, path}
  }
  for (const {name, ...below} of valuesIn(value, path)) {
    if (name !== ASSET) yield* namedIn(below.value, below.path)
  }
}
