import {isObject} from '../../json.ts'

/** The text of a Portable Text block's spans, or null when the value is no block. */
export function blockText(value: unknown): string | null {
  if (!isObject(value) || typeof value._type !== 'string' || !Array.isArray(value.children)) {
    return null
  }
  return value.children
    .map((child) =>
      isObject(child) && child._type === 'span' && typeof child.text === 'string' ? child.text : '',
    )
    .join('')
}
