import {Select, Stack, Text} from '@sanity/ui'
import {type StringInputProps, set, unset} from 'sanity'
import {personInWords, usePeople} from './use-people.ts'

/** One person's id, chosen and shown by name. */
export function PersonInput({value, readOnly, elementProps, onChange}: StringInputProps) {
  const {value: people, error} = usePeople()
  const isKnown = !value || people?.some(({id}) => id === value)
  return (
    <Stack gap={3}>
      {error !== undefined && (
        <Text size={1} role="alert">
          Namnen kunde inte hämtas. Studion försöker igen om en minut.
        </Text>
      )}
      <Select
        {...elementProps}
        value={value ?? ''}
        disabled={readOnly === true}
        onChange={({currentTarget}) =>
          onChange(currentTarget.value === '' ? unset() : set(currentTarget.value))
        }
      >
        <option value="">Ingen</option>
        {!isKnown && (
          <option value={value}>{people ? 'Någon som inte arbetar här längre' : 'Hämtar …'}</option>
        )}
        {people?.map((person) => (
          <option key={person.id} value={person.id}>
            {personInWords(person)}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
