import {Stack, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'

/** What a control needs to be found by its label and explained by its hint. */
interface ControlProps {
  id: string
  'aria-describedby'?: string
}

/** A control with its label above it and, where it needs explaining, a hint below. */
export function Field({
  label,
  hint,
  flex,
  children,
}: {
  label: string
  hint?: string | undefined
  flex?: number
  children: (control: ControlProps) => ReactNode
}) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <Stack gap={2} {...(flex === undefined ? {} : {flex})}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children({id, ...(hint && {'aria-describedby': hintId})})}
      {hint && (
        <Text id={hintId} muted size={1}>
          {hint}
        </Text>
      )}
    </Stack>
  )
}
