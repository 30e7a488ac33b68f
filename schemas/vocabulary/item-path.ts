/** The path of a list's item in Sanity's notation: `sections[_key=="a1"]`, or `sections[0]` for one without a key. */
export function itemPath(list: string, item: unknown, index: number): string {
  const key = typeof item === 'object' && item !== null && '_key' in item ? item._key : undefined
  const isKey = typeof key === 'string' && key !== ''
  return `${list}[${isKey ? `_key==${JSON.stringify(key)}` : index}]`
}
