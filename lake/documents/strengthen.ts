import {isObject, type JsonObject} from '../json.ts'

/**
 * A reference created while its target was only a draft: weak until now, strong from now on unless it asks to stay
 * weak.
 */
function strengthenReference(reference: JsonObject): JsonObject {
  const {_strengthenOnPublish: wish, _weak: weak, ...rest} = reference
  const staysWeak = isObject(wish) && wish.weak === true
  return staysWeak && weak !== undefined ? {...rest, _weak: weak} : rest
}

function strengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isObject(value)) return value
  const isMarked = typeof value._ref === 'string' && Boolean(value._strengthenOnPublish)
  return strengthenFields(isMarked ? strengthenReference(value) : value)
}

/** The object with every reference marked `_strengthenOnPublish` converted to its published form. */
export function strengthenFields(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, strengthen(value)]))
}
