import {Button, Flex, Grid, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {dayInSweden} from '../../schemas/index.ts'
import {Field} from '../desk/index.ts'
import {wholeMoment} from './moment-in-words.ts'
import {momentInSweden} from './swedish-moment.ts'

interface MomentFieldsProps {
  /** What the time is to begin with, `HH:MM`. */
  usual: string
  tone: 'caution' | 'primary'
  isBusy: boolean
  /** @param inWords the moment as clocks in Sweden show it */
  onChoose: (at: Date, inWords: string) => void
  onCancel: () => void
}

/** Asks for a moment to come, on clocks in Sweden. */
export function MomentFields({usual, tone, isBusy, onChoose, onCancel}: MomentFieldsProps) {
  const [day, setDay] = useState('')
  const [time, setTime] = useState(usual)
  const at = momentInSweden(day, time)
  const isPast = at !== null && at.getTime() <= Date.now()
  return (
    <Stack gap={4}>
      <Grid gridTemplateColumns={2} gap={3}>
        <Field label="Dag">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={dayInSweden()}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Klockan, svensk tid">
          {(control) => (
            <TextInput
              {...control}
              type="time"
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          )}
        </Field>
      </Grid>
      {isPast && (
        <Text size={1} role="alert">
          Tiden har passerat. Välj en senare.
        </Text>
      )}
      <Flex gap={2} justify="flex-end">
        <Button mode="bleed" text="Avbryt" onClick={onCancel} />
        <Button
          tone={tone}
          text="Schemalägg"
          disabled={!at || isPast || isBusy}
          onClick={() => at && !isPast && onChoose(at, wholeMoment(at))}
        />
      </Flex>
    </Stack>
  )
}
