import {Box, Card, Grid, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {NotThere, useAnswer} from '../../desk/index.ts'
import {readEvents} from './api.ts'
import {Participants} from './Participants.tsx'
import {placesInWords, startInWords} from './words.ts'

/** *Anmälningar*: the events that somebody has signed up for, and who comes to each. */
export function Registrations() {
  const read = useCallback((signal: AbortSignal) => readEvents(signal), [])
  const {value, error} = useAnswer(read)
  const [chosen, setChosen] = useState<string>()
  if (!value) {
    return (
      <Box padding={4}>
        <NotThere error={error} />
      </Box>
    )
  }
  const id = chosen ?? value.events[0]?.id
  if (!id) {
    return (
      <Box padding={4}>
        <Text muted>
          Ingen har anmält sig än. Gör ett formulär av sorten Anmälan till ett evenemang, så kan
          besökare anmäla sig.
        </Text>
      </Box>
    )
  }
  return (
    <Grid columns={[1, 1, 1, 2]} gap={4} padding={[3, 3, 4]} data-testid="registrations">
      <Stack as="ul" gap={1} padding={0} style={{alignContent: 'start'}}>
        {value.events.map((event) => (
          <Card as="li" key={event.id} radius={2} style={{listStyle: 'none'}}>
            <Card
              as="button"
              type="button"
              padding={3}
              radius={2}
              tone={event.id === id ? 'primary' : 'default'}
              aria-current={event.id === id ? 'true' : undefined}
              onClick={() => setChosen(event.id)}
              style={{width: '100%', textAlign: 'start'}}
            >
              <Stack gap={3}>
                <Text weight="medium">{event.title}</Text>
                <Text size={1} muted>
                  {[startInWords(event), placesInWords(event)].filter(Boolean).join(' · ')}
                </Text>
              </Stack>
            </Card>
          </Card>
        ))}
      </Stack>
      <Participants key={id} id={id} />
    </Grid>
  )
}
