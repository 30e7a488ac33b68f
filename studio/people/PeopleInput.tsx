import {Button, Card, Flex, Select, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import type {ArrayOfPrimitivesInputProps} from 'sanity'
import {personInWords, usePeople} from './use-people.ts'

/** A list of people's ids, in which they are chosen and shown by name. */
export function PeopleInput(props: ArrayOfPrimitivesInputProps) {
  const {value = [], readOnly, elementProps, onItemAppend, onItemRemove} = props
  const {value: people, error} = usePeople()
  const byId = useMemo(() => new Map(people?.map((person) => [person.id, person])), [people])
  const nameOf = (id: string) => {
    const person = byId.get(id)
    if (person) return personInWords(person)
    return people ? 'Någon som inte arbetar här längre' : 'Hämtar namnet …'
  }
  const others = people?.filter(({id}) => !value.includes(id)) ?? []
  return (
    <Stack gap={3} data-testid="people-input">
      {error !== undefined && (
        <Text size={1} role="alert">
          Namnen kunde inte hämtas. Studion försöker igen om en minut.
        </Text>
      )}
      {value.length > 0 && (
        <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {value.map(String).map((id, index) => (
            <Card as="li" key={id} border radius={2} paddingX={3} paddingY={2}>
              <Flex align="center" gap={3}>
                <Stack flex={1}>
                  <Text size={1}>{nameOf(id)}</Text>
                </Stack>
                <Button
                  mode="bleed"
                  fontSize={1}
                  padding={2}
                  text="Ta bort"
                  aria-label={`Ta bort ${byId.get(id)?.name ?? 'personen'}`}
                  disabled={readOnly === true}
                  onClick={() => onItemRemove(index)}
                />
              </Flex>
            </Card>
          ))}
        </Stack>
      )}
      <Select
        {...elementProps}
        aria-label="Lägg till en person"
        value=""
        disabled={readOnly === true || others.length === 0}
        onChange={({currentTarget}) => onItemAppend(currentTarget.value)}
      >
        <option value="" disabled>
          {people && others.length === 0
            ? 'Det finns ingen fler att välja'
            : 'Lägg till en person …'}
        </option>
        {others.map((person) => (
          <option key={person.id} value={person.id}>
            {personInWords(person)}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
