/** Prints rows as a table with headings, or as JSON. */
export function printRows(
  rows: readonly Readonly<Record<string, string | number | null | readonly string[]>>[],
  {json, headings}: {json: boolean; headings: readonly string[]},
): void {
  if (json) {
    console.log(JSON.stringify(rows, null, 2))
    return
  }
  const cell = (value: string | number | null | readonly string[] | undefined): string => {
    if (value === null || value === undefined) return '–'
    return typeof value === 'object' ? value.join(', ') || '–' : String(value)
  }
  const table = [headings, ...rows.map((row) => headings.map((name) => cell(row[name])))]
  const widths = headings.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of table) {
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}
