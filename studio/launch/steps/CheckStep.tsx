import {Button, Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {
  pathToString,
  useClient,
  useDocumentPairPermissions,
  useSchema,
  useValidationStatus,
} from 'sanity'
import {IntentLink, useRouter} from 'sanity/router'
import {styled} from 'styled-components'
import {dayInSweden, dayInWords, isRecord} from '../../../schemas/index.ts'
import {CheckList, useCampaignCheck} from '../../campaign-check/index.ts'
import {count, PlainButton, useAction} from '../../desk/index.ts'
import {type MissingField, missingFields} from '../../document-form/index.ts'
import {API_VERSION} from '../../workspace/api-version.ts'
import {Question, TextQuestion} from '../Fields.tsx'
import {stepWith} from '../step-list.ts'
import type {StepProps} from './step-props.ts'

const LinkButton = styled(PlainButton)`
  min-height: 24px;
  color: var(--card-link-color);
`

interface WayProps extends Pick<StepProps, 'id' | 'onStep'> {
  path: string
  label?: string
  children: ReactNode
}

/** A way to where a field is changed: the step that asks for it, else the campaign's form. */
function Way({id, onStep, path, label, children}: WayProps) {
  const step = stepWith(path)
  if (step === undefined) {
    return (
      <IntentLink intent="edit" params={{id, type: 'campaign', path}} aria-label={label}>
        {children}
      </IntentLink>
    )
  }
  return (
    <LinkButton type="button" aria-label={label} onClick={() => onStep(step)}>
      {children}
    </LinkButton>
  )
}

type MissingProps = Pick<StepProps, 'id' | 'onStep'> & {missing: readonly MissingField[]}

function Missing({id, onStep, missing}: MissingProps) {
  return (
    <Card border radius={2} padding={3} tone="critical" data-testid="launch-missing">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {`${count(missing.length, 'sak', 'saker')} måste fyllas i först`}
        </Text>
        <Stack as="ul" gap={2} style={{margin: 0, paddingInlineStart: '1.2em'}}>
          {missing.map(({messages, path, title}) => (
            <Text as="li" size={1} key={title} style={{overflowWrap: 'anywhere'}}>
              <Way id={id} onStep={onStep} path={pathToString(path)}>
                <strong>{title}</strong>
                {`: ${messages.join('. ')}`}
              </Way>
            </Text>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

/** What the server finds, when the site opens and closes, and the button that starts it. */
export function CheckStep({id, fields, change, stored, revision, onStep}: StepProps) {
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const check = useCampaignCheck(id, revision)
  const {validation, isValidating} = useValidationStatus(`drafts.${id}`, 'campaign', true)
  const [permission] = useDocumentPairPermissions({id, type: 'campaign', permission: 'publish'})
  const {isBusy, run} = useAction('Kampanjen kunde inte startas')
  const [isStarted, setStarted] = useState(false)
  const type = useSchema().get('campaign')
  const missing = type ? missingFields(type, validation) : []
  const hasErrors = validation.some(({level}) => level === 'error')
  /** A domain is often pointed here when the site is there to be seen. */
  const isChecking = isValidating || (check.value === undefined && check.error === undefined)
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
      {missing.length > 0 && <Missing id={id} onStep={onStep} missing={missing} />}
      <CheckList
        campaign={id}
        check={check}
        wayTo={(path, label) => (
          <Way id={id} onStep={onStep} path={path} label={label}>
            Ändra
          </Way>
        )}
      />
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
            hasErrors ||
            stops?.length !== 0 ||
            permission?.granted === false
          }
          onClick={start}
        />
        {permission?.granted === false && (
          <Text size={1}>Din roll får inte starta kampanjer. Be en kampanjledare om hjälp.</Text>
        )}
        {isChecking && (
          <Text size={1} muted role="status">
            Kontrollerar först att allt är ifyllt …
          </Text>
        )}
        {!isChecking && missing.length > 0 && (
          <Text size={1}>
            {`${count(missing.length, 'sak', 'saker')} måste fyllas i, se listan överst.`}
          </Text>
        )}
        {!isChecking && !hasErrors && stops !== undefined && stops.length > 0 && (
          <Text size={1}>
            {`${count(stops.length, 'punkt', 'punkter')} måste lösas innan den startar.`}
          </Text>
        )}
      </Flex>
    </Stack>
  )
}
