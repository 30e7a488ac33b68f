import {Button, Card, Flex, Stack, TextArea} from '@sanity/ui'
import {useState} from 'react'
import type {SanityDocument} from 'sanity'
import {Field, useAction, useStoredRevision} from '../desk/index.ts'
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
    <Card data-testid="decide-review">
      <Stack gap={4}>
        <Field label={label}>
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              value={answer}
              onChange={({currentTarget}) => setAnswer(currentTarget.value)}
            />
          )}
        </Field>
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
