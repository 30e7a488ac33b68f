import {Badge, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {NotThere, useAction, useAnswer} from '../../desk/index.ts'
import {dayOf} from '../words.ts'
import {
  cancelRegistration,
  csvAddress,
  type EventRegistrations,
  printAddress,
  readEvent,
} from './api.ts'
import {placesInWords, startInWords} from './words.ts'

type Registration = EventRegistrations['registrations'][number]

interface ParticipantProps {
  registration: Registration
  isBusy: boolean
  onCancel: () => void
}

function Participant({registration, isBusy, onCancel}: ParticipantProps) {
  const [isAsking, setAsking] = useState(false)
  const {name, email, seats, state, diet, fields} = registration
  return (
    <Card as="li" border radius={2} padding={3} style={{listStyle: 'none'}}>
      <Flex gap={3} align="center" wrap="wrap" justify="space-between">
        <Stack gap={3} flex={1} style={{minWidth: '12rem', overflowWrap: 'anywhere'}}>
          <Flex gap={2} align="center">
            <Text weight="medium">
              <bdi>{name}</bdi>
            </Text>
            {seats > 1 && <Badge>{seats} personer</Badge>}
            {state === 'waiting' && <Badge tone="caution">Väntar</Badge>}
          </Flex>
          <Text size={1} muted>
            <a href={`mailto:${email}`}>{email}</a>
          </Text>
          {diet && (
            <Text size={1}>
              Mat: <bdi>{diet}</bdi>
            </Text>
          )}
          {fields.map(({name: field, label, value}) => (
            <Text key={field} size={1}>
              {label} <bdi>{[value].flat().join(', ')}</bdi>
            </Text>
          ))}
        </Stack>
        {isAsking ? (
          <Flex gap={2}>
            <Button tone="critical" text="Ja, avboka" disabled={isBusy} onClick={onCancel} />
            <Button mode="ghost" text="Ångra" onClick={() => setAsking(false)} />
          </Flex>
        ) : (
          <Button
            mode="bleed"
            tone="critical"
            text="Avboka"
            aria-label={`Avboka ${name}`}
            onClick={() => setAsking(true)}
          />
        )}
      </Flex>
    </Card>
  )
}

/** Who comes to one event, and who waits: to print, to take along, and to cancel. */
export function Participants({id}: {id: string}) {
  const read = useCallback((signal: AbortSignal) => readEvent(id, signal), [id])
  const {value, error, again} = useAnswer(read)
  const {isBusy, run} = useAction('Det gick inte')
  if (!value) {
    return <NotThere error={error} />
  }
  const [last] = value.registrations.map(({eraseAt}) => eraseAt).toSorted((a, b) => b - a)
  const cancel = (registration: string) =>
    run(async () => {
      await cancelRegistration(id, registration)
      again()
    }, 'Avbokat. Platsen går till nästa i kön.')
  return (
    <Stack gap={4} data-testid="participants">
      <Stack gap={3}>
        <Heading as="h2" size={2}>
          {value.title}
        </Heading>
        <Text muted size={1}>
          {[startInWords(value), placesInWords(value)].filter(Boolean).join(' · ')}
        </Text>
        {last !== undefined && (
          <Text muted size={1}>
            Raderas {dayOf(last)}. Det som rör mat raderas dagen efter evenemanget.
          </Text>
        )}
      </Stack>
      <Flex gap={2} wrap="wrap">
        <Button
          as="a"
          href={printAddress(id)}
          target="_blank"
          rel="noopener"
          mode="ghost"
          text="Lista att skriva ut"
        />
        <Button as="a" href={csvAddress(id)} mode="ghost" text="Hämta som CSV" download />
      </Flex>
      <Stack as="ul" gap={2} padding={0}>
        {value.registrations.map((registration) => (
          <Participant
            key={registration.id}
            registration={registration}
            isBusy={isBusy}
            onCancel={() => void cancel(registration.id)}
          />
        ))}
      </Stack>
    </Stack>
  )
}
