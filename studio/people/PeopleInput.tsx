import {Button, Card, Flex, Select, Stack, Text} from '@sanity/ui'
import {useCallback, useMemo} from 'react'
import {type ArrayOfPrimitivesInputProps, useClient, useProjectId, useUserStore} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {membersOf, type Person, peopleOf} from './people.ts'

/** Everybody who works here, by name. */
function usePeople() {
  const client = useClient({apiVersion: API_VERSION})
  const project = useProjectId()
  const users = useUserStore()
  const read = useCallback(
    async (signal: AbortSignal): Promise<Person[]> => {
      const members = membersOf(await client.request({uri: `/projects/${project}`, signal}))
      return peopleOf(members, await users.getUsers(members.map(({id}) => id)))
    },
    [client, project, users],
  )
  return useAnswer(read)
}

const inWords = ({name, role}: Person): string => [name, role].filter(Boolean).join(' · ')

/** A list of people's ids, in which they are chosen and shown by name. */
export function PeopleInput(props: ArrayOfPrimitivesInputProps) {
  const {value = [], readOnly, elementProps, onItemAppend, onItemRemove} = props
  const {value: people, error} = usePeople()
  const byId = useMemo(() => new Map(people?.map((person) => [person.id, person])), [people])
  const nameOf = (id: string) => {
    const person = byId.get(id)
    if (person) return inWords(person)
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
            {inWords(person)}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
