import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {DocumentPage} from './pages.ts'
import {usePagesElsewhere} from './use-pages.ts'

interface Props {
  documentId: string
  type: string
  revision: string
  /** Where the document is shown. */
  shown: readonly DocumentPage[]
}

/** Previews in campaigns that do not show the document: how it would look there. Behind a button if it is shown anywhere. */
export function PreviewElsewhere({documentId, type, revision, shown}: Props) {
  const [isOpen, setOpen] = useState(false)
  const isWanted = isOpen || shown.length === 0
  const pages = usePagesElsewhere(documentId, type, revision, {isWanted, known: shown})
  const campaigns = Map.groupBy(pages, ({campaign}) => campaign)
  if (!isWanted) {
    return (
      <Flex paddingTop={3}>
        <Button
          text="Se den i andra kampanjer"
          mode="bleed"
          fontSize={1}
          padding={2}
          onClick={() => setOpen(true)}
        />
      </Flex>
    )
  }
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
