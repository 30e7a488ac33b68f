import {Button, Card, Flex, Grid, Stack, Text, TextInput} from '@sanity/ui'
import {useCallback, useId, useState} from 'react'
import {useClient} from 'sanity'
import {dayInSweden} from '../../schemas/index.ts'
import {count, readPageCount, useAction, useAnswer} from '../desk/index.ts'
import {usePages} from '../page-links/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {scheduleUnpublish} from './schedule.ts'
import {momentInSweden} from './swedish-moment.ts'

const long = new Intl.DateTimeFormat('sv', {dateStyle: 'full', timeStyle: 'short'})

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
  const id = useId()
  const pages = usePageCount(documentId, type)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('17:00')
  const {isBusy, run} = useAction('Det gick inte att schemalägga')
  const at = momentInSweden(day, time)
  const isPast = at !== null && at.getTime() <= Date.now()

  const save = async () => {
    if (!at || isPast) return
    await run(
      async () => {
        await scheduleUnpublish(client, documentId, at, `Avpublicera ${title}`)
        onDone()
      },
      `Avpubliceras ${long.format(at)}`,
    )
  }

  return (
    <Card padding={4} data-testid="unpublish-at">
      <Stack gap={4}>
        <Text size={1}>
          {pages === undefined
            ? 'Hämtar var den visas …'
            : `Då försvinner ${count(pages, 'sida', 'sidor')}. Innehållet finns kvar som utkast.`}
        </Text>
        <Grid gridTemplateColumns={2} gap={3}>
          <Stack gap={2}>
            <Text as="label" size={1} weight="medium" htmlFor={`${id}-day`}>
              Dag
            </Text>
            <TextInput
              id={`${id}-day`}
              type="date"
              min={dayInSweden()}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </Stack>
          <Stack gap={2}>
            <Text as="label" size={1} weight="medium" htmlFor={`${id}-time`}>
              Klockan, svensk tid
            </Text>
            <TextInput
              id={`${id}-time`}
              type="time"
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </Stack>
        </Grid>
        {isPast && (
          <Text size={1} role="alert">
            Tiden har passerat. Välj en senare.
          </Text>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Avbryt" onClick={onDone} />
          <Button
            tone="caution"
            text="Schemalägg"
            disabled={!at || isPast || isBusy}
            onClick={save}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
