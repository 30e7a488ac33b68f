import {useCallback, useSyncExternalStore} from 'react'
import {SharedAnswers, useAnswer} from '../desk/index.ts'
import {connection} from '../workspace/connection.ts'
import {type Review, readReview, reviewChanges} from './reviews.ts'

/** With content at Sanity, nobody signs in here, and there are no reviews. */
const hasReviews = connection().kind === 'local'

/** The status and every action of a document ask at once. */
const underWay = new SharedAnswers<Review | null>({keepsAnswers: false})

/**
 * The review of a document's draft, while it is the one that was sent.
 * @param documentId id of the draft or version; `undefined` when there is none
 * @param revisions of the draft and of what is published: asked again when they change
 */
export function useReview(
  id: string,
  documentId: string | undefined,
  revisions: string,
): Review | undefined {
  const changes = useSyncExternalStore(reviewChanges.subscribe, reviewChanges.current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something has changed
  const read = useCallback(
    async () =>
      hasReviews && documentId !== undefined
        ? await underWay.get(id, String(changes), () => readReview(id))
        : null,
    [id, documentId, revisions, changes],
  )
  const {value} = useAnswer(read)
  return value?.documentId === documentId && value?.id === id ? value : undefined
}
