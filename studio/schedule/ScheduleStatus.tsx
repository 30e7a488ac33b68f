import {Button, Card, Flex, Stack, Text, useToast} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient, useEditState} from 'sanity'
import {momentNear, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {type Scheduled, scheduledOf, unschedule} from './schedule.ts'

const doing = {publish: 'Publiceras', unpublish: 'Avpubliceras'} as const

function ScheduledLine({scheduled, onChange}: {scheduled: Scheduled; onChange: () => void}) {
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const [isWorking, setWorking] = useState(false)
  const when = momentNear(new Date(scheduled.at), new Date())
  const takeBack = async () => {
    setWorking(true)
    try {
      await unschedule(client, scheduled)
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: 'Det gick inte att ta bort', description})
    }
    setWorking(false)
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
          disabled={isWorking}
          onClick={takeBack}
        />
      )}
    </Flex>
  )
}

/** Above the form: when the document is going to be published or unpublished by itself. */
export function ScheduleStatus({documentId, type}: {documentId: string; type: string}) {
  const client = useClient({apiVersion: API_VERSION})
  const {published, version} = useEditState(documentId, type)
  const revision = `${published?._rev} ${version?._rev}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the document changes
  const read = useCallback(
    (signal: AbortSignal) => scheduledOf(client, documentId, signal),
    [client, documentId, revision],
  )
  const {value = [], again} = useAnswer(read)
  if (value.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution" border data-testid="schedule-status">
      <Stack gap={3}>
        {value.map((scheduled) => (
          <ScheduledLine key={scheduled.release} scheduled={scheduled} onChange={again} />
        ))}
      </Stack>
    </Card>
  )
}
