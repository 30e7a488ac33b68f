import {Button, Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {
  pathToString,
  useClient,
  useDocumentPairPermissions,
  useValidationStatus,
  type ValidationMarker,
} from 'sanity'
import {IntentLink, useRouter} from 'sanity/router'
import {dayInSweden, dayInWords, isRecord} from '../../../schemas/index.ts'
import {CheckList, useCampaignCheck} from '../../campaign-check/index.ts'
import {count, useAction} from '../../desk/index.ts'
import {API_VERSION} from '../../workspace/api-version.ts'
import {Question, TextQuestion} from '../Fields.tsx'
import type {StepProps} from './step-props.ts'

function Missing({id, errors}: {id: string; errors: readonly ValidationMarker[]}) {
  return (
    <Card border radius={2} padding={3} tone="critical" data-testid="launch-missing">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {`${count(errors.length, 'sak', 'saker')} måste fyllas i först`}
        </Text>
        <Stack as="ul" gap={2} style={{margin: 0, paddingInlineStart: '1.2em'}}>
          {errors.map(({message, path}) => (
            <Text as="li" size={1} key={`${pathToString(path)} ${message}`}>
              <IntentLink intent="edit" params={{id, type: 'campaign', path: pathToString(path)}}>
                {message}
              </IntentLink>
            </Text>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

/** What the server finds, when the site opens and closes, and the button that starts it. */
export function CheckStep({id, fields, change, stored, revision}: StepProps) {
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const check = useCampaignCheck(id, revision)
  const {validation, isValidating} = useValidationStatus(`drafts.${id}`, 'campaign', true)
  const [permission] = useDocumentPairPermissions({id, type: 'campaign', permission: 'publish'})
  const {isBusy, run} = useAction('Kampanjen kunde inte startas')
  const [isStarted, setStarted] = useState(false)
  const errors = validation.filter(({level}) => level === 'error')
  /** A domain is often pointed here when the site is there to be seen. */
  const stops = check.value?.filter(({name, state}) => state === 'stop' && name !== 'domain')
  const period = isRecord(fields.period) ? fields.period : {}
  const from = typeof period.from === 'string' ? period.from : ''
  const to = typeof period.to === 'string' ? period.to : ''
  const isLater = from > dayInSweden()
  const write = (changed: object) => {
    const written = Object.entries({...period, ...changed}).filter(([, day]) => day)
    change({period: written.length > 0 ? Object.fromEntries(written) : undefined})
  }
  const start = () =>
    run(async () => {
      await stored()
      await client.action({
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${id}`,
        publishedId: id,
      })
      setStarted(true)
    })

  if (isStarted) {
    return (
      <Card border radius={3} padding={4} tone="positive" role="status">
        <Stack gap={4}>
          <Text size={2} weight="semibold">
            {isLater ? `Klart. Webbplatsen öppnar ${dayInWords(from)}.` : 'Kampanjen är startad.'}
          </Text>
          <Flex gap={3} wrap="wrap">
            <Button
              text="Öppna kampanjen"
              tone="primary"
              onClick={() => router.navigateIntent('edit', {id, type: 'campaign'})}
            />
            {!isLater && isRecord(fields.slug) && (
              <Button
                as="a"
                mode="ghost"
                text="Se webbplatsen"
                href={`/${String(fields.slug.current)}/`}
                target="_blank"
              />
            )}
          </Flex>
        </Stack>
      </Card>
    )
  }
  return (
    <Stack gap={5}>
      {errors.length > 0 && <Missing id={id} errors={errors} />}
      <CheckList campaign={id} check={check} />
      <Question
        title="När ska den vara öppen?"
        about="Utan dagar öppnar den när du startar den, och är öppen tills du avslutar den. Efteråt får besökarna en sida som leder vidare."
      >
        <Grid gridTemplateColumns={[1, 2]} gap={3}>
          <TextQuestion
            title="Första dagen"
            type="date"
            value={from}
            onChange={(day) => write({from: day})}
          />
          <TextQuestion
            title="Sista dagen"
            type="date"
            value={to}
            onChange={(day) => write({to: day})}
          />
        </Grid>
      </Question>
      <Flex gap={3} wrap="wrap" align="center">
        <Button
          tone="primary"
          fontSize={2}
          padding={4}
          text={isLater ? 'Starta den dagen' : 'Starta kampanjen'}
          disabled={
            isBusy ||
            isValidating ||
            errors.length > 0 ||
            stops?.length !== 0 ||
            permission?.granted === false
          }
          onClick={start}
        />
        {permission?.granted === false && (
          <Text size={1}>Din roll får inte starta kampanjer. Be en kampanjledare om hjälp.</Text>
        )}
        {errors.length === 0 && stops !== undefined && stops.length > 0 && (
          <Text size={1}>
            {`${count(stops.length, 'punkt', 'punkter')} måste lösas innan den startar.`}
          </Text>
        )}
      </Flex>
    </Stack>
  )
}
