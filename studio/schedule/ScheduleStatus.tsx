import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useClient, useEditState, useValidationStatus} from 'sanity'
import {useAction, useRefusal} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {wholeMoment} from './moment-in-words.ts'
import {retake, type Scheduled, unschedule} from './schedule.ts'
import {useSchedule} from './use-schedule.ts'

const doing = {publish: 'Publiceras', unpublish: 'Avpubliceras'} as const

interface LineProps {
  documentId: string
  type: string
  scheduled: Scheduled
  onChange: () => void
}

function ScheduledLine({documentId, type, scheduled, onChange}: LineProps) {
  const client = useClient({apiVersion: API_VERSION})
  const refusal = useRefusal(documentId, type)
  const {validation} = useValidationStatus(`drafts.${documentId}`, type, true)
  const hasErrors = validation.some(({level}) => level === 'error')
  const takingBack = useAction('Det gick inte att ta bort')
  const retaking = useAction('Det gick inte att ta med ändringarna')
  const isBusy = takingBack.isBusy || retaking.isBusy
  const {at, does, isShared, isOutdated} = scheduled
  const when = wholeMoment(new Date(at))
  const mayChange = !isShared && refusal === undefined
  const takeBack = async () => {
    await takingBack.run(() => unschedule(client, scheduled), 'Schemat är borttaget')
    onChange()
  }
  const takeAlong = async () => {
    await retaking.run(() => retake(client, documentId, scheduled), 'Ändringarna är med')
    onChange()
  }
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Stack flex={1} gap={2} style={{minWidth: '12rem'}}>
        <Text size={1} weight="medium">
          {`${doing[does]} ${when}${isShared ? ', med en release' : ''}.`}
        </Text>
        {isOutdated && (
          <Text size={1}>
            {hasErrors
              ? 'Det som har ändrats sedan dess är inte med. Fyll i det som återstår för att ta med det.'
              : 'Det som har ändrats sedan dess är inte med.'}
          </Text>
        )}
      </Stack>
      {mayChange && isOutdated && !hasErrors && (
        <Button
          mode="ghost"
          fontSize={1}
          padding={2}
          text="Ta med ändringarna"
          disabled={isBusy}
          onClick={takeAlong}
        />
      )}
      {mayChange && (
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

/** Above the form: when the document is going to be published or unpublished by itself. */
export function ScheduleStatus({documentId, type}: {documentId: string; type: string}) {
  const {draft, published, version} = useEditState(documentId, type)
  const {its, again} = useSchedule(documentId, `${draft?._rev} ${published?._rev} ${version?._rev}`)
  if (its.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution" border role="status" data-testid="schedule-status">
      <Stack gap={3}>
        {its.map((scheduled) => (
          <ScheduledLine
            key={scheduled.release}
            documentId={documentId}
            type={type}
            scheduled={scheduled}
            onChange={again}
          />
        ))}
      </Stack>
    </Card>
  )
}
