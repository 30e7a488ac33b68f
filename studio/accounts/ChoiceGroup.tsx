import {Box, Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

interface Props {
  label: string
  hint: string
  options: readonly {value: string; title: string}[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Any number of choices, under a heading that screen readers read with each of them. */
export function ChoiceGroup({label, hint, options, chosen, onChange}: Props) {
  const id = useId()
  const toggle = (value: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <Stack
      as="fieldset"
      gap={3}
      style={{border: 0, margin: 0, padding: 0, minWidth: 0}}
      aria-describedby={`${id}-hint`}
    >
      {/* A legend is no part of its fieldset's layout, so it keeps its own distance. */}
      <legend style={{padding: '0 0 0.75rem'}}>
        <Text size={1} weight="medium">
          {label}
        </Text>
      </legend>
      <Card border radius={2} padding={3} style={{maxHeight: '14rem', overflow: 'auto'}}>
        <Stack gap={3}>
          {options.map(({value, title}) => (
            <Flex align="center" as="label" gap={3} key={value}>
              <Checkbox
                checked={chosen.includes(value)}
                onChange={({currentTarget}) => toggle(value, currentTarget.checked)}
              />
              <Box flex={1}>
                <Text size={1}>{title}</Text>
              </Box>
            </Flex>
          ))}
        </Stack>
      </Card>
      <Text id={`${id}-hint`} muted size={1}>
        {hint}
      </Text>
    </Stack>
  )
}
