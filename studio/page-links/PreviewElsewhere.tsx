import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Button, Flex, Stack, Text} from '@sanity/ui'
import type {DocumentPage} from './use-pages.ts'

/** Previews in campaigns that do not show the document: how it would look there. */
export function PreviewElsewhere({pages}: {pages: readonly DocumentPage[]}) {
  const campaigns = Map.groupBy(pages, ({campaign}) => campaign)
  if (campaigns.size === 0) return null
  return (
    <Stack gap={3} paddingTop={3} data-testid="preview-elsewhere">
      <Text size={1} muted>
        Så här skulle den se ut i:
      </Text>
      <Flex gap={1} wrap="wrap">
        {[...campaigns].map(([campaign, [first]]) =>
          first ? (
            <Button
              key={campaign}
              as="a"
              href={first.preview}
              target="_blank"
              rel="noreferrer"
              icon={EyeOpenIcon}
              text={campaign}
              mode="bleed"
              fontSize={1}
              padding={2}
            />
          ) : null,
        )}
      </Flex>
    </Stack>
  )
}
