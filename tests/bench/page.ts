/** One measurement; ratios compare things measured side by side in the same run. */
export type Row = Record<string, string | number>

const cell = (value: string | number | undefined) => String(value ?? '').replaceAll('|', '\\|')
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Groups consecutive rows with the same columns into tables. */
function tablesOf(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = []
  let columns = ''
  for (const row of rows) {
    const own = JSON.stringify(Object.keys(row))
    if (own !== columns) tables.push([])
    columns = own
    tables.at(-1)?.push(row)
  }
  return tables
}

/** Rows as Markdown; a new table begins where the columns change. */
export function markdownTables(rows: readonly Row[]): string {
  const tables = tablesOf(rows).map((table) => {
    const columns = Object.entries(table[0] ?? {})
    return [
      line(columns.map(([name]) => cell(name))),
      `|${columns.map(([, value]) => (typeof value === 'number' ? '--:' : '---')).join('|')}|`,
      ...table.map((row) => line(columns.map(([name]) => cell(row[name])))),
    ].join('\n')
  })
  return tables.join('\n\n')
}

/**
 * Replaces a benchmark's section of a page, between its two markers, and leaves the rest alone. A benchmark without a
 * section gets one at the end, under its title.
 */
export function withSection(page: string, name: string, title: string, content: string): string {
  const [opening, closing] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const section = `${opening}\n${content}\n${closing}`
  const start = page.indexOf(opening)
  const end = page.indexOf(closing, start)
  return start === -1 || end === -1
    ? `${page.trimEnd()}\n\n## ${title}\n\n${section}\n`
    : page.slice(0, start) + section + page.slice(end + closing.length)
}
