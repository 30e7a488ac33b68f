import {Button, Container, Flex, Grid, Heading, Select, Spinner, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import type {FindingKind} from '../../schemas/index.ts'
import {type Answer, count, Field, messageOf, ToolPage, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {readCampaigns} from '../workspace/campaigns.ts'
import {type DocumentFinding, idsOfCampaign} from './collect.ts'
import {FindingsTable} from './FindingsTable.tsx'
import {type Findings, useFindings} from './use-findings.ts'
import {findingsCsv, isKind, kindTitles} from './words.ts'

/** Which documents a campaign consists of; undefined for all campaigns, or until that is known. */
function useCampaignIds(campaign: string): Answer<ReadonlySet<string> | undefined> {
  const client = useClient({apiVersion: API_VERSION})
  const ask = useCallback(
    async (signal: AbortSignal) =>
      campaign === '' ? undefined : {campaign, ids: await idsOfCampaign(client, campaign, signal)},
    [client, campaign],
  )
  const {value, ...answer} = useAnswer(ask)
  // The previous answer stays until the next one.
  return {...answer, value: value?.campaign === campaign ? value.ids : undefined}
}

/** Hands a file to the browser to store. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

function Progress({read: {documents, isDone, error}, shown}: {read: Findings; shown: number}) {
  const found = `${shown === 0 ? 'Inget' : count(shown, 'sak', 'saker')} att rätta i ${count(documents, 'dokument', 'dokument')}`
  return (
    <Flex align="center" gap={3} role="status">
      {!isDone && <Spinner muted />}
      <Text size={1} weight="semibold">
        {isDone ? `${found}.` : `${found} hittills. Läser vidare …`}
      </Text>
      {error !== undefined && (
        <Text size={1} role="alert">{`Allt kunde inte läsas: ${messageOf(error)}`}</Text>
      )}
    </Flex>
  )
}

/** *Tillgänglighet*: what is hard to use for some, over all campaigns, with the way to the field. */
export function FindingsTool() {
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const read = useFindings()
  const ask = useCallback((signal: AbortSignal) => readCampaigns(client, signal), [client])
  const {value: campaigns} = useAnswer(ask)
  const [campaign, setCampaign] = useState('')
  const [kind, setKind] = useState<FindingKind | ''>('')
  const chosen = useCampaignIds(campaign)

  const inCampaign = read.findings.filter(
    ({id}) => campaign === '' || (chosen.value?.has(id) ?? false),
  )
  const counts = Map.groupBy(inCampaign, (finding) => finding.kind)
  const shown = inCampaign.filter((finding) => kind === '' || finding.kind === kind)
  const addressOf = ({id, type, path}: DocumentFinding) =>
    new URL(router.resolveIntentLink('edit', {id, type, path}), location.href).href

  return (
    <ToolPage id="findings-tool">
      <Container width={4} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={4}>
          <Heading as="h1" size={3}>
            Tillgänglighet
          </Heading>
          <Text size={1} muted>
            Det i texter, bilder och färger som någon inte kan läsa, se, höra eller hitta i, i allt
            som du får läsa. Utkast räknas som de är. Sidornas kod kontrolleras för sig.
          </Text>
          <Grid gridTemplateColumns={[1, 2]} gap={3}>
            <Field label="Kampanj">
              {(control) => (
                <Select
                  {...control}
                  value={campaign}
                  onChange={({currentTarget}) => setCampaign(currentTarget.value)}
                >
                  <option value="">Alla</option>
                  {campaigns?.map(({id, name}) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Slag">
              {(control) => (
                <Select
                  {...control}
                  value={kind}
                  onChange={({currentTarget: {value}}) => setKind(isKind(value) ? value : '')}
                >
                  <option value="">{`Alla (${inCampaign.length})`}</option>
                  {Object.entries(kindTitles).map(([value, title]) => (
                    <option key={value} value={value}>
                      {`${title} (${isKind(value) ? (counts.get(value)?.length ?? 0) : 0})`}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </Grid>
          <Flex gap={2} wrap="wrap">
            <Button
              mode="ghost"
              text="Hämta som CSV"
              disabled={!read.isDone || shown.length === 0}
              onClick={() => download('tillganglighet.csv', findingsCsv(shown, addressOf))}
            />
            <Button
              mode="bleed"
              text="Läs igenom igen"
              disabled={!read.isDone}
              onClick={read.again}
            />
          </Flex>
          <Progress read={read} shown={shown.length} />
          {chosen.error !== undefined && (
            <Text size={1} role="alert">
              {messageOf(chosen.error)}
            </Text>
          )}
          {shown.length > 0 && <FindingsTable key={`${campaign} ${kind}`} findings={shown} />}
        </Stack>
      </Container>
    </ToolPage>
  )
}
