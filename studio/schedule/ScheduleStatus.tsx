import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {useClient, useEditState} from 'sanity'
import {momentNear, useAction, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {readSchedule, type Schedule, type Scheduled, unschedule} from './schedule.ts'

const doing = {publish: 'Publiceras', unpublish: 'Avpubliceras'} as const

function ScheduledLine({scheduled, onChange}: {scheduled: Scheduled; onChange: () => void}) {
  const client = useClient({apiVersion: API_VERSION})
  const {isBusy, run} = useAction('Det gick inte att ta bort')
  const when = momentNear(new Date(scheduled.at), new Date())
  const takeBack = async () => {
    await run(() => unschedule(client, scheduled))
    onChange()
  }
  return (
    <Flex align="center" gap={3}>
      <Stack flex={1}>
        <Text size={1} weight="medium">
          {`${doing[scheduled.does]} ${when}${scheduled.isShared ? ', med en release' : ''}.`}
        </Text>
      </Stack>
      {!scheduled.isShared && (
        <Button
          mode="ghost"
          fontSize={1}
          padding={2}
          text="Ta bort schemat"
          disabled={isBusy}
          onClick={takeBack}
        />
      )}
    </Flex>
  )
}

/** What the latest answer was for any document: a form that opens shows it at once, without moving when it is confirmed. */
let latest: Schedule | undefined

/** Above the form: when the document is going to be published or unpublished by itself. */
export function ScheduleStatus({documentId, type}: {documentId: string; type: string}) {
  const client = useClient({apiVersion: API_VERSION})
  const {published, version} = useEditState(documentId, type)
  const revision = `${published?._rev} ${version?._rev}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the document changes
  const read = useCallback(
    async (signal: AbortSignal) => {
      latest = await readSchedule(client, signal)
      return latest
    },
    [client, revision],
  )
  const {value = latest, again} = useAnswer(read)
  const its = value?.get(documentId) ?? []
  if (its.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution" border data-testid="schedule-status">
      <Stack gap={3}>
        {its.map((scheduled) => (
          <ScheduledLine key={scheduled.release} scheduled={scheduled} onChange={again} />
        ))}
      </Stack>
    </Card>
  )
}
