import {Autocomplete, Box, Button, Card, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {hasWords} from '../desk/index.ts'
import type {Choice} from './use-choices.ts'

/** A question with its explanation, and the input that answers it. */
export function Question({
  id,
  title,
  about,
  children,
}: {
  id?: string
  title: string
  about?: string
  children: ReactNode
}) {
  return (
    <Stack gap={3}>
      <Text as={id ? 'label' : 'h2'} size={1} weight="semibold" {...(id ? {htmlFor: id} : {})}>
        {title}
      </Text>
      {about && (
        <Text size={1} muted>
          {about}
        </Text>
      )}
      {children}
    </Stack>
  )
}

interface TextQuestionProps {
  title: string
  about?: string
  value: unknown
  onChange: (text: string) => void
  rows?: number
  type?: 'text' | 'email' | 'date'
}

/** A question that is answered in words. */
export function TextQuestion({title, about, value, onChange, rows, type}: TextQuestionProps) {
  const id = useId()
  const text = typeof value === 'string' ? value : ''
  return (
    <Question id={id} title={title} {...(about === undefined ? {} : {about})}>
      {rows === undefined ? (
        <TextInput
          id={id}
          type={type ?? 'text'}
          value={text}
          onChange={({currentTarget}) => onChange(currentTarget.value)}
        />
      ) : (
        <TextArea
          id={id}
          rows={rows}
          value={text}
          onChange={({currentTarget}) => onChange(currentTarget.value)}
        />
      )}
    </Question>
  )
}

interface PickerProps {
  title: string
  about?: string
  /** What can be chosen; undefined while it is loaded. */
  choices: readonly Choice[] | undefined
  /** Ids of what is chosen. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Only one can be chosen. */
  single?: boolean
}

/** A choice of documents by name; what is chosen stands above. */
export function Picker({title, about, choices, chosen, onChange, single = false}: PickerProps) {
  const id = useId()
  const nameOf = (one: string) =>
    choices?.find((choice) => choice.id === one)?.title ?? (choices ? 'Finns inte längre' : '…')
  const others = choices?.filter((choice) => !chosen.includes(choice.id)) ?? []
  return (
    <Question id={id} title={title} {...(about === undefined ? {} : {about})}>
      {chosen.length > 0 && (
        <Flex as="ul" gap={2} wrap="wrap" style={{listStyle: 'none', margin: 0, padding: 0}}>
          {chosen.map((one) => (
            <Card as="li" key={one} border radius={2} paddingLeft={3}>
              <Flex align="center" gap={1}>
                <Text size={1}>{nameOf(one)}</Text>
                <Button
                  mode="bleed"
                  fontSize={1}
                  padding={2}
                  text="Ta bort"
                  aria-label={`Ta bort ${nameOf(one)}`}
                  onClick={() => onChange(chosen.filter((other) => other !== one))}
                />
              </Flex>
            </Card>
          ))}
        </Flex>
      )}
      {!(single && chosen.length > 0) && (
        <Autocomplete
          id={id}
          openButton={{'aria-label': `Visa alla: ${title}`}}
          placeholder={choices ? 'Skriv eller välj …' : 'Hämtar …'}
          options={others.map((choice) => ({value: choice.id, payload: choice}))}
          filterOption={(query, {payload}) => hasWords([payload.title], query)}
          renderOption={({payload}) => (
            <Card as="button" padding={3}>
              <Text size={1}>{payload.title}</Text>
            </Card>
          )}
          renderValue={() => ''}
          value=""
          onSelect={(one) => onChange(single ? [one] : [...chosen, one])}
        />
      )}
      {choices?.length === 0 && (
        <Box>
          <Text size={1} muted>
            Det finns inget att välja ännu.
          </Text>
        </Box>
      )}
    </Question>
  )
}
