import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {UndoIcon} from '@sanity/icons/Undo'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  useClient,
  useDocumentPairPermissions,
  useValidationStatus,
} from 'sanity'
import {useAction, useDialog, useRefusal} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {connection} from '../workspace/connection.ts'
import {DecideDialog} from './DecideDialog.tsx'
import {withdrawReview} from './reviews.ts'
import {SendDialog} from './SendDialog.tsx'
import {useReview} from './use-review.ts'

const hasReviews = connection().kind === 'local'

/** The draft or version that actions are about, with its review. */
function useSent({id, draft, published, version}: DocumentActionProps) {
  const shown = version ?? draft
  const review = useReview(id, shown?._id, `${shown?._rev} ${published?._rev}`)
  return {shown, review}
}

/**
 * *Skicka för granskning*, for drafts that wait for nobody.
 * @param isFor those who may publish without approval, or those who may not, for whom it is the first action
 */
function sendAction(isFor: 'publishers' | 'others'): DocumentActionComponent {
  const useSend: DocumentActionComponent = (props) => {
    const {id, type, onComplete} = props
    const {shown, review} = useSent(props)
    const {isOpen, open, close} = useDialog(onComplete)
    const refusal = useRefusal(id, type)
    const [mayEdit] = useDocumentPairPermissions({id, type, permission: 'update'})
    const isWaiting =
      review?.state === 'requested' || (review?.state === 'approved' && review.isCurrent)
    const isOffered = (refusal === undefined) === (isFor === 'publishers')
    if (!hasReviews || !shown || isWaiting || !isOffered || mayEdit?.granted !== true) return null
    return {
      label: 'Skicka för granskning',
      icon: EnvelopeIcon,
      tone: 'primary',
      onHandle: open,
      dialog: isOpen && {
        type: 'dialog',
        header: 'Vem ska granska?',
        onClose: close,
        content: <SendDialog id={id} shown={shown} onDone={close} />,
      },
    }
  }
  useSend.displayName = `SendForReview ${isFor}`
  return useSend
}

const decisions = {
  approved: {label: 'Godkänn', icon: CheckmarkIcon, tone: 'positive', header: 'Godkänna?'},
  returned: {
    label: 'Skicka tillbaka',
    icon: UndoIcon,
    tone: 'caution',
    header: 'Skicka tillbaka med kommentarer',
  },
} as const

/** *Godkänn* or *Skicka tillbaka*, for those who may and have not sent it themselves. */
function decideAction(state: 'approved' | 'returned'): DocumentActionComponent {
  const {header, ...shownAs} = decisions[state]
  const useDecide: DocumentActionComponent = (props) => {
    const {shown, review} = useSent(props)
    const {isOpen, open, close} = useDialog(props.onComplete)
    const isOffered = review?.state === 'requested' && review.mayDecide && !review.isMine
    if (!shown || !isOffered) return null
    return {
      ...shownAs,
      onHandle: open,
      dialog: isOpen && {
        type: 'dialog',
        header,
        onClose: close,
        content: <DecideDialog id={props.id} shown={shown} state={state} onDone={close} />,
      },
    }
  }
  useDecide.displayName = `Decide ${state}`
  return useDecide
}

/** Takes back what one has sent. */
const withdraw: DocumentActionComponent = (props) => {
  const {review} = useSent(props)
  const {isBusy, run} = useAction('Det gick inte att ta tillbaka')
  if (review?.state !== 'requested' || !review.isMine) return null
  return {
    label: 'Ta tillbaka från granskning',
    icon: UndoIcon,
    disabled: isBusy,
    onHandle: async () => {
      await run(() => withdrawReview(props.id), 'Tillbaka från granskning')
      props.onComplete()
    },
  }
}
withdraw.displayName = 'WithdrawReview'

/** *Publicera* that also works for those who may publish only what is approved, once it is. */
function publishApproved(own: DocumentActionComponent): DocumentActionComponent {
  const usePublish: DocumentActionComponent = (props) => {
    const described = own(props)
    const client = useClient({apiVersion: API_VERSION})
    const refusal = useRefusal(props.id, props.type)
    const {shown, review} = useSent(props)
    const {isBusy, run} = useAction('Det gick inte att publicera')
    const {validation} = useValidationStatus(shown?._id ?? props.id, props.type, true)
    const hasErrors = validation.some(({level}) => level === 'error')
    const isApproved = review?.state === 'approved' && review.isCurrent
    if (!described || refusal === undefined || !shown || !isApproved) return described
    const publish = () =>
      client.action({
        actionType: 'sanity.action.document.publish',
        publishedId: props.id,
        draftId: shown._id,
      })
    return {
      ...described,
      disabled: isBusy || hasErrors,
      title: hasErrors
        ? 'Rätta det som är fel i formuläret. Sedan behöver det godkännas igen.'
        : `Godkänd av ${review.decidedBy?.name ?? 'någon'}`,
      onHandle: async () => {
        await run(publish, 'Publicerad')
        props.onComplete()
      },
    }
  }
  usePublish.displayName = 'PublishApproved'
  usePublish.action = 'publish'
  return usePublish
}

/** A document's actions, with those of review where they belong. */
export const withReview = (own: readonly DocumentActionComponent[]): DocumentActionComponent[] => [
  decideAction('approved'),
  decideAction('returned'),
  sendAction('others'),
  ...own.map((action) => (action.action === 'publish' ? publishApproved(action) : action)),
  sendAction('publishers'),
  withdraw,
]
