/** An object of a document: plain JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a Portable Text block's spans, or null when the value is no block. */
export function blockText(value: unknown): string | null {
  if (!isRecord(value) || typeof value._type !== 'string' || !Array.isArray(value.children)) {
    return null
  }
  return value.children
    .map((child) =>
      isRecord(child) && child._type === 'span' && typeof child.text === 'string' ? child.text : '',
    )
    .join('')
}
