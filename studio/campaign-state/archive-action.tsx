import {ArchiveIcon} from '@sanity/icons/Archive'
import {type DocumentActionComponent, useCurrentUser} from 'sanity'
import {useDialog} from '../desk/index.ts'
import {connection} from '../workspace/connection.ts'
import {leadsCampaigns} from '../workspace/roles.ts'
import {ArchiveDialog} from './ArchiveDialog.tsx'

/** In hosted mode, nothing beside the Studio builds sites. */
const isLocal = connection().kind === 'local'

/** A document action that offers a published campaign's site as a file, for those who lead it. */
export const archiveAction: DocumentActionComponent = ({id, type, published, onComplete}) => {
  const {isOpen, open, close} = useDialog(onComplete)
  const user = useCurrentUser()
  if (!isLocal || type !== 'campaign' || !published || !leadsCampaigns(user)) return null
  return {
    label: 'Hämta en kopia',
    icon: ArchiveIcon,
    onHandle: open,
    dialog: isOpen && {
      type: 'dialog',
      header: 'En kopia av webbplatsen',
      onClose: close,
      content: <ArchiveDialog campaignId={id} onDone={close} />,
    },
  }
}
archiveAction.displayName = 'Campaign archive'
