import {Box, Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {useCurrentUser} from 'sanity'
import {api, type Invitation, type Membership, type Person, type Staff} from './api.ts'
import {useAction, useTexts} from './hooks.ts'
import {InvitationLink} from './InviteDialog.tsx'
import {MembershipFields} from './MembershipFields.tsx'
import {Problem} from './Parts.tsx'

interface Props {
  staff: Staff
  person: Person
  onDone: () => void
  onClose: () => void
}

/** Changes somebody's role, gives them a new link, signs them out, or removes them. */
export function PersonDialog({staff, person, onDone, onClose}: Props) {
  const t = useTexts()
  const id = useId()
  const isAdministrator = useCurrentUser()?.role === 'administrator'
  const [problem, setProblem] = useState<string>()
  const {isBusy, run} = useAction((error) => {
    setProblem(error.message)
    return true
  })
  const [membership, setMembership] = useState<Membership>(person)
  const [invitation, setInvitation] = useState<Invitation>()
  const [isRemoving, setRemoving] = useState(false)

  const act = async (work: () => Promise<unknown>, closes = false) => {
    setProblem(undefined)
    const done = await run(work, t('person.done'))
    if (done === undefined) return
    onDone()
    if (closes) onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const {role, campaigns, languages} = membership
    void act(() => api.changePerson(person.id, {role, campaigns, languages}), true)
  }
  const link = async () => setInvitation(await run(() => api.linkFor(person.id)))

  if (invitation) {
    return (
      <Dialog id={id} header={person.name} onClose={onClose} width={1}>
        <Box padding={4}>
          <InvitationLink invitation={invitation} onClose={onClose} />
        </Box>
      </Dialog>
    )
  }
  return (
    <Dialog id={id} header={person.name} onClose={onClose} width={1}>
      <Box padding={4}>
        <Stack gap={5}>
          <form onSubmit={save}>
            <Stack gap={4}>
              <Text muted size={1}>
                {person.email}
              </Text>
              <MembershipFields staff={staff} value={membership} onChange={setMembership} />
              <Problem message={problem} />
              <Button type="submit" tone="primary" disabled={isBusy} text={t('person.save')} />
            </Stack>
          </form>
          <Flex gap={2} wrap="wrap">
            <Button
              mode="ghost"
              disabled={isBusy}
              onClick={() => void link()}
              text={t('person.link')}
            />
            <Button
              mode="ghost"
              disabled={isBusy}
              onClick={() => void act(() => api.signPersonOut(person.id))}
              text={t('person.sign-out')}
            />
            {isAdministrator && person.hasSecondFactor ? (
              <Button
                mode="ghost"
                disabled={isBusy}
                onClick={() => void act(() => api.resetSecondFactors(person.id))}
                text={t('person.reset')}
              />
            ) : null}
            <Button
              mode="ghost"
              tone="critical"
              disabled={isBusy}
              onClick={() => setRemoving(true)}
              text={t('person.remove')}
            />
          </Flex>
          {isRemoving ? (
            <Card border padding={4} radius={2} role="alert" tone="critical">
              <Stack gap={4}>
                <Text size={1}>{t('person.remove.sure', {name: person.name})}</Text>
                <Flex gap={2}>
                  <Button
                    tone="critical"
                    disabled={isBusy}
                    onClick={() => void act(() => api.removePerson(person.id), true)}
                    text={t('person.remove.yes')}
                  />
                  <Button
                    mode="ghost"
                    onClick={() => setRemoving(false)}
                    text={t('person.cancel')}
                  />
                </Flex>
              </Stack>
            </Card>
          ) : null}
        </Stack>
      </Box>
    </Dialog>
  )
}
