import {Box, Card, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {type ComponentProps, type ReactNode, useId, useState} from 'react'
import {Field} from '../desk/index.ts'
import {useTexts} from './hooks.ts'

/** A view of a tool: one column, centred. */
export function View({title, children}: {title: string; children: ReactNode}) {
  return (
    <Card height="fill" overflow="auto" tone="transparent">
      <Box as="main" padding={4} style={{maxWidth: '46rem', margin: '0 auto'}}>
        <Stack gap={4}>
          <Heading as="h1" size={3}>
            {title}
          </Heading>
          {children}
        </Stack>
      </Box>
    </Card>
  )
}

/** A part of a view, with a heading. */
export function Part({title, children}: {title: string; children: ReactNode}) {
  const id = useId()
  return (
    <Card as="section" aria-labelledby={id} padding={4} radius={3} shadow={1}>
      <Stack gap={4}>
        <Heading as="h2" id={id} size={1}>
          {title}
        </Heading>
        {children}
      </Stack>
    </Card>
  )
}

/** What could not be loaded, and why; nothing as long as all is well. */
export function Failure({message}: {message: string | undefined}) {
  const t = useTexts()
  if (message === undefined) return null
  return (
    <Text role="alert" size={1}>
      {t('account.failed', {message})}
    </Text>
  )
}

/** What an action was refused for, beside what it was about. */
export function Problem({message}: {message: string | undefined}) {
  if (message === undefined) return null
  return (
    <Card border padding={3} radius={2} role="alert" tone="critical">
      <Text size={1}>{message}</Text>
    </Card>
  )
}

/** A text field with its label. It is only judged once somebody has written in it and left it. */
export function TextField({
  label,
  hint,
  required = false,
  type = 'text',
  ...props
}: {label: string; hint?: string | undefined} & Omit<
  ComponentProps<typeof TextInput>,
  'id' | 'ref' | 'onBlur'
>) {
  const [isLeft, setLeft] = useState(false)
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        // On the grey of a view, a field would look like one that cannot be written in.
        <Card radius={2} tone="default">
          <TextInput
            {...control}
            aria-required={required}
            inputMode={type === 'email' ? 'email' : undefined}
            {...props}
            required={isLeft && required}
            type={type === 'email' && !isLeft ? 'text' : type}
            // A dialog moves the focus about while it opens.
            onBlur={({currentTarget}) => {
              if (currentTarget.value !== '') setLeft(true)
            }}
          />
        </Card>
      )}
    </Field>
  )
}

/** Something on the left, its buttons on the right; below each other on phones. */
export function Row({children, buttons}: {children: ReactNode; buttons?: ReactNode}) {
  return (
    <Flex
      align={['flex-start', 'center']}
      direction={['column', 'row']}
      gap={3}
      justify="space-between"
    >
      <Stack flex={1} gap={2}>
        {children}
      </Stack>
      <Flex gap={2} wrap="wrap">
        {buttons}
      </Flex>
    </Flex>
  )
}
