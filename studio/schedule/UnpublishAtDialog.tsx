import {Card, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {count, readPageCount, useAction, useAnswer} from '../desk/index.ts'
import {usePages} from '../page-links/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {MomentFields} from './MomentFields.tsx'
import {scheduleUnpublish} from './schedule.ts'

interface UnpublishAtProps {
  documentId: string
  type: string
  title: string
  onDone: () => void
}

/** How many pages visitors lose with a document: its own, or all of a campaign's site. Undefined until known. */
function usePageCount(documentId: string, type: string): number | undefined {
  const isCampaign = type === 'campaign'
  const read = useCallback(
    async (signal: AbortSignal) => (isCampaign ? readPageCount(documentId, signal) : undefined),
    [documentId, isCampaign],
  )
  const ofCampaign = useAnswer(read).value
  const pages = usePages(documentId, type)
  return isCampaign ? ofCampaign : pages?.length
}

/** Asks when a document goes down, and says which pages go with it. */
export function UnpublishAtDialog({documentId, type, title, onDone}: UnpublishAtProps) {
  const client = useClient({apiVersion: API_VERSION})
  const pages = usePageCount(documentId, type)
  const {isBusy, run} = useAction('Det gick inte att schemalägga')
  const save = async (at: Date, inWords: string) => {
    await run(async () => {
      await scheduleUnpublish(client, {id: documentId, at, title: `Avpublicera ${title}`})
      onDone()
    }, `Avpubliceras ${inWords}`)
  }
  return (
    <Card data-testid="unpublish-at">
      <Stack gap={4}>
        <Text size={1}>
          {pages === undefined
            ? 'Hämtar var den visas …'
            : `Då försvinner ${count(pages, 'sida', 'sidor')}. Innehållet finns kvar som utkast.`}
        </Text>
        <MomentFields
          usual="17:00"
          tone="caution"
          isBusy={isBusy}
          onChoose={save}
          onCancel={onDone}
        />
      </Stack>
    </Card>
  )
}
