import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import type {SanityDocument} from 'sanity'
import {useAction, useStoredRevision} from '../desk/index.ts'
import {decideReview} from './reviews.ts'

interface DecideDialogProps {
  id: string
  shown: SanityDocument
  state: 'approved' | 'returned'
  onDone: () => void
}

const words = {
  approved: {label: 'Några ord (om du vill)', button: 'Godkänn', done: 'Godkänd'},
  returned: {label: 'Vad behöver ändras?', button: 'Skicka tillbaka', done: 'Skickad tillbaka'},
} as const

/** Approves a draft, or sends it back with comments, which it then needs. */
export function DecideDialog({id, shown, state, onDone}: DecideDialogProps) {
  const storedRevision = useStoredRevision(shown)
  const field = useId()
  const [answer, setAnswer] = useState('')
  const {label, button, done} = words[state]
  const {isBusy, run} = useAction('Det gick inte')
  const isMissing = state === 'returned' && answer.trim() === ''
  const decide = () =>
    run(async () => {
      await decideReview(id, {state, revision: await storedRevision(), answer})
      onDone()
    }, done)
  return (
    <Card padding={4} data-testid="decide-review">
      <Stack gap={4}>
        <Stack gap={2}>
          <Text as="label" size={1} weight="medium" htmlFor={field}>
            {label}
          </Text>
          <TextArea
            id={field}
            rows={4}
            value={answer}
            onChange={({currentTarget}) => setAnswer(currentTarget.value)}
          />
        </Stack>
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" text="Avbryt" onClick={onDone} />
          <Button
            tone={state === 'approved' ? 'positive' : 'caution'}
            text={button}
            disabled={isMissing || isBusy}
            onClick={decide}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
