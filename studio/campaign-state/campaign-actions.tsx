import {PauseIcon} from '@sanity/icons/Pause'
import {PlayIcon} from '@sanity/icons/Play'
import {StopIcon} from '@sanity/icons/Stop'
import type {ComponentType} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {useDialog, useRefusal} from '../desk/index.ts'
import {ActDialog} from './ActDialog.tsx'
import {type CampaignAct, canAct, refusalOf, timesOf} from './change-state.ts'

const acts: Readonly<Record<CampaignAct, {label: string; icon: ComponentType; header: string}>> = {
  start: {label: 'Starta kampanjen', icon: PlayIcon, header: 'Ska webbplatsen öppnas?'},
  pause: {label: 'Pausa kampanjen', icon: PauseIcon, header: 'Ska webbplatsen pausas?'},
  end: {label: 'Avsluta kampanjen', icon: StopIcon, header: 'Ska kampanjen avslutas?'},
}

/** A document action that opens or closes a published campaign's site. */
export function campaignAction(act: CampaignAct): DocumentActionComponent {
  const {label, icon, header} = acts[act]
  const useAct: DocumentActionComponent = ({id, type, published, onComplete}) => {
    const {isOpen, open, close} = useDialog(onComplete)
    const forbidden = useRefusal(id, type)
    const now = new Date()
    if (type !== 'campaign' || !published || !canAct(act, timesOf(published), now)) return null
    return {
      label,
      icon,
      ...(forbidden === undefined ? {} : {disabled: true, title: forbidden}),
      ...(act === 'end' ? {tone: 'critical' as const} : {}),
      onHandle: open,
      dialog: isOpen && {
        type: 'dialog',
        header,
        onClose: close,
        content: (
          <ActDialog
            act={act}
            label={label}
            campaignId={id}
            refusal={refusalOf(act, timesOf(published), now)}
            onDone={close}
          />
        ),
      },
    }
  }
  useAct.displayName = `Campaign ${act}`
  return useAct
}
