/** What a table has for a stored value; undefined for one that it does not know, as an import may bring it. */
export const lookUp = <Found>(
  table: Readonly<Record<string, Found>>,
  value: string | null | undefined,
): Found | undefined => (value != null && Object.hasOwn(table, value) ? table[value] : undefined)
