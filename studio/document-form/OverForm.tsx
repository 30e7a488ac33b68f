import {Card, useClickOutsideEvent} from '@sanity/ui'
import {type KeyboardEvent, type RefObject, useId, useRef, useState} from 'react'
import {styled} from 'styled-components'

/** Around what opens something over the form, and what it opens. */
export const OverFormFrame = styled.div`
  position: relative;
`

/** Lies over the form instead of moving it. */
export const OverForm = styled(Card)`
  position: absolute;
  inset: calc(100% + 4px) 0 auto;
  z-index: 20;
  max-height: min(60vh, 30rem);
  overflow: auto;
`

interface OverFormState {
  /** What is open; undefined when nothing is. */
  opened: string | undefined
  toggle: (name: string) => void
  close: () => void
  /** Of the frame. */
  frame: {ref: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void}
  /** Of the button that opens `name`. */
  buttonFor: (name: string) => {
    'aria-expanded': boolean
    'aria-controls': string
    onClick: () => void
  }
  /** Of what is opened. */
  id: string
}

/** What is opened over the form, one thing at a time. A click beside it closes it, and so does Escape. */
export function useOverForm(): OverFormState {
  const [opened, setOpened] = useState<string>()
  const ref = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => setOpened(undefined)
  const toggle = (name: string) => setOpened(name === opened ? undefined : name)
  useClickOutsideEvent(opened !== undefined && close, () => [ref.current])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || opened === undefined) return
    event.stopPropagation()
    close()
    ref.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
  }
  return {
    opened,
    toggle,
    close,
    frame: {ref, onKeyDown},
    buttonFor: (name) => ({
      'aria-expanded': opened === name,
      'aria-controls': id,
      onClick: () => toggle(name),
    }),
    id,
  }
}
