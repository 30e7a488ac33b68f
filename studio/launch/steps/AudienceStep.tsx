import {Button, Card, Flex, Stack} from '@sanity/ui'
import {isRecord, recordsIn} from '../../../schemas/index.ts'
import {newKey} from '../../workspace/random-ids.ts'
import {Picker, Question, TextQuestion} from '../Fields.tsx'
import {idsOf, references, swedish, withSwedish} from '../references.ts'
import {useChoices} from '../use-choices.ts'
import type {StepProps} from './step-props.ts'

const ENOUGH = 5

/** Whom the campaign is for, what it says, and the values behind it. */
export function AudienceStep({fields, change}: StepProps) {
  const audiences = useChoices('audience')
  const position = isRecord(fields.position) ? fields.position : {}
  const values = recordsIn(position.values)
  const write = (changed: object) =>
    change({position: {_type: 'position', ...position, ...changed}})
  const edit = (key: unknown, changed: object) =>
    write({values: values.map((value) => (value._key === key ? {...value, ...changed} : value))})
  return (
    <Stack gap={5}>
      <Picker
        title="Vilka vill ni nå?"
        choices={audiences}
        chosen={idsOf(fields.audiences)}
        onChange={(ids) => change({audiences: references(ids)})}
      />
      <TextQuestion
        title="Position"
        about="En mening: vad platsen är, för vem, och vad som skiljer den från andra."
        rows={2}
        value={swedish(position.statement)}
        onChange={(text) =>
          write({statement: withSwedish('localizedText', position.statement, text)})
        }
      />
      <Question title="Värden" about="Det som ni står för. Tre räcker långt.">
        {values.map(({_key, title, text}, index) => (
          <Card key={String(_key)} border radius={2} padding={3}>
            <Stack gap={4}>
              <TextQuestion
                title={`Värde ${index + 1}`}
                value={swedish(title)}
                onChange={(sv) => edit(_key, {title: withSwedish('localizedString', title, sv)})}
              />
              <TextQuestion
                title="Vad det betyder"
                rows={2}
                value={swedish(text)}
                onChange={(sv) => edit(_key, {text: withSwedish('localizedText', text, sv)})}
              />
              <Flex justify="flex-end">
                <Button
                  mode="bleed"
                  text="Ta bort"
                  aria-label={`Ta bort värde ${index + 1}`}
                  onClick={() => write({values: values.filter((value) => value._key !== _key)})}
                />
              </Flex>
            </Stack>
          </Card>
        ))}
        {values.length < ENOUGH && (
          <Flex>
            <Button
              mode="ghost"
              text="Lägg till ett värde"
              onClick={() =>
                write({values: [...values, {_key: newKey(), _type: 'valueStatement'}]})
              }
            />
          </Flex>
        )}
      </Question>
    </Stack>
  )
}
