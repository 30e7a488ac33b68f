import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {count, readPageCount, useAction, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {actOnCampaign, type CampaignAct} from './change-state.ts'

const consequences: Readonly<Record<CampaignAct, (pages: string) => string>> = {
  start: () => 'Alla sidor visas igen för besökare, om en liten stund.',
  pause: (pages) =>
    `${pages} tas ned. Besökarna får en sida som säger att kampanjen är pausad. Innehållet finns kvar, och Starta kampanjen visar allt igen.`,
  end: (pages) =>
    `${pages} tas ned. Besökarna får en sida som säger att kampanjen är avslutad och leder vidare till ägaren. Innehållet finns kvar. Hela webbplatsen kan ni hämta som en fil, nu eller senare, med Hämta en kopia i samma meny.`,
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
  /** Why it cannot be done. */
  refusal: string | null
  onDone: () => void
}

/** Says what opening or closing a campaign's site does, and does it; or why it cannot be done. */
export function ActDialog({act, label, campaignId, refusal, onDone}: ActDialogProps) {
  const client = useClient({apiVersion: API_VERSION})
  const read = useCallback((signal: AbortSignal) => readPageCount(campaignId, signal), [campaignId])
  const {value} = useAnswer(read)
  const {isBusy, run} = useAction('Det gick inte')
  const confirm = () =>
    run(async () => {
      await actOnCampaign(client, campaignId, act, new Date())
      onDone()
    }, done[act])
  const pages = value === undefined ? 'Webbplatsens sidor' : count(value, 'sida', 'sidor')
  return (
    <Card data-testid="campaign-act">
      <Stack gap={4}>
        <Text size={1}>{refusal ?? consequences[act](pages)}</Text>
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Avbryt" onClick={onDone} />
          <Button
            tone={act === 'start' ? 'primary' : 'critical'}
            text={label}
            disabled={isBusy || refusal !== null}
            onClick={confirm}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
