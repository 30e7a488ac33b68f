import {Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useCallback, useEffect} from 'react'
import {NotThere, useAction, useAnswer} from '../desk/index.ts'
import {type ArchiveState, archiveAddress, makeArchive, readArchive} from './archive.ts'

/** While a copy is made, it is asked for this often, in ms. */
const LOOK_MS = 2_000

const words: Readonly<Record<ArchiveState, string>> = {
  none: '',
  building: 'Kopian görs. Det kan ta några minuter; du kan stänga rutan och komma tillbaka.',
  ready: 'Kopian är klar. Den går att hämta i en kvart.',
  failed: 'Kopian gick inte att göra. Försök igen, eller be den som sköter servern titta i loggen.',
}

/** Offers a campaign's site as a file. */
export function ArchiveDialog({campaignId, onDone}: {campaignId: string; onDone: () => void}) {
  const read = useCallback((signal: AbortSignal) => readArchive(campaignId, signal), [campaignId])
  const {value: state, error, again} = useAnswer(read)
  const {isBusy, run} = useAction('Det gick inte att göra en kopia')
  const isBuilding = state === 'building'
  useEffect(() => {
    if (!isBuilding) return
    const timer = setInterval(again, LOOK_MS)
    return () => clearInterval(timer)
  }, [isBuilding, again])
  const make = () =>
    run(async () => {
      await makeArchive(campaignId)
      again()
    })
  return (
    <Card data-testid="campaign-archive">
      <Stack gap={4}>
        <Text size={1}>
          Du får hela webbplatsen som en zip-fil: sidor, bilder och trycksaker, så som de får visas
          just nu, också när kampanjen är avslutad. Den som har återkallat sitt samtycke är inte
          med. Packa upp filen och öppna index.html.
        </Text>
        <Text size={1}>
          Kopian är till ert eget arkiv. Den som är med har sagt ja till webbplatsen, inte till att
          kopian läggs ut på nytt. Återkallar någon sitt samtycke senare: radera kopian och hämta en
          ny.
        </Text>
        {state === undefined ? (
          <NotThere error={error} />
        ) : (
          <Flex align="center" gap={3} role="status">
            {isBuilding && <Spinner muted />}
            <Text size={1} weight="medium">
              {words[state]}
            </Text>
          </Flex>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Stäng" onClick={onDone} />
          {state === 'ready' ? (
            <Button
              as="a"
              tone="primary"
              text="Hämta kopian"
              href={archiveAddress(campaignId)}
              download
            />
          ) : (
            <Button
              tone="primary"
              text="Gör en kopia"
              disabled={state === undefined || isBuilding || isBusy}
              onClick={make}
            />
          )}
        </Flex>
      </Stack>
    </Card>
  )
}
