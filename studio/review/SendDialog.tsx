import {Button, Card, Flex, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useCallback, useState} from 'react'
import type {SanityDocument} from 'sanity'
import {dayInSweden} from '../../schemas/index.ts'
import {Field, useAction, useAnswer, useStoredRevision} from '../desk/index.ts'
import {readReviewers, sendForReview} from './reviews.ts'

interface SendDialogProps {
  id: string
  shown: SanityDocument
  onDone: () => void
}

/** Asks to whom a draft is sent for review, until when, and with what words. */
export function SendDialog({id, shown, onDone}: SendDialogProps) {
  const documentId = shown._id
  const storedRevision = useStoredRevision(shown)
  const read = useCallback(
    (signal: AbortSignal) => readReviewers(id, documentId, signal),
    [id, documentId],
  )
  const {value: reviewers, error} = useAnswer(read)
  const [chosen, setChosen] = useState('')
  const [until, setUntil] = useState('')
  const [message, setMessage] = useState('')
  const {isBusy, run} = useAction('Det gick inte att skicka')
  const only = reviewers?.length === 1 ? reviewers[0]?.id : undefined
  const to = chosen || (only ?? '')
  const name = reviewers?.find((person) => person.id === to)?.name
  const send = () =>
    run(async () => {
      await sendForReview(id, {
        documentId,
        revision: await storedRevision(),
        to,
        ...(until ? {until} : {}),
        ...(message ? {message} : {}),
      })
      onDone()
    }, `Skickad till ${name}`)
  const hint =
    error === undefined
      ? 'Hämtar dem som får godkänna …'
      : 'Namnen kunde inte hämtas. Studion försöker igen om en minut.'
  return (
    <Card data-testid="send-for-review">
      <Stack gap={4}>
        {reviewers === undefined ? (
          <Text size={1}>{hint}</Text>
        ) : reviewers.length === 0 ? (
          <Text size={1} role="alert">
            Det finns ingen annan som får godkänna det här. Be en administratör om hjälp.
          </Text>
        ) : null}
        <Field label="Till">
          {(control) => (
            <Select
              {...control}
              value={to}
              disabled={!reviewers?.length}
              onChange={({currentTarget}) => setChosen(currentTarget.value)}
            >
              <option value="" disabled>
                Välj vem som ska granska …
              </option>
              {reviewers?.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Senast (om det brådskar)">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={dayInSweden()}
              value={until}
              onChange={({currentTarget}) => setUntil(currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Några ord till den som granskar">
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              value={message}
              onChange={({currentTarget}) => setMessage(currentTarget.value)}
            />
          )}
        </Field>
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Avbryt" onClick={onDone} />
          <Button tone="primary" text="Skicka" disabled={to === '' || isBusy} onClick={send} />
        </Flex>
      </Stack>
    </Card>
  )
}
