import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Badge, type BadgeTone, Flex, Stack, Text} from '@sanity/ui'
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
