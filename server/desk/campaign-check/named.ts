import {isRecord} from '../../../schemas/index.ts'

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

/** Where pictures and files are stored; not documents. */
const ASSET = 'asset'

/**
 * Every document that a part of a campaign refers to, with the path of the reference. What links lead to is left out.
 * @param path of the value in the campaign
 */
export function* namedIn(value: unknown, path: string): Generator<Named> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const key = isRecord(item) ? String(item._key) : ''
      yield* namedIn(item, `${path}[_key==${JSON.stringify(key)}]`)
    }
  } else if (isRecord(value) && !isLink(value)) {
    if (typeof value._ref === 'string') yield {id: value._ref, path}
    for (const [name, below] of Object.entries(value)) {
      if (name !== ASSET) yield* namedIn(below, `${path}.${name}`)
    }
  }
}
