import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'
import {LISTED} from './queries.ts'

const Plain = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`

interface SectionProps {
  id: string
  title: string
  /** A row for each thing, the first of which are listed; undefined while loading. */
  rows: readonly ReactNode[] | undefined
  /** How many there are besides the rows. */
  more?: number
  /** Shown when there is nothing. */
  empty: string
  error?: unknown
  tone?: 'default' | 'critical' | 'caution'
}

/**
 * A part of the day's page: a heading with how many there are, and the first of them in rows or a sentence that says why
 * there are none.
 */
export function Section({id, title, rows, more = 0, empty, error, tone = 'default'}: SectionProps) {
  const count = rows && rows.length + more
  const listed = rows?.slice(0, LISTED) ?? []
  const unlisted = (count ?? 0) - listed.length
  const needsAttention = listed.length > 0 && tone !== 'default'
  const isFailed = error !== undefined
  return (
    <Card
      as="section"
      aria-labelledby={`today-${id}`}
      data-testid={`today-${id}`}
      aria-busy={rows === undefined && !isFailed}
      padding={3}
      radius={3}
      border
      tone={needsAttention ? tone : 'default'}
    >
      <Stack gap={3}>
        <Flex align="center" gap={2} padding={2}>
          <Text as="h2" size={2} weight="semibold" id={`today-${id}`}>
            {title}
          </Text>
          {count !== undefined && count > 0 && <Badge>{count}</Badge>}
        </Flex>
        {listed.length > 0 && <Plain>{listed}</Plain>}
        {unlisted > 0 && (
          <Box padding={2} paddingTop={0}>
            <Text size={1} muted>
              {`och ${unlisted} till`}
            </Text>
          </Box>
        )}
        {listed.length === 0 && (
          <Box padding={2} paddingTop={0}>
            <Text size={1} muted>
              {isFailed
                ? 'Det här gick inte att hämta just nu. Vi försöker igen om en minut.'
                : rows === undefined
                  ? 'Hämtar …'
                  : empty}
            </Text>
          </Box>
        )}
      </Stack>
    </Card>
  )
}
