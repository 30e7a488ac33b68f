import type {LakeDocument} from './document.ts'

export type Scalar = string | number | boolean

/** A path into documents: field names, and `[]` for every element of an array. */
export type FieldPath = readonly string[]

export const EVERY_ELEMENT = '[]'

export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** `slug.current`, `tags[]`, `authors[]._ref` */
export function fieldPathName(path: FieldPath): string {
  return path.reduce(
    (name, part) => (part === EVERY_ELEMENT || name === '' ? name + part : `${name}.${part}`),
    '',
  )
}

/** The key of the documents that hold `value` at `path`. */
export function fieldKey(pathName: string, value: Scalar): string {
  return `|${pathName}=${JSON.stringify(value)}`
}

/** The path in a field key, or `null` for another key. The inverse of `fieldKey`. */
export function fieldPathOfKey(key: string): FieldPath | null {
  const start = key.indexOf('|')
  const end = key.indexOf('=', start)
  if (start < 0 || end < 0) return null
  const name = key.slice(start + 1, end)
  return name.split('.').flatMap((part) => {
    const field = part.replaceAll(EVERY_ELEMENT, '')
    const depth = (part.length - field.length) / EVERY_ELEMENT.length
    return [field, ...Array.from({length: depth}, () => EVERY_ELEMENT)]
  })
}

/** Adds the field keys of a document's strings, numbers and booleans at a path. */
export function addFieldKeys(
  document: LakeDocument,
  path: FieldPath,
  pathName: string,
  keys: Set<string>,
): void {
  const visit = (value: unknown, depth: number): void => {
    const part = path[depth]
    if (part === undefined) {
      if (isScalar(value)) keys.add(fieldKey(pathName, value))
    } else if (part === EVERY_ELEMENT) {
      if (Array.isArray(value)) for (const item of value) visit(item, depth + 1)
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      if (Object.hasOwn(value, part)) visit(Reflect.get(value, part), depth + 1)
    }
  }
  visit(document, 0)
}
