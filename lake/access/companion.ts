import {type DocumentChange, type LakeDocument, publishedId} from '../documents/index.ts'
import {mutationError} from '../errors.ts'
import {isObject} from '../json.ts'
import {faults} from '../mutations/index.ts'
import {mayWriteReview, REVIEW_TYPE, type Reviewing, reviewIdOf} from './reviews.ts'

/** The dataset whose comments, tasks and reviews a companion dataset holds, as one requester may use it. */
export interface CompanionOf extends Reviewing {
  /** Whether they may write anything at all. */
  mayWrite: boolean
}

const COMMENT_TYPE = 'comment'
/** What only the author of a comment may change. */
const AUTHORS_FIELDS = ['message', 'threadId', 'parentCommentId'] as const

/** The id of the document that a comment, task or review is about. */
export function targetOf({target}: LakeDocument): string | null {
  const about = isObject(target) ? target.document : null
  return isObject(about) && typeof about._ref === 'string' ? publishedId(about._ref) : null
}

/** Comments, tasks and reviews follow the document that they are about; one that is about none, its people. */
export function mayReadCompanion(
  document: LakeDocument,
  identity: string,
  base: CompanionOf,
): boolean {
  const target = targetOf(document)
  if (target !== null) return base.may('read', target)
  return document.authorId === identity || document.assignedTo === identity
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * Checks changes to comments, tasks and reviews: nobody writes in another's name, changes what another has said, or
 * decides about a document that they may not publish.
 *
 * @throws {LakeError} 403
 */
export function authorizeCompanion(
  changes: readonly DocumentChange[],
  identity: string,
  base: CompanionOf,
): void {
  const require = (isAllowed: boolean) => {
    if (!isAllowed) throw mutationError(faults.forbidden('update'))
  }
  require(base.mayWrite)
  for (const {id, before, after} of changes) {
    for (const document of [before, after]) {
      if (document) require(mayReadCompanion(document, identity, base))
    }
    const subject = after ?? before
    if (!subject) continue
    const target = targetOf(subject)
    const mayDecide = () => target !== null && base.may('publish', target)
    if (before && after) {
      require(
        (['_type', 'target', 'authorId'] as const).every((name) =>
          isSame(before[name], after[name]),
        ),
      )
    }
    if (subject._type === REVIEW_TYPE) {
      require(target !== null && (before !== null || subject._id === reviewIdOf(target)))
      require(target !== null && mayWriteReview({id, before, after}, target, identity, base))
      continue
    }
    if (!before) require(after?.authorId === identity)
    else if (before.authorId !== identity) {
      if (!after) require(mayDecide())
      else if (after._type === COMMENT_TYPE) {
        require(AUTHORS_FIELDS.every((field) => isSame(before[field], after[field])))
      }
    }
  }
}
