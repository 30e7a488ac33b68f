import {ArchiveIcon} from '@sanity/icons/Archive'
import {useState} from 'react'
import {type DocumentActionComponent, useCurrentUser} from 'sanity'
import {connection} from '../workspace/connection.ts'
import {leadsCampaigns} from '../workspace/roles.ts'
import {ArchiveDialog} from './ArchiveDialog.tsx'

/** In hosted mode, nothing beside the Studio builds sites. */
const isLocal = connection().kind === 'local'

/** A document action that offers a published campaign's site as a file, for those who lead it. */
export const archiveAction: DocumentActionComponent = ({id, type, published, onComplete}) => {
  const [isOpen, setOpen] = useState(false)
  const user = useCurrentUser()
  if (!isLocal || type !== 'campaign' || !published || !leadsCampaigns(user)) return null
  const close = () => {
    setOpen(false)
    onComplete()
  }
  return {
    label: 'Hämta en kopia',
    icon: ArchiveIcon,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'En kopia av webbplatsen',
      onClose: close,
      content: <ArchiveDialog campaignId={id} onDone={close} />,
    },
  }
}
archiveAction.displayName = 'Campaign archive'
