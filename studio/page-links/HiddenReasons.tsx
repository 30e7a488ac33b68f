import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import type {Path} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import type {HiddenReason} from './reasons.ts'

/** Why visitors do not see the document; each reason links to the field that decides it. */
export function HiddenReasons({reasons}: {reasons: readonly HiddenReason[]}) {
  const {onFocus, onPathOpen} = useDocumentPane()
  const goTo = (path: readonly string[]) => {
    const target: Path = [...path]
    onPathOpen(target)
    onFocus(target)
  }
  return (
    <Stack gap={2} as="ul" data-testid="hidden-reasons">
      {reasons.map(({text, path}) => (
        <Flex as="li" key={text} align="center" gap={2}>
          <Box flex={1}>
            <Text size={1}>{text}</Text>
          </Box>
          {path && (
            <Button
              mode="bleed"
              fontSize={1}
              padding={2}
              text="Visa fältet"
              aria-label={`Visa fältet: ${text}`}
              onClick={() => goTo(path)}
            />
          )}
        </Flex>
      ))}
    </Stack>
  )
}
