import {Button, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {Field} from '../desk/index.ts'
import type {Change, Message} from './api.ts'

interface Props {
  message: Message
  canMail: boolean
  /** Something is being done. */
  isBusy: boolean
  onChange: (change: Change, body: object, done: string) => Promise<boolean>
}

/** An internal note, or an answer by mail. */
export function Reply({message, canMail, isBusy, onChange}: Props) {
  const [note, setNote] = useState('')
  const [subject, setSubject] = useState(`Svar: ${message.title}`)
  const [text, setText] = useState('')

  const submitNote = async (event: FormEvent) => {
    event.preventDefault()
    if (await onChange('note', {text: note}, 'Anteckningen är sparad.')) setNote('')
  }
  const submitAnswer = async (event: FormEvent) => {
    event.preventDefault()
    if (await onChange('answer', {subject, text}, 'Svaret skickas.')) setText('')
  }

  return (
    <Stack gap={5}>
      {message.email && canMail && (
        <form onSubmit={submitAnswer}>
          <Stack gap={3}>
            <Field label="Ämne">
              {(control) => (
                <TextInput
                  {...control}
                  value={subject}
                  maxLength={150}
                  onChange={({currentTarget}) => setSubject(currentTarget.value)}
                />
              )}
            </Field>
            <Field label={`Svar till ${message.email}`}>
              {(control) => (
                <TextArea
                  {...control}
                  rows={7}
                  dir="auto"
                  value={text}
                  onChange={({currentTarget}) => setText(currentTarget.value)}
                />
              )}
            </Field>
            <Flex>
              <Button
                type="submit"
                tone="primary"
                text="Skicka svaret"
                disabled={isBusy || text.trim() === '' || subject.trim() === ''}
              />
            </Flex>
          </Stack>
        </form>
      )}
      {message.email && !canMail && (
        <Text muted size={1}>
          Servern skickar ingen e-post. Svara till{' '}
          <a href={`mailto:${encodeURIComponent(message.email).replace('%40', '@')}`}>
            {message.email}
          </a>{' '}
          från din egen e-post, och anteckna det här.
        </Text>
      )}
      <form onSubmit={submitNote}>
        <Stack gap={3}>
          <Field label="Anteckning, som bara syns här">
            {(control) => (
              <TextArea
                {...control}
                rows={3}
                value={note}
                onChange={({currentTarget}) => setNote(currentTarget.value)}
              />
            )}
          </Field>
          <Flex>
            <Button
              type="submit"
              mode="ghost"
              text="Spara anteckningen"
              disabled={isBusy || note.trim() === ''}
            />
          </Flex>
        </Stack>
      </form>
    </Stack>
  )
}
