import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {IntentLink} from 'sanity/router'
import {NotThere, useAction, useAnswer} from '../../desk/index.ts'
import {dayOf} from '../words.ts'
import {type Newsletter, readNewsletters, sendNewsletter, testNewsletter} from './api.ts'

const readersInWords = (count: number): string =>
  count === 1 ? '1 prenumerant' : `${count} prenumeranter`

function stateInWords({state, sentTo, sentAt, subscribers}: Newsletter): string {
  if (state === 'unsent') return readersInWords(subscribers)
  const day = sentAt === null ? '' : ` ${dayOf(sentAt)}`
  return state === 'sent'
    ? `Skickat${day} till ${readersInWords(sentTo)}`
    : `Skickas, ${sentTo} hittills`
}

interface RowProps {
  newsletter: Newsletter
  canMail: boolean
  onSent: () => void
}

function NewsletterRow({newsletter, canMail, onSent}: RowProps) {
  const [isAsking, setAsking] = useState(false)
  const {isBusy, run} = useAction('Det gick inte')
  const {id, title, campaign, state, subscribers} = newsletter
  const send = () =>
    run(async () => {
      await sendNewsletter(id)
      setAsking(false)
      onSent()
    }, 'Nyhetsbrevet skickas nu.')
  const test = () => run(() => testNewsletter(id), 'Provet är skickat till dig, på varje språk.')
  return (
    <Card as="li" border radius={2} padding={3} style={{listStyle: 'none'}}>
      <Flex gap={3} align="center" justify="space-between" wrap="wrap">
        <Stack gap={3} flex={1} style={{minWidth: '14rem'}}>
          <Flex gap={2} align="center" wrap="wrap">
            <Text weight="medium">
              <IntentLink intent="edit" params={{id, type: 'newsletter'}}>
                {title}
              </IntentLink>
            </Text>
            {state !== 'unsent' && (
              <Badge tone={state === 'sent' ? 'positive' : 'caution'}>
                {state === 'sent' ? 'Skickat' : 'Skickas'}
              </Badge>
            )}
          </Flex>
          <Text size={1} muted>
            {campaign} · {stateInWords(newsletter)}
          </Text>
        </Stack>
        {state === 'unsent' && canMail && (
          <Flex gap={2} wrap="wrap">
            <Button
              mode="ghost"
              text="Prov till mig"
              disabled={isBusy}
              onClick={() => void test()}
            />
            {isAsking ? (
              <>
                <Button
                  tone="primary"
                  text={`Ja, skicka till ${readersInWords(subscribers)}`}
                  disabled={isBusy}
                  onClick={() => void send()}
                />
                <Button mode="ghost" text="Ångra" onClick={() => setAsking(false)} />
              </>
            ) : (
              <Button
                tone="primary"
                text="Skicka …"
                aria-label={`Skicka ${title}`}
                disabled={isBusy || subscribers === 0}
                onClick={() => setAsking(true)}
              />
            )}
          </Flex>
        )}
      </Flex>
    </Card>
  )
}

/** *Nyhetsbrev*: those that are published, how many get them, and sending them. */
export function Newsletters() {
  const read = useCallback((signal: AbortSignal) => readNewsletters(signal), [])
  const {value, error, again} = useAnswer(read)
  if (!value) {
    return (
      <Box padding={4}>
        <NotThere error={error} />
      </Box>
    )
  }
  return (
    <Stack gap={4} padding={[3, 3, 4]} style={{maxWidth: '52rem'}} data-testid="newsletters">
      {!value.canMail && (
        <Card tone="caution" padding={3} radius={2} border>
          <Text size={1}>
            Servern skickar ingen e-post: den som sköter den anger HEMVIST_SMTP och HEMVIST_ORIGIN.
          </Text>
        </Card>
      )}
      {value.newsletters.length === 0 ? (
        <Text muted>
          Inget nyhetsbrev är publicerat. Skriv ett under Innehåll, Nyhetsbrev, och publicera det.
        </Text>
      ) : (
        <Stack as="ul" gap={2} padding={0}>
          {value.newsletters.map((newsletter) => (
            <NewsletterRow
              key={newsletter.id}
              newsletter={newsletter}
              canMail={value.canMail}
              onSent={again}
            />
          ))}
        </Stack>
      )}
    </Stack>
  )
}
