import {Button, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type ComponentType, useCallback, useEffect, useRef} from 'react'
import {useRouter} from 'sanity/router'
import {styled} from 'styled-components'
import {withOpening} from './front-pages.ts'
import {beside, type StepId, stepOf, steps} from './step-list.ts'
import {AudienceStep} from './steps/AudienceStep.tsx'
import {CheckStep} from './steps/CheckStep.tsx'
import {ContactStep} from './steps/ContactStep.tsx'
import {FrontPageStep} from './steps/FrontPageStep.tsx'
import {LanguagesStep} from './steps/LanguagesStep.tsx'
import {LookStep} from './steps/LookStep.tsx'
import {PlaceStep} from './steps/PlaceStep.tsx'
import {StoriesStep} from './steps/StoriesStep.tsx'
import type {StepProps} from './steps/step-props.ts'
import {type Fields, useDraft} from './use-draft.ts'

const views: Readonly<Record<StepId, ComponentType<StepProps>>> = {
  plats: PlaceStep,
  malgrupp: AudienceStep,
  sprak: LanguagesStep,
  utseende: LookStep,
  startsida: FrontPageStep,
  berattelser: StoriesStep,
  kontakt: ContactStep,
  kontroll: CheckStep,
}

/** These steps need room for pictures. */
const wide: ReadonlySet<StepId> = new Set(['utseende', 'startsida', 'berattelser'])

const StepList = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  list-style: none;
  margin: 0;
  padding: 0;
`

/** One step of launching a campaign, with the way to all others. */
export function Launch({id, stepId}: {id: string; stepId: unknown}) {
  const router = useRouter()
  const {fields, change, stored, revision, error} = useDraft(id)
  const step = stepOf(stepId)
  const {before, after} = beside(step.id)
  const View = views[step.id]
  const heading = useRef<HTMLHeadingElement>(null)
  const go = async (next: StepId) => {
    await stored()
    router.navigate({campaign: id, step: next})
  }
  // A reader of the screen hears where they are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step
  useEffect(() => {
    heading.current?.closest('[data-testid="launch"]')?.scrollTo(0, 0)
    heading.current?.focus({preventScroll: true})
  }, [step.id])

  const write = useCallback(
    (changed: Fields) => change(withOpening(fields ?? {}, changed)),
    [change, fields],
  )
  if (!fields) {
    return (
      <Container width={2} padding={5}>
        <Text role="status">
          {error ||
            (fields === null
              ? 'Utkastet finns inte. Det kan vara startat eller borttaget.'
              : 'Hämtar …')}
        </Text>
      </Container>
    )
  }
  const name = typeof fields.name === 'string' && fields.name !== '' ? fields.name : 'Ny kampanj'
  return (
    <Container width={wide.has(step.id) ? 4 : 2} paddingX={[3, 4]} paddingY={[4, 5]}>
      <Stack gap={5} data-testid={`launch-${step.id}`}>
        <Stack gap={4}>
          <Text size={1} muted>
            {name}
          </Text>
          <nav aria-label="Steg">
            <StepList>
              {steps.map(({id: other, title}, index) => (
                <li key={other}>
                  <Button
                    mode={other === step.id ? 'default' : 'bleed'}
                    fontSize={1}
                    padding={2}
                    aria-current={other === step.id ? 'step' : undefined}
                    text={`${index + 1}. ${title}`}
                    onClick={() => go(other)}
                  />
                </li>
              ))}
            </StepList>
          </nav>
          <Heading as="h1" size={3} ref={heading} tabIndex={-1} style={{outline: 'none'}}>
            {step.title}
          </Heading>
        </Stack>
        {error !== '' && (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>{`Det gick inte att spara: ${error}`}</Text>
          </Card>
        )}
        <View
          id={id}
          fields={fields}
          change={write}
          stored={stored}
          revision={revision}
          onStep={go}
        />
        <Flex gap={3} justify="space-between">
          {before ? (
            <Button mode="ghost" text="Tillbaka" onClick={() => go(before)} />
          ) : (
            <Button mode="ghost" text="Börja om" onClick={() => router.navigate({})} />
          )}
          {after && <Button tone="primary" text="Nästa" onClick={() => go(after)} />}
        </Flex>
      </Stack>
    </Container>
  )
}
