import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {SchemaType} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {styled} from 'styled-components'
import {count, PlainButton} from '../desk/index.ts'
import {missingFields} from './missing-fields.ts'

/** So many are listed at first: a document that has just been created lacks everything. */
const LISTED = 4

const Line = styled(PlainButton)`
  display: block;
  min-height: 28px;
  padding: 4px 0;
`

/** Above the form: what is missing before the document can be published, once a field; each leads to its field. */
export function MissingFields({type}: {type: SchemaType}) {
  const {validation, onFocus, onPathOpen} = useDocumentPane()
  const [showsAll, setShowsAll] = useState(false)
  const missing = missingFields(type, validation)
  if (missing.length === 0) return null
  // A button for one more would take its place.
  const listed = showsAll || missing.length <= LISTED + 1 ? missing : missing.slice(0, LISTED)
  const unlisted = missing.length - listed.length
  return (
    <Card padding={3} radius={2} tone="caution" border data-testid="missing-fields">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {`${count(missing.length, 'sak', 'saker')} återstår innan det går att publicera. Fält med * måste fyllas i.`}
        </Text>
        <Stack as="ul" gap={1} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {listed.map(({path, title, messages}) => (
            <li key={title}>
              <Line
                type="button"
                onClick={() => {
                  onPathOpen(path)
                  onFocus(path)
                }}
              >
                <Text size={1} style={{overflowWrap: 'anywhere'}}>
                  <strong>{title}</strong>
                  {`: ${messages.join('. ')}`}
                </Text>
              </Line>
            </li>
          ))}
        </Stack>
        {unlisted > 0 && (
          <Flex>
            <Button
              mode="bleed"
              fontSize={1}
              padding={2}
              text={`Visa ${unlisted} till`}
              onClick={() => setShowsAll(true)}
            />
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
