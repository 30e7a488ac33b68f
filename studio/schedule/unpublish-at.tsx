import {ClockIcon} from '@sanity/icons/Clock'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {useRefusal} from '../desk/index.ts'
import {documentTitle} from './document-title.ts'
import {UnpublishAtDialog} from './UnpublishAtDialog.tsx'

/** In the menu of every published document: take it down at a time. */
export const unpublishAt: DocumentActionComponent = ({id, type, published, onComplete}) => {
  const [isOpen, setOpen] = useState(false)
  const refusal = useRefusal(id, type)
  if (!published) return null
  const close = () => {
    setOpen(false)
    onComplete()
  }
  return {
    label: 'Avpublicera en viss tid',
    icon: ClockIcon,
    ...(refusal === undefined ? {} : {disabled: true, title: refusal}),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'När ska den avpubliceras?',
      onClose: close,
      content: (
        <UnpublishAtDialog
          documentId={id}
          type={type}
          title={documentTitle(published)}
          onDone={close}
        />
      ),
    },
  }
}
unpublishAt.displayName = 'UnpublishAt'
