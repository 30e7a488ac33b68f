import {Card, Stack, Text} from '@sanity/ui'
import {type SanityDocument, useClient} from 'sanity'
import {documentName} from '../../schemas/index.ts'
import {useAction, useStoredRevision} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {MomentFields} from './MomentFields.tsx'
import {wholeMoment} from './moment-in-words.ts'
import {schedulePublish, unschedule} from './schedule.ts'
import {useSchedule} from './use-schedule.ts'

interface PublishAtProps {
  documentId: string
  draft: SanityDocument
  onDone: () => void
}

/** Asks when a draft is published. A time that was chosen before is replaced. */
export function PublishAtDialog({documentId, draft, onDone}: PublishAtProps) {
  const client = useClient({apiVersion: API_VERSION})
  const storedRevision = useStoredRevision(draft)
  const {isBusy, run} = useAction('Det gick inte att schemalägga')
  const before = useSchedule(documentId, draft._rev).its.find(
    ({does, isShared}) => does === 'publish' && !isShared,
  )
  const save = async (at: Date, inWords: string) => {
    await run(async () => {
      const revision = await storedRevision()
      const title = `Publicera ${documentName(draft)}`
      await schedulePublish(client, {id: documentId, revision, at, title})
      if (before) await unschedule(client, before)
      onDone()
    }, `Publiceras ${inWords}`)
  }
  return (
    <Card data-testid="publish-at">
      <Stack gap={4}>
        <Text size={1}>
          Då publiceras det som står i formuläret nu, av sig självt. Det du ändrar efteråt kommer
          inte med, om du inte säger till.
        </Text>
        {before && (
          <Text size={1}>
            {`Den publiceras redan ${wholeMoment(new Date(before.at))}. Den nya tiden ersätter den.`}
          </Text>
        )}
        <MomentFields
          usual="08:00"
          tone="primary"
          isBusy={isBusy}
          onChoose={save}
          onCancel={onDone}
        />
      </Stack>
    </Card>
  )
}
