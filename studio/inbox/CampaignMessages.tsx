import {Box, Card} from '@sanity/ui'
import {useCallback} from 'react'
import {useWorkspace} from 'sanity'
import {useRouter} from 'sanity/router'
import {NotThere, useAnswer} from '../desk/index.ts'
import {listMessages} from './api.ts'
import {MessageList} from './MessageList.tsx'
import {useCampaignName} from './use-campaign-name.ts'
import {INBOX} from './words.ts'

/** What visitors have sent to one campaign, among what it consists of; a message opens in the inbox. */
export function CampaignMessages({options}: {options?: Readonly<Record<string, unknown>>}) {
  const campaign = String(options?.campaign ?? '')
  const {basePath} = useWorkspace()
  const {navigateUrl} = useRouter()
  const read = useCallback(
    (signal: AbortSignal) => listMessages(new URLSearchParams({campaign}), signal),
    [campaign],
  )
  const {value: inbox, error} = useAnswer(read)
  const campaignOf = useCampaignName()
  const open = (id: string) => navigateUrl({path: `${basePath}/${INBOX}/${encodeURIComponent(id)}`})
  return (
    <Card height="fill" overflow="auto" data-testid="campaign-messages">
      {inbox ? (
        <MessageList
          messages={inbox.messages}
          campaignOf={campaignOf}
          selected={undefined}
          onSelect={open}
        />
      ) : (
        <Box padding={4}>
          <NotThere error={error} />
        </Box>
      )}
    </Card>
  )
}
