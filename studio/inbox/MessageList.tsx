import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {MessageSummary} from './api.ts'
import type {CampaignName} from './use-campaign-name.ts'
import {momentOf, stateTitles, stateTones} from './words.ts'

interface Props {
  messages: readonly MessageSummary[]
  campaignOf: CampaignName
  selected: string | undefined
  onSelect: (id: string) => void
}

/** Messages, the newest first. */
export function MessageList({messages, campaignOf, selected, onSelect}: Props) {
  if (messages.length === 0) {
    return (
      <Box padding={4}>
        <Text muted>Här finns inga meddelanden.</Text>
      </Box>
    )
  }
  return (
    <Stack as="ul" gap={1} padding={2} data-testid="inbox-list">
      {messages.map(({id, number, title, name, excerpt, receivedAt, state, ...sentTo}) => (
        <Card
          as="li"
          key={id}
          radius={2}
          tone={id === selected ? 'primary' : 'default'}
          style={{listStyle: 'none'}}
        >
          <Card
            as="button"
            type="button"
            padding={3}
            radius={2}
            tone="inherit"
            aria-current={id === selected ? 'true' : undefined}
            onClick={() => onSelect(id)}
            style={{width: '100%', textAlign: 'start'}}
          >
            <Stack gap={3}>
              <Flex gap={2} align="center" justify="space-between">
                <Box flex={1} style={{minWidth: 0}}>
                  <Text weight={state === 'new' ? 'bold' : 'medium'} textOverflow="ellipsis">
                    {number}. <bdi>{name || title}</bdi>
                  </Text>
                </Box>
                <Badge tone={stateTones[state]}>{stateTitles[state]}</Badge>
              </Flex>
              {excerpt && (
                <Text size={1} muted textOverflow="ellipsis">
                  <bdi>{excerpt}</bdi>
                </Text>
              )}
              <Text size={1} muted textOverflow="ellipsis">
                {name ? `${title} · ` : ''}
                {campaignOf(sentTo)} · {momentOf(receivedAt)}
              </Text>
            </Stack>
          </Card>
        </Card>
      ))}
    </Stack>
  )
}
