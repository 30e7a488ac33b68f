import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useRef, useState} from 'react'
import {copyText} from './copy-text.ts'

const swedish = {
  copy: 'Kopiera',
  copied: 'Kopierad',
  selected: 'Webbläsaren får inte kopiera. Länken är markerad: kopiera den med Ctrl+C eller ⌘C.',
}

interface Props {
  label: string
  value: string
  words?: typeof swedish
}

/** A text with a button that copies it, or selects it for copying by hand where the browser does not let it be copied. */
export function CopyField({label, value, words = swedish}: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'copied' | 'selected'>()
  const copy = async () => {
    const isCopied = await copyText(value)
    if (!isCopied) input.current?.select()
    setState(isCopied ? 'copied' : 'selected')
  }
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Flex gap={2}>
        <Stack flex={1}>
          <TextInput
            ref={input}
            id={id}
            readOnly
            value={value}
            onFocus={({currentTarget}) => currentTarget.select()}
          />
        </Stack>
        <Button
          mode="ghost"
          text={state === 'copied' ? words.copied : words.copy}
          onClick={() => void copy()}
        />
      </Flex>
      <Text size={1} muted role="status">
        {state === 'selected' ? words.selected : ''}
      </Text>
    </Stack>
  )
}
