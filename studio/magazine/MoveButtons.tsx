import {ArrowDownIcon} from '@sanity/icons/ArrowDown'
import {ArrowUpIcon} from '@sanity/icons/ArrowUp'
import {Button, Flex} from '@sanity/ui'

interface Props {
  title: string
  index: number
  length: number
  onMove: (to: number) => void
}

/** What dragging does, with a click or a key. */
export function MoveButtons({title, index, length, onMove}: Props) {
  const move = (to: number, button: HTMLElement) => {
    onMove(to)
    // Its card has moved in the list, which takes the focus away.
    setTimeout(() => button.focus())
  }
  return (
    <Flex gap={1}>
      <Button
        icon={ArrowUpIcon}
        mode="bleed"
        fontSize={1}
        padding={2}
        aria-label={`Flytta upp ${title}`}
        aria-disabled={index === 0}
        onClick={({currentTarget}) => index > 0 && move(index - 1, currentTarget)}
      />
      <Button
        icon={ArrowDownIcon}
        mode="bleed"
        fontSize={1}
        padding={2}
        aria-label={`Flytta ned ${title}`}
        aria-disabled={index === length - 1}
        onClick={({currentTarget}) => index < length - 1 && move(index + 1, currentTarget)}
      />
    </Flex>
  )
}
