import {Button, Flex, Text} from '@sanity/ui'
import {BesideButton, usePages, usePagesElsewhere} from '../page-links/index.ts'
import {connection} from '../workspace/connection.ts'

/** In hosted mode, nothing on this origin shows drafts in frames. */
const isLocal = connection().kind === 'local'

interface LookStepProps {
  documentId: string
  type: string
  revision: string
}

/** Ways to the page of a document: where it is shown, else where it could be. */
export function LookStep({documentId, type, revision}: LookStepProps) {
  const shown = usePages(documentId, type)
  const elsewhere = usePagesElsewhere(documentId, type, revision, {
    isWanted: shown?.length === 0,
    known: [],
  })
  const [page] = shown && shown.length > 0 ? shown : elsewhere
  if (!page) {
    return (
      <Text size={1} muted>
        Sidan går att se så snart den har en adress.
      </Text>
    )
  }
  return (
    <Flex gap={2} wrap="wrap" align="center">
      {isLocal ? (
        <BesideButton documentId={documentId} type={type} preview={page.preview} />
      ) : (
        <Button
          as="a"
          href={page.preview}
          target="_blank"
          rel="noreferrer"
          text="Förhandsvisa"
          mode="ghost"
          fontSize={1}
          padding={2}
        />
      )}
      <Text size={1} muted>
        {page.campaign}
      </Text>
    </Flex>
  )
}
