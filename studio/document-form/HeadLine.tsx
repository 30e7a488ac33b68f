import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {Box, Card, type CardTone, Flex, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'
import {PlainButton} from '../desk/index.ts'
import {OverForm, OverFormFrame, useOverForm} from './OverForm.tsx'
import {VisuallyHidden} from './VisuallyHidden.tsx'

/** In px. The same whatever the line says, so that the form below never moves. */
const HEIGHT = 42

const Line = styled(PlainButton)`
  width: 100%;
  padding: 0 12px;

  &:hover {
    text-decoration: none;
  }
`

const LIST = 'list'

interface HeadLineProps {
  tone: CardTone
  icon: ReactNode
  /** Said to screen readers whenever it changes. */
  text: string
  /** Follows the text as far as there is room. */
  more?: string
  /** What the line opens, if anything. */
  children?: ((close: () => void) => ReactNode) | undefined
  testId: string
}

/** One line above the form that opens over it. */
export function HeadLine({tone, icon, text, more, children, testId}: HeadLineProps) {
  const {opened, close, frame, buttonFor, id} = useOverForm()
  const content = (
    <Flex align="center" gap={3} style={{height: HEIGHT}} paddingX={children ? 0 : 3}>
      <Text size={1}>{icon}</Text>
      <Box flex={1}>
        <Text size={1} textOverflow="ellipsis">
          {text}
          {more}
        </Text>
      </Box>
      {children && (
        <Text size={1}>
          <ChevronDownIcon />
        </Text>
      )}
    </Flex>
  )
  return (
    <OverFormFrame {...frame} data-testid={testId}>
      <VisuallyHidden role="status">{text}</VisuallyHidden>
      <Card tone={tone} border radius={2}>
        {children ? (
          <Line type="button" {...buttonFor(LIST)}>
            {content}
          </Line>
        ) : (
          content
        )}
      </Card>
      {children && opened !== undefined && (
        <OverForm id={id} border radius={2} shadow={3} padding={3}>
          {children(close)}
        </OverForm>
      )}
    </OverFormFrame>
  )
}
