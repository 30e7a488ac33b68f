import {LaunchIcon} from '@sanity/icons/Launch'
import {Box, Button, Card, Flex, Select, Text, useElementSize} from '@sanity/ui'
import {useState} from 'react'
import {useEditState} from 'sanity'
import {languages, titleOf} from '../../schemas/index.ts'
import {usePages} from '../page-links/index.ts'
import {pagesInWords, printedPages} from './printed.ts'
import {usePrinted} from './use-printed.ts'

/** Width of a desktop in CSS pixels, which the page is scaled from where there is less room. */
const DESKTOP = 1100

type Medium = 'paper' | 'web'
const media: readonly {medium: Medium; title: string}[] = [
  {medium: 'paper', title: 'Tryck'},
  {medium: 'web', title: 'Webb'},
]

interface Props {
  documentId: string
  schemaType: {name: string}
}

/** An issue as it will be: its printed pages, and its page on the web. */
export function IssueView({documentId, schemaType: {name: type}}: Props) {
  const {draft, published} = useEditState(documentId, type)
  const revision = draft?._rev ?? published?._rev ?? ''
  const pages = usePages(documentId, type, revision) ?? []
  const {printed, failure, revision: printedRevision} = usePrinted(documentId, revision)
  const [medium, setMedium] = useState<Medium>('paper')
  const [chosen, setLanguage] = useState<string>()
  const offered = pages.map(({language}) => language)
  const language = offered.find((one) => one === chosen) ?? offered[0] ?? 'sv'
  const web = pages.find((page) => page.language === language)?.preview
  const paper = printed && printedPages(documentId, language, printedRevision)
  const address = medium === 'paper' ? paper : web
  const waiting = medium === 'paper' ? 'Numret trycks …' : 'Numret har ingen sida ännu.'
  return (
    <Flex direction="column" style={{height: '100%'}} data-testid="issue-view">
      <Card borderBottom padding={2}>
        <Flex align="center" gap={2} wrap="wrap">
          <Flex gap={1} role="group" aria-label="Visa numret som">
            {media.map((one) => (
              <Button
                key={one.medium}
                mode={medium === one.medium ? 'default' : 'ghost'}
                fontSize={1}
                padding={2}
                aria-pressed={medium === one.medium}
                text={one.title}
                onClick={() => setMedium(one.medium)}
              />
            ))}
          </Flex>
          {offered.length > 1 && (
            <Select
              aria-label="Språk"
              fontSize={1}
              padding={2}
              value={language}
              onChange={({currentTarget}) => setLanguage(currentTarget.value)}
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {titleOf(languages, one)}
                </option>
              ))}
            </Select>
          )}
          {address !== undefined && (
            <Button
              as="a"
              href={address}
              target="_blank"
              rel="noreferrer"
              icon={LaunchIcon}
              mode="bleed"
              fontSize={1}
              padding={2}
              text={medium === 'paper' ? 'Öppna som PDF' : 'Öppna sidan'}
            />
          )}
        </Flex>
        {medium === 'paper' && (
          <Box paddingTop={3} paddingX={1} role="status">
            <Text size={1} muted>
              {failure ?? (printed ? pagesInWords(printed.pages) : waiting)}
            </Text>
          </Box>
        )}
      </Card>
      <Box flex={1} style={{minHeight: 0, overflow: 'hidden'}}>
        {address === undefined ? (
          <Box padding={4}>
            <Text size={1} muted>
              {failure ?? waiting}
            </Text>
          </Box>
        ) : (
          <Frame key={medium} medium={medium} address={address} />
        )}
      </Box>
    </Flex>
  )
}

/** Browsers scale pages of paper themselves; a page of the web is as wide as on a desktop, and made smaller. */
function Frame({medium, address}: {medium: Medium; address: string}) {
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const {width = 0, height = 0} = useElementSize(box)?.content ?? {}
  const scale = medium === 'web' ? Math.min(1, width / DESKTOP) || 1 : 1
  return (
    <div ref={setBox} style={{height: '100%'}}>
      <iframe
        src={medium === 'paper' ? `${address}#view=FitH&navpanes=0&pagemode=none` : address}
        title={medium === 'paper' ? 'Numret på papper' : 'Numret på webben'}
        style={{
          border: 0,
          display: 'block',
          maxWidth: 'none',
          width: width / scale,
          height: height / scale,
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
        }}
      />
    </div>
  )
}
