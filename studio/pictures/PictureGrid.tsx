import {Badge, Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {styled} from 'styled-components'
import {dayInSweden, dayInWords} from '../../schemas/index.ts'
import {count} from '../desk/index.ts'
import type {Picture} from './api.ts'
import {endsSoon} from './filter.ts'
import {Thumbnail} from './Thumbnail.tsx'

/** How many pictures are listed at first, and how many more at a time. */
const LISTED = 60

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
  display: grid;
  gap: 16px;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
`

const PictureButton = styled.button`
  display: block;
  width: 100%;
  padding: 8px;
  border: 1px solid var(--card-border-color);
  border-radius: 6px;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: var(--card-muted-bg-color);
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

/** What a picture is called: its alternative text, else its file. */
export const nameOf = ({alts: [alt], name}: Picture): string => alt ?? (name || 'Bild utan namn')

function PictureItem({picture, onChoose}: {picture: Picture; onChoose: () => void}) {
  const {uses, lacksAlt, hindrance, until, credits} = picture
  const isEnding = endsSoon(picture, dayInSweden())
  return (
    <li>
      <PictureButton type="button" onClick={onChoose}>
        <Stack gap={3}>
          <Thumbnail picture={picture} />
          <Text size={1} weight="medium" textOverflow="ellipsis">
            {nameOf(picture)}
          </Text>
          <Text size={1} muted>
            {uses.length === 0
              ? 'Används inte'
              : `${credits[0] ? `${credits[0]} · ` : ''}${count(uses.length, 'ställe', 'ställen')}`}
          </Text>
          <Flex gap={1} wrap="wrap">
            {lacksAlt && <Badge tone="caution">Utan alternativtext</Badge>}
            {hindrance !== null && <Badge tone="critical">{hindrance}</Badge>}
            {hindrance === null && isEnding && until !== null && (
              <Badge tone="caution">{`Till ${dayInWords(until)}`}</Badge>
            )}
          </Flex>
        </Stack>
      </PictureButton>
    </li>
  )
}

interface Props {
  pictures: readonly Picture[]
  onChoose: (picture: Picture) => void
}

/** Pictures to choose one of. */
export function PictureGrid({pictures, onChoose}: Props) {
  const [listed, setListed] = useState(LISTED)
  const left = pictures.length - listed
  return (
    <Stack gap={4}>
      <List data-testid="pictures">
        {pictures.slice(0, listed).map((picture) => (
          <PictureItem key={picture.id} picture={picture} onChoose={() => onChoose(picture)} />
        ))}
      </List>
      {left > 0 && (
        <Box>
          <Button
            mode="ghost"
            text={`Visa ${Math.min(left, LISTED)} till`}
            onClick={() => setListed(listed + LISTED)}
          />
        </Box>
      )}
    </Stack>
  )
}
