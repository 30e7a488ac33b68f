import {Box, Card, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface Props {
  title: string
  /** Of the columns; the first one names the rows. */
  head: readonly string[]
  rows: readonly {key: string; cells: readonly ReactNode[]}[]
  empty?: string
}

const cellStyle = (index: number) => ({
  textAlign: index === 0 ? ('start' as const) : ('end' as const),
  padding: '0.4rem 0.5rem 0.4rem 0',
  fontVariantNumeric: 'tabular-nums',
  // On a telephone, a name may break anywhere but not into single letters; a number nowhere.
  ...(index === 0
    ? {overflowWrap: 'anywhere' as const, hyphens: 'auto' as const, minWidth: '8.5rem'}
    : {whiteSpace: 'nowrap' as const}),
  fontWeight: 'inherit',
  borderBottom: '1px solid var(--card-border-color)',
})

/** Numbers in a table that names its columns and rows. */
export function ResultTable({title, head, rows, empty = 'Inget än.'}: Props) {
  if (rows.length === 0) {
    return (
      <Box>
        <Text weight="semibold">{title}</Text>
        <Box paddingTop={3}>
          <Text muted>{empty}</Text>
        </Box>
      </Box>
    )
  }
  return (
    <Card overflow="auto" tone="inherit">
      <Text as="div" size={[1, 1, 2]}>
        <table style={{width: '100%', borderCollapse: 'collapse'}}>
          <caption style={{textAlign: 'start', fontWeight: 600, paddingBottom: '0.5rem'}}>
            {title}
          </caption>
          <thead>
            <tr>
              {head.map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  style={{
                    ...cellStyle(index),
                    whiteSpace: 'normal',
                    fontSize: '0.75rem',
                    fontWeight: 500,
                    verticalAlign: 'bottom',
                  }}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({key, cells: [name, ...values]}) => (
              <tr key={key}>
                <th scope="row" style={cellStyle(0)}>
                  {name}
                </th>
                {values.map((value, index) => (
                  <td key={head[index + 1]} style={cellStyle(index + 1)}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Text>
    </Card>
  )
}
