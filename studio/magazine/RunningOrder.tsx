import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback, useMemo, useState} from 'react'
import {
  type ArrayOfObjectsInputProps,
  getPublishedId,
  type InputProps,
  useClient,
  useFormValue,
} from 'sanity'
import {mainLanguage, recordsIn, textOf} from '../../schemas/index.ts'
import {useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {connection} from '../workspace/connection.ts'
import {newKey} from '../workspace/random-ids.ts'
import {AddContents} from './AddContents.tsx'
import {BesideButton} from './BesideButton.tsx'
import {type Content, readContents, referenceTo} from './contents.ts'
import {Issue} from './issue.ts'
import {pagesInWords, pagesOf, printedPages} from './printed.ts'
import {usePrinted} from './use-printed.ts'

/** In hosted mode, nothing on this origin shows drafts in frames; paper opens in a window of its own. */
const isLocal = connection().kind === 'local'

/** How many pages the issue has, as the server prints it. */
function PageCount({
  documentId,
  state,
}: {
  documentId: string
  state: ReturnType<typeof usePrinted>
}) {
  const {printed, failure, isBusy, revision} = state
  return (
    <Card padding={3} radius={2} tone="transparent" data-testid="page-count">
      <Flex align="center" gap={3} wrap="wrap">
        <Box flex={1} style={{minWidth: '14rem'}} role="status">
          <Text size={1} weight="medium">
            {failure ?? (printed ? pagesInWords(printed.pages) : 'Sidorna räknas …')}
            {isBusy && printed && !failure ? ' Räknas om …' : ''}
          </Text>
        </Box>
        {isLocal ? (
          <BesideButton />
        ) : (
          printed && (
            <Button
              as="a"
              href={printedPages(documentId, printed.languages[0] ?? mainLanguage, revision)}
              target="_blank"
              rel="noreferrer"
              mode="ghost"
              fontSize={1}
              padding={2}
              text="Öppna som PDF"
            />
          )
        )}
      </Flex>
    </Card>
  )
}

function Contents(props: ArrayOfObjectsInputProps) {
  const {value, onItemMove, onItemAppend, readOnly} = props
  const client = useClient({apiVersion: API_VERSION})
  const documentId = getPublishedId(textOf(useFormValue(['_id'])))
  const campaign = textOf(useFormValue(['campaign', '_ref']))
  const revision = textOf(useFormValue(['_rev']))
  const printing = usePrinted(documentId, revision)
  const [said, say] = useState('')
  const order = recordsIn(value).map(({_ref}) => textOf(_ref))
  const asked = order.toSorted().join(' ')
  const read = useCallback(
    (signal: AbortSignal) =>
      readContents(client, asked.split(' '), {campaign, now: new Date(), signal}),
    [client, asked, campaign],
  )
  const {value: contents} = useAnswer(read)
  const pages = useMemo(() => printing.printed && pagesOf(printing.printed), [printing.printed])

  const move = (title: string, from: number, to: number) => {
    onItemMove({fromIndex: from, toIndex: to})
    say(`${title} ligger nu som nummer ${to + 1} av ${order.length}.`)
  }
  const add = (content: Content) => {
    onItemAppend({_key: newKey(), ...referenceTo(content)})
    say(`${content.title} ligger nu sist.`)
  }
  const issue = {contents, pages, order, isReadOnly: readOnly === true, move}
  return (
    <Stack gap={4} data-testid="running-order">
      <PageCount documentId={documentId} state={printing} />
      <Issue.Provider value={issue}>{props.renderDefault(props)}</Issue.Provider>
      <div role="status" style={{position: 'absolute', width: 1, height: 1, overflow: 'hidden'}}>
        {said}
      </div>
      {!readOnly && <AddContents campaign={campaign} chosen={new Set(order)} onAdd={add} />}
    </Stack>
  )
}

const isArrayInput = (props: InputProps): props is ArrayOfObjectsInputProps =>
  'onItemMove' in props && 'members' in props

/** What an issue holds, as cards to drag: each with its kind, whether it is shown, and its pages on paper. */
export const RunningOrder = (props: InputProps) =>
  isArrayInput(props) ? <Contents {...props} /> : props.renderDefault(props)
