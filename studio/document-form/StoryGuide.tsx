import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {styled} from 'styled-components'
import {PlainButton} from '../desk/index.ts'
import {type GuideStep, type ReachedStep, reachedSteps} from './guide-steps.ts'
import {LookStep} from './LookStep.tsx'
import {MissingList, useWayToField} from './MissingList.tsx'
import type {MissingField} from './missing-fields.ts'
import {OverForm, OverFormFrame, useOverForm} from './OverForm.tsx'
import {VisuallyHidden} from './VisuallyHidden.tsx'

const Steps = styled.ol`
  display: grid;
  grid-template-columns: repeat(5, minmax(0, 1fr));
  margin: 0;
  padding: 0;
  list-style: none;
`

const StepButton = styled(PlainButton)`
  display: grid;
  justify-items: center;
  gap: 8px;
  width: 100%;
  padding: 12px 2px;
  text-align: center;

  &:hover {
    text-decoration: none;
  }
  &[aria-expanded='true'] {
    background: var(--card-muted-bg-color);
  }
`

const Mark = styled(Card)`
  width: 25px;
  height: 25px;
  border-radius: 50%;
`

function MarkOf({step, number}: {step: ReachedStep; number: number}) {
  return (
    <Mark tone={step.isDone ? 'positive' : 'default'} border aria-hidden>
      <Flex align="center" justify="center" height="fill">
        <Text size={1} weight="medium">
          {step.isDone ? <CheckmarkIcon /> : number}
        </Text>
      </Flex>
    </Mark>
  )
}

interface StepPanelProps {
  documentId: string
  type: string
  revision: string
  step: ReachedStep
  next: GuideStep | undefined
  onNext: (name: string) => void
  onLeave: () => void
}

/** What a step is for, what is missing in it, and ways on. */
function StepPanel({documentId, type, revision, step, next, onNext, onLeave}: StepPanelProps) {
  const goTo = useWayToField()
  const [first] = step.fields
  return (
    <Stack gap={4}>
      <Text size={1}>{step.purpose}</Text>
      {step.isDone === true && (
        <Text size={1} weight="medium">
          Klart.
        </Text>
      )}
      {step.missing.length > 0 && <MissingList missing={step.missing} onChoose={onLeave} />}
      {first === undefined && <LookStep documentId={documentId} type={type} revision={revision} />}
      <Flex gap={2} wrap="wrap">
        {first !== undefined && (
          <Button
            mode={step.isDone ? 'ghost' : 'default'}
            fontSize={1}
            padding={2}
            text="Gå till fältet"
            onClick={() => {
              onLeave()
              goTo(step.missing[0]?.path ?? [first])
            }}
          />
        )}
        {next && (
          <Button
            mode={step.isDone ? 'default' : 'bleed'}
            fontSize={1}
            padding={2}
            text={`Nästa: ${next.title}`}
            onClick={() => onNext(next.name)}
          />
        )}
      </Flex>
    </Stack>
  )
}

interface StoryGuideProps {
  documentId: string
  type: string
  revision: string
  steps: readonly GuideStep[]
  missing: readonly MissingField[] | undefined
}

/** Above the form of what has not been published yet: the steps to there, and how far one has come. */
export function StoryGuide({documentId, type, revision, steps, missing}: StoryGuideProps) {
  const {opened, toggle, close, frame, buttonFor, id} = useOverForm()
  const reached = reachedSteps(steps, missing)
  const index = reached.findIndex(({name}) => name === opened)
  const open = reached[index]
  return (
    <OverFormFrame {...frame} as="nav" aria-label="Steg för steg" data-testid="story-guide">
      <Card border radius={2}>
        <Steps>
          {reached.map((step, at) => (
            <li key={step.name}>
              <StepButton type="button" {...buttonFor(step.name)}>
                <MarkOf step={step} number={at + 1} />
                <Text size={1} weight={step.name === opened ? 'semibold' : 'regular'}>
                  {step.title}
                  {step.isDone !== undefined && (
                    <VisuallyHidden>{step.isDone ? '(klart)' : '(återstår)'}</VisuallyHidden>
                  )}
                </Text>
              </StepButton>
            </li>
          ))}
        </Steps>
      </Card>
      {open && (
        <OverForm
          id={id}
          border
          radius={2}
          shadow={3}
          padding={4}
          role="group"
          aria-label={open.title}
        >
          <StepPanel
            documentId={documentId}
            type={type}
            revision={revision}
            step={open}
            next={reached[index + 1]}
            onNext={toggle}
            onLeave={close}
          />
        </OverForm>
      )}
    </OverFormFrame>
  )
}
