import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Badge, type BadgeTone, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {styled} from 'styled-components'
import {icons} from '../workspace/icons.ts'

const RowLink = styled(IntentLink)`
  display: block;
  border-radius: 6px;
  color: inherit;
  text-decoration: none;
  padding: 10px 12px;

  &:hover {
    background: var(--card-muted-bg-color);
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: -2px;
  }
`

const Plain = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`

const Line = styled.span`
  overflow-wrap: anywhere;
`

export interface RowProps {
  id: string
  type: string
  title: string
  /** Why it is listed, and when something happens to it. */
  note: string
  /** Path of the field to open. */
  field?: string | undefined
  state?: {text: string; tone: BadgeTone} | undefined
}

/** A document that opens with one click, at the field that matters. */
export function DocumentRow({id, type, title, note, field, state}: RowProps) {
  const schema = useSchema()
  const Icon = icons[type]
  const kind = schema.get(type)?.title
  const params = field === undefined ? {id, type} : {id, type, path: field}
  return (
    <li>
      <RowLink intent="edit" params={params}>
        <Flex align="center" gap={3}>
          <Text size={2} muted aria-hidden>
            {Icon && <Icon />}
          </Text>
          <Stack gap={2} flex={1}>
            <Text size={1} weight="medium">
              <Line>{title}</Line>
            </Text>
            <Text size={1} muted>
              <Line>{[kind, note].filter(Boolean).join(' · ')}</Line>
            </Text>
          </Stack>
          {state && <Badge tone={state.tone}>{state.text}</Badge>}
          <Text size={2} muted aria-hidden>
            <ChevronRightIcon />
          </Text>
        </Flex>
      </RowLink>
    </li>
  )
}

export interface SectionProps {
  id: string
  title: string
  /** Undefined while loading. */
  count: number | undefined
  /** Shown when there is nothing. */
  empty: string
  error?: unknown
  tone?: 'default' | 'critical' | 'caution'
  children: ReactNode
}

/** A part of the day's page: a heading, and rows or a sentence that says why there are none. */
export function Section({
  id,
  title,
  count,
  empty,
  error,
  tone = 'default',
  children,
}: SectionProps) {
  const needsAttention = count !== undefined && count > 0 && tone !== 'default'
  return (
    <Card
      as="section"
      aria-labelledby={`today-${id}`}
      data-testid={`today-${id}`}
      aria-busy={count === undefined && error === undefined}
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
        {count === undefined || count === 0 ? (
          <Box padding={2} paddingTop={0}>
            <Text size={1} muted>
              {error === undefined
                ? count === undefined
                  ? 'Hämtar …'
                  : empty
                : 'Det här gick inte att hämta just nu. Vi försöker igen om en minut.'}
            </Text>
          </Box>
        ) : (
          <Plain>{children}</Plain>
        )}
      </Stack>
    </Card>
  )
}
