import {Card, Stack, Text} from '@sanity/ui'
import {useEditState} from 'sanity'
import {styled} from 'styled-components'
import {reviewInWords} from './review-in-words.ts'
import {useReview} from './use-review.ts'

const Quoted = styled.span`
  overflow-wrap: anywhere;
  white-space: pre-line;
`

/** Above the form: whose turn it is, or who has approved what is shown, and what they wrote. */
export function ReviewStatus({
  documentId,
  shownId,
  type,
}: {
  documentId: string
  /** Id of the draft or version in the form. */
  shownId: string
  type: string
}) {
  const {draft, published} = useEditState(documentId, type)
  const review = useReview(documentId, shownId, `${draft?._rev} ${published?._rev}`)
  if (!review) return null
  const {text, tone, words} = reviewInWords(review, new Date())
  return (
    <Card padding={3} radius={2} tone={tone} border role="status" data-testid="review-status">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {text}
        </Text>
        {words !== '' && (
          <Text size={1}>
            <Quoted>{words}</Quoted>
          </Text>
        )}
      </Stack>
    </Card>
  )
}
