import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {getPublishedId, type ObjectInputProps, useEditState, useFormValue} from 'sanity'
import {type Consent, isRecord} from '../../schemas/index.ts'
import {connection} from '../workspace/connection.ts'
import {ConsentLink} from './ConsentLink.tsx'
import {consentStatus} from './consent-status.ts'
import {WithdrawConsent} from './WithdrawConsent.tsx'

const consentOf = (document: unknown): Consent | undefined =>
  isRecord(document) && isRecord(document.consent) ? document.consent : undefined

/** Links are answered by the server, which is not beside content at Sanity. */
const isLocal = connection().kind === 'local'

/** The consent form, with its current effect shown above it. */
export function ConsentInput(props: ObjectInputProps<Record<string, unknown>>) {
  const id = useFormValue(['_id'])
  const stored = useFormValue(['_type'])
  const type = typeof stored === 'string' ? stored : ''
  const documentId = getPublishedId(typeof id === 'string' ? id : '')
  const {published} = useEditState(documentId, type)
  const current: Consent | undefined = props.value
  const publishedConsent = published === null ? null : consentOf(published)
  const {tone, text} = consentStatus(current, publishedConsent, new Date())
  const canWithdraw = [current, publishedConsent].some(
    (consent) => consent?.basis && !consent.withdrawnAt,
  )
  return (
    <Stack gap={4}>
      <Card padding={3} radius={2} tone={tone} border data-testid="consent-status">
        <Flex align="center" gap={3} wrap="wrap">
          <Box flex={1} style={{minWidth: '12rem'}}>
            <Text size={1} weight="medium">
              {text}
            </Text>
          </Box>
          {isLocal && current?.basis === 'consent' && !current.withdrawnAt && (
            <ConsentLink documentId={documentId} />
          )}
          {canWithdraw && (
            <WithdrawConsent documentId={documentId} type={type} isPublished={published !== null} />
          )}
        </Flex>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}
