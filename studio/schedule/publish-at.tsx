import {ClockIcon} from '@sanity/icons/Clock'
import {type DocumentActionComponent, useValidationStatus} from 'sanity'
import {useDialog, useRefusal} from '../desk/index.ts'
import {PublishAtDialog} from './PublishAtDialog.tsx'

/** In the menu of every draft: publish it at a time. */
const publishAt: DocumentActionComponent = ({id, type, draft, onComplete}) => {
  const {isOpen, open, close} = useDialog(onComplete)
  const refusal = useRefusal(id, type)
  const {validation} = useValidationStatus(draft?._id ?? id, type, true)
  if (!draft) return null
  const reason =
    refusal ??
    (validation.some(({level}) => level === 'error')
      ? 'Fyll först i det som återstår, se raden ovanför formuläret.'
      : undefined)
  return {
    label: 'Publicera en viss tid',
    icon: ClockIcon,
    ...(reason === undefined ? {} : {disabled: true, title: reason}),
    onHandle: open,
    dialog: isOpen && {
      type: 'dialog',
      header: 'När ska den publiceras?',
      onClose: close,
      content: <PublishAtDialog documentId={id} draft={draft} onDone={close} />,
    },
  }
}
publishAt.displayName = 'PublishAt'
publishAt.action = 'schedule'

/**
 * Actions of a draft with *Publicera en viss tid* in the place of Sanity's own, which leaves the form for a view that is
 * locked.
 */
export const withPublishAt = (own: readonly DocumentActionComponent[]): DocumentActionComponent[] =>
  own.map((action) => (action.action === 'schedule' ? publishAt : action))
