import {Box, Flex, Stack} from '@sanity/ui'
import {useContext} from 'react'
import type {ItemProps} from 'sanity'
import {ContentState} from './ContentState.tsx'
import {Issue} from './issue.ts'
import {MoveButtons} from './MoveButtons.tsx'

/** A card of the running order: Sanity's, with what is known of the article or story below. */
export function RunningOrderItem(props: ItemProps) {
  const {contents, pages, order, isReadOnly, move} = useContext(Issue)
  const {index} = props
  const id = order[index]
  const content = id === undefined ? undefined : contents?.get(id)
  const title = content?.title ?? 'innehållet'
  return (
    <Stack gap={1} data-testid="running-order-item">
      {props.renderDefault(props)}
      {id && contents && (
        <Flex align="center" gap={2} paddingX={3} paddingBottom={2}>
          <Box flex={1}>
            <ContentState content={content} paper={pages?.get(id)} />
          </Box>
          {!isReadOnly && (
            <MoveButtons
              title={title}
              index={index}
              length={order.length}
              onMove={(to) => move(title, index, to)}
            />
          )}
        </Flex>
      )}
    </Stack>
  )
}
