import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useCallback} from 'react'
import {IntentLink} from 'sanity/router'
import {useAnswer} from '../desk/index.ts'
import {type CheckItem, readCampaignCheck, stateWords} from './campaign-check.ts'

/** Where a field is changed: a link to the campaign's form, or something nearer. */
type WayTo = (field: string, label: string) => ReactNode

function CheckRow({item, wayTo}: {item: CheckItem; wayTo: WayTo}) {
  const {title, state, text, field, documents = []} = item
  const {text: word, tone} = stateWords[state]
  return (
    <Card as="li" border radius={2} padding={3} data-testid={`check-${item.name}`}>
      <Stack gap={3}>
        <Flex align="center" gap={3} wrap="wrap">
          <Stack flex={1}>
            <Text as="h2" size={1} weight="semibold">
              {title}
            </Text>
          </Stack>
          <Badge tone={tone}>{word}</Badge>
        </Flex>
        <Text size={1} style={{overflowWrap: 'anywhere'}}>
          {text}
        </Text>
        {documents.length > 0 && (
          <Stack as="ul" gap={2} style={{margin: 0, paddingInlineStart: '1.2em'}}>
            {documents.map(({id, type, title: name, note}) => (
              <Text as="li" key={id} size={1}>
                <IntentLink intent="edit" params={{id, type}} style={{textDecoration: 'underline'}}>
                  {name}
                </IntentLink>
                {`: ${note.toLowerCase()}`}
              </Text>
            ))}
          </Stack>
        )}
        {state !== 'ok' && field !== undefined && (
          <Text size={1}>{wayTo(field, `Ändra ${title}`)}</Text>
        )}
      </Stack>
    </Card>
  )
}

/**
 * What the server finds when it looks at a campaign as visitors would get it.
 * @param revision checked again when it changes
 */
export function useCampaignCheck(campaign: string, revision: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the campaign changes
  const read = useCallback(
    (signal: AbortSignal) => readCampaignCheck(campaign, signal),
    [campaign, revision],
  )
  return useAnswer(read)
}

/** The findings, those to mend first. */
export function CheckList({
  campaign,
  check: {value, error, again},
  wayTo = (path, label) => (
    <IntentLink intent="edit" params={{id: campaign, type: 'campaign', path}} aria-label={label}>
      Ändra
    </IntentLink>
  ),
}: {
  campaign: string
  check: ReturnType<typeof useCampaignCheck>
  wayTo?: WayTo
}) {
  const order = ['stop', 'advice', 'unknown', 'ok']
  const items = value?.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <Stack gap={4} data-testid="campaign-check">
      {error !== undefined && (
        <Card tone="critical" padding={3} radius={2} role="alert">
          <Text size={1}>Kontrollen gick inte att göra just nu. Vi försöker igen om en minut.</Text>
        </Card>
      )}
      {!items && error === undefined && (
        <Text size={1} muted role="status">
          Kontrollerar varje del …
        </Text>
      )}
      {items && (
        <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {items.map((item) => (
            <CheckRow key={item.name} item={item} wayTo={wayTo} />
          ))}
        </Stack>
      )}
      {items && (
        <Box>
          <Button mode="ghost" text="Kontrollera igen" onClick={again} />
        </Box>
      )}
    </Stack>
  )
}
