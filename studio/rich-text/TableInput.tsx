import {Box, Button, Flex, Stack, TextInput} from '@sanity/ui'
import type {ClipboardEvent} from 'react'
import {type ArrayOfObjectsInputProps, set} from 'sanity'
import {styled} from 'styled-components'
import {MOST_COLUMNS, MOST_ROWS} from '../../schemas/index.ts'
import {filledFrom, type Row, rowsOf, withColumn, withoutColumn, withRow} from './table-rows.ts'

const Grid = styled.table`
  border-collapse: collapse;

  th,
  td {
    padding: 2px;
    min-width: 7rem;
  }
`

/** A table that is written as it looks. Cells copied from a spreadsheet fill it from where they are pasted. */
export function TableInput({value, onChange, readOnly}: ArrayOfObjectsInputProps) {
  const rows = rowsOf(value)
  const columns = Math.max(2, ...rows.map(({cells}) => cells.length))
  const change = (changed: readonly Row[]) => onChange(set(changed))
  const write = (row: number, column: number, text: string) =>
    change(filledFrom(rows, row, column, [[text]]))
  const paste = (row: number, column: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
    const cells = lines.map((line) => line.split('\t'))
    if (cells.length === 1 && cells[0]?.length === 1) return
    event.preventDefault()
    change(filledFrom(rows, row, column, cells))
  }
  return (
    <Stack gap={3}>
      <Box overflow="auto" tabIndex={0} role="region" aria-label="Tabellen">
        <Grid>
          <tbody>
            {rows.map(({_key, cells}, row) => (
              <tr key={_key}>
                {Array.from({length: columns}, (_, column) => `${_key}-${column}`).map(
                  (id, column) => (
                    <td key={id}>
                      <TextInput
                        aria-label={`Rad ${row + 1}, kolumn ${column + 1}`}
                        value={cells[column] ?? ''}
                        weight={row === 0 ? 'semibold' : 'regular'}
                        readOnly={readOnly ?? false}
                        onChange={(event) => write(row, column, event.currentTarget.value)}
                        onPaste={paste(row, column)}
                      />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </Grid>
      </Box>
      <Flex gap={2} wrap="wrap">
        <Button
          mode="ghost"
          text="Lägg till rad"
          disabled={readOnly || rows.length >= MOST_ROWS}
          onClick={() => change(withRow(rows, columns))}
        />
        <Button
          mode="ghost"
          text="Lägg till kolumn"
          disabled={readOnly || columns >= MOST_COLUMNS || rows.length === 0}
          onClick={() => change(withColumn(rows, columns))}
        />
        <Button
          mode="ghost"
          tone="critical"
          text="Ta bort sista raden"
          disabled={readOnly || rows.length === 0}
          onClick={() => change(rows.slice(0, -1))}
        />
        <Button
          mode="ghost"
          tone="critical"
          text="Ta bort sista kolumnen"
          disabled={readOnly || columns <= 2}
          onClick={() => change(withoutColumn(rows, columns))}
        />
      </Flex>
    </Stack>
  )
}
