import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {getPublishedId, type ObjectInputProps, useEditState, useFormValue} from 'sanity'
import {type Consent, isRecord} from '../../schemas/index.ts'
import {consentStatus} from './consent-status.ts'
import {WithdrawConsent} from './WithdrawConsent.tsx'

const consentOf = (document: unknown): Consent | undefined =>
  isRecord(document) && isRecord(document.consent) ? document.consent : undefined

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
        <Flex align="center" gap={3}>
          <Box flex={1}>
            <Text size={1} weight="medium">
              {text}
            </Text>
          </Box>
          {canWithdraw && (
            <WithdrawConsent documentId={documentId} type={type} isPublished={published !== null} />
          )}
        </Flex>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}
