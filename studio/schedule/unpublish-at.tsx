import {ClockIcon} from '@sanity/icons/Clock'
import type {DocumentActionComponent} from 'sanity'
import {documentName} from '../../schemas/index.ts'
import {useDialog, useRefusal} from '../desk/index.ts'
import {UnpublishAtDialog} from './UnpublishAtDialog.tsx'

/** In the menu of every published document: take it down at a time. */
export const unpublishAt: DocumentActionComponent = ({id, type, published, onComplete}) => {
  const {isOpen, open, close} = useDialog(onComplete)
  const refusal = useRefusal(id, type)
  if (!published) return null
  return {
    label: 'Avpublicera en viss tid',
    icon: ClockIcon,
    ...(refusal === undefined ? {} : {disabled: true, title: refusal}),
    onHandle: open,
    dialog: isOpen && {
      type: 'dialog',
      header: 'När ska den avpubliceras?',
      onClose: close,
      content: (
        <UnpublishAtDialog
          documentId={id}
          type={type}
          title={documentName(published)}
          onDone={close}
        />
      ),
    },
  }
}
unpublishAt.displayName = 'UnpublishAt'
