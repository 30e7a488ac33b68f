import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useId, useState} from 'react'
import {CopyField} from './CopyField.tsx'

/** A link that is being made (neither), was made, or could not be. */
interface MadeLink {
  /** The whole address. */
  link?: string
  failure?: string
}

/**
 * Makes a link for somebody without an account when it is asked for; null before that, and when it has been closed.
 * @param begin makes it, and returns its path on this server
 * @param failureOf what is said when it could not be made
 */
export function useMadeLink(begin: () => Promise<string>, failureOf: (error: unknown) => string) {
  const [state, setState] = useState<MadeLink | null>(null)
  const make = async () => {
    setState({})
    try {
      setState({link: new URL(await begin(), location.href).href})
    } catch (error) {
      setState({failure: failureOf(error)})
    }
  }
  return {state, make, close: () => setState(null)}
}

interface Props {
  made: ReturnType<typeof useMadeLink>
  header: string
  /** Whom the link is for, and what it does. */
  about: ReactNode
  /** What the field with the link is called. */
  label: string
  /** Stands below the link. */
  note?: ReactNode
}

/** Shows a link that was made, to be copied. */
export function LinkDialog({made: {state, close}, header, about, label, note}: Props) {
  const id = useId()
  if (!state) return null
  return (
    <Dialog
      id={id}
      header={header}
      width={1}
      onClose={close}
      onClickOutside={close}
      footer={
        <Flex padding={3} justify="flex-end">
          <Button text="Klar" onClick={close} />
        </Flex>
      }
    >
      <Card padding={4}>
        <Stack gap={4}>
          <Text size={1}>{about}</Text>
          {state.failure !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{state.failure}</Text>
            </Card>
          )}
          {state.link !== undefined && (
            <Stack gap={3}>
              <CopyField label={label} value={state.link} />
              {note !== undefined && (
                <Text size={1} muted>
                  {note}
                </Text>
              )}
            </Stack>
          )}
        </Stack>
      </Card>
    </Dialog>
  )
}
