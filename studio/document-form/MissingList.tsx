import {Stack, Text} from '@sanity/ui'
import type {Path} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {styled} from 'styled-components'
import {PlainButton} from '../desk/index.ts'
import type {MissingField} from './missing-fields.ts'

const Way = styled(PlainButton)`
  display: block;
  width: 100%;
  min-height: 28px;
  padding: 4px 0;
`

/** Opens the tab that a field is in, and goes there. */
export function useWayToField(): (path: Path) => void {
  const {onFocus, onPathOpen} = useDocumentPane()
  return (path) => {
    onPathOpen(path)
    onFocus(path)
  }
}

interface MissingListProps {
  missing: readonly MissingField[]
  /** After somebody went to one of them. */
  onChoose: () => void
}

/** What is missing, once a field; each leads to its field. */
export function MissingList({missing, onChoose}: MissingListProps) {
  const goTo = useWayToField()
  return (
    <Stack as="ul" gap={1} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {missing.map(({path, title, messages}) => (
        <li key={title}>
          <Way
            type="button"
            onClick={() => {
              onChoose()
              goTo(path)
            }}
          >
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              <strong>{title}</strong>
              {`: ${messages.join('. ')}`}
            </Text>
          </Way>
        </li>
      ))}
    </Stack>
  )
}
