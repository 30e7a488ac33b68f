import {Box, Button, Dialog, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {CopyField} from '../desk/index.ts'
import {api, type Invitation, type Membership, type Staff} from './api.ts'
import {useAction, useTexts} from './hooks.ts'
import {MembershipFields} from './MembershipFields.tsx'
import {Problem, TextField} from './Parts.tsx'

interface Props {
  staff: Staff
  onDone: () => void
  onClose: () => void
}

const DEFAULT_ROLE = 'communicator'

/** Invites somebody, and shows the link that signs them in. */
export function InviteDialog({staff, onDone, onClose}: Props) {
  const t = useTexts()
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const {isBusy, run} = useAction((error) => {
    setProblem(error.message)
    return true
  })
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [membership, setMembership] = useState<Membership>({
    role: DEFAULT_ROLE,
    campaigns: [],
    languages: [],
  })
  const [invitation, setInvitation] = useState<Invitation>()

  const invite = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(undefined)
    const sent = await run(() => api.invite({email, name, ...membership}))
    if (!sent) return
    setInvitation(sent)
    onDone()
  }

  return (
    <Dialog id={id} header={t('invite.title')} onClose={onClose} width={1}>
      <Box padding={4}>
        {invitation ? (
          <InvitationLink invitation={invitation} onClose={onClose} />
        ) : (
          <form onSubmit={invite}>
            <Stack gap={4}>
              <TextField
                label={t('invite.email')}
                type="email"
                autoComplete="off"
                value={email}
                required
                autoFocus
                onChange={({currentTarget}) => setEmail(currentTarget.value)}
              />
              <TextField
                label={t('invite.name')}
                autoComplete="off"
                value={name}
                onChange={({currentTarget}) => setName(currentTarget.value)}
              />
              <MembershipFields staff={staff} value={membership} onChange={setMembership} />
              <Problem message={problem} />
              <Button type="submit" tone="primary" disabled={isBusy} text={t('invite.send')} />
            </Stack>
          </form>
        )}
      </Box>
    </Dialog>
  )
}

/** A one-time link, to be handed over when no mail is sent. */
export function InvitationLink({
  invitation,
  onClose,
}: {
  invitation: Invitation
  onClose: () => void
}) {
  const t = useTexts()
  const {link, isMailed, days, hours} = invitation
  return (
    <Stack gap={4}>
      <Text role="status" size={1}>
        {hours === undefined
          ? t(isMailed ? 'invite.mailed' : 'invite.not-mailed', {days})
          : t('invite.reset-mailed', {hours})}
      </Text>
      {link === null ? null : (
        <CopyField
          label={t('invite.link')}
          value={link}
          words={{
            copy: t('invite.copy'),
            copied: t('invite.copied'),
            selected: t('invite.selected'),
          }}
        />
      )}
      <Button tone="primary" onClick={onClose} text={t('invite.done')} />
    </Stack>
  )
}
