import {Badge, Button, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {IntentLink} from 'sanity/router'
import {styled} from 'styled-components'
import {documentTitle} from '../../schemas/index.ts'
import type {DocumentFinding} from './collect.ts'
import {fieldOf, kindTitles, languageOf, nameOf} from './words.ts'

/** Rows that are drawn at first, and how many more at a time. */
const ROWS = 100

const Table = styled.table`
  border-collapse: collapse;
  width: 100%;

  th,
  td {
    border-bottom: 1px solid var(--card-border-color);
    padding: 10px 12px 10px 0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  /* On phones every row is a card. */
  @media (max-width: 700px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr,
    td {
      display: block;
    }
    tr {
      border-bottom: 1px solid var(--card-border-color);
      padding: 10px 0;
    }
    td {
      border: 0;
      padding: 4px 0;
    }
  }
`

/** Findings with the way to the field that mends each. */
export function FindingsTable({findings}: {findings: readonly DocumentFinding[]}) {
  const [rows, setRows] = useState(ROWS)
  return (
    <Stack gap={4}>
      <Table data-testid="findings">
        <thead>
          <tr>
            {['Dokument', 'Fält', 'Vad'].map((title) => (
              <th key={title} scope="col">
                <Text as="span" size={1} weight="semibold">
                  {title}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, rows).map((finding) => {
            const {id, type, path, kind, message} = finding
            const language = languageOf(finding)
            return (
              <tr key={`${id} ${path} ${message}`}>
                <td>
                  <Stack gap={2}>
                    <Text size={1} weight="medium">
                      <IntentLink intent="edit" params={{id, type, path}}>
                        {nameOf(finding)}
                      </IntentLink>
                    </Text>
                    <Text size={1} muted>
                      {documentTitle(type)}
                    </Text>
                  </Stack>
                </td>
                <td>
                  <Text size={1} muted>
                    {[fieldOf(finding), language].filter(Boolean).join(' · ')}
                  </Text>
                </td>
                <td>
                  <Stack gap={2}>
                    <Flex>
                      <Badge>{kindTitles[kind]}</Badge>
                    </Flex>
                    <Text size={1}>{message}</Text>
                  </Stack>
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {findings.length > rows && (
        <Flex>
          <Button
            mode="ghost"
            text={`Visa fler (${findings.length - rows} till)`}
            onClick={() => setRows(rows + ROWS)}
          />
        </Flex>
      )}
    </Stack>
  )
}
