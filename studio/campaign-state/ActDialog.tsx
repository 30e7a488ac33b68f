import {Button, Card, Flex, Stack, Text, useToast} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient} from 'sanity'
import {count, readPageCount, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {actOnCampaign, type CampaignAct} from './change-state.ts'

const consequences: Readonly<Record<CampaignAct, (pages: string) => string>> = {
  start: () => 'Alla sidor visas igen för besökare, om en liten stund.',
  pause: (pages) =>
    `${pages} tas ned. Besökarna får en sida som säger att kampanjen är pausad. Innehållet finns kvar, och Starta kampanjen visar allt igen.`,
  end: (pages) =>
    `${pages} tas ned. Besökarna får en sida som säger att kampanjen är avslutad och leder vidare till ägaren. Innehållet finns kvar.`,
}

const done: Readonly<Record<CampaignAct, string>> = {
  start: 'Webbplatsen öppnas nu',
  pause: 'Webbplatsen är pausad',
  end: 'Kampanjen är avslutad',
}

interface ActDialogProps {
  act: CampaignAct
  label: string
  campaignId: string
  onDone: () => void
}

/** Says what opening or closing a campaign's site does, and does it. */
export function ActDialog({act, label, campaignId, onDone}: ActDialogProps) {
  const client = useClient({apiVersion: API_VERSION})
  const toast = useToast()
  const read = useCallback((signal: AbortSignal) => readPageCount(campaignId, signal), [campaignId])
  const {value} = useAnswer(read)
  const [isWorking, setWorking] = useState(false)
  const confirm = async () => {
    setWorking(true)
    try {
      await actOnCampaign(client, campaignId, act, new Date())
      toast.push({status: 'success', title: done[act]})
      onDone()
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: 'Det gick inte', description})
      setWorking(false)
    }
  }
  const pages = value === undefined ? 'Webbplatsens sidor' : count(value, 'sida', 'sidor')
  return (
    <Card padding={4} data-testid="campaign-act">
      <Stack gap={4}>
        <Text size={1}>{consequences[act](pages)}</Text>
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Avbryt" onClick={onDone} />
          <Button
            tone={act === 'start' ? 'primary' : 'critical'}
            text={label}
            disabled={isWorking}
            onClick={confirm}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
