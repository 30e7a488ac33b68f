import type {BrokenReference, ContentSource} from '../source.ts'

function step(path: string, key: string | number, item: unknown): string {
  if (typeof key === 'string') return path === '' ? key : `${path}.${key}`
  const hasKey = typeof item === 'object' && item !== null && '_key' in item
  return hasKey ? `${path}[_key==${JSON.stringify(item._key)}]` : `${path}[${key}]`
}

/**
 * The strong references inside a value, each with its path in Sanity's notation. Weak references (`_weak`) are
 * skipped, since their targets need not exist.
 */
export function* strongReferences(value: unknown, path = ''): Generator<BrokenReference> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* strongReferences(item, step(path, index, item))
    }
  } else if (typeof value === 'object' && value !== null) {
    if ('_ref' in value && typeof value._ref === 'string') {
      if (!('_weak' in value) || value._weak !== true) yield {field: path, id: value._ref}
      return
    }
    for (const [key, item] of Object.entries(value))
      yield* strongReferences(item, step(path, key, item))
  }
}

/** The first public document, and its field, that refers to another; null when there is none. */
export async function holderOf(
  source: ContentSource,
  id: string,
): Promise<{documentId: string; field: string} | null> {
  const {result} = await source.query('*[references($id)]', {id})
  if (!Array.isArray(result)) return null
  for (const document of result) {
    const found = [...strongReferences(document)].find((reference) => reference.id === id)
    if (found) return {documentId: String(document._id), field: found.field}
  }
  return null
}
