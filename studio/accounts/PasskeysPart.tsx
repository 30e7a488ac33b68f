import {Badge, Button, Flex, Stack, Text} from '@sanity/ui'
import {browserSupportsWebAuthn, startRegistration} from '@simplewebauthn/browser'
import {type FormEvent, useState} from 'react'
import {api, type Passkey} from './api.ts'
import {useAction, useTexts, useTime} from './hooks.ts'
import {Part, Row, TextField} from './Parts.tsx'
import type {PartProps} from './part-props.ts'

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']

const isCreationOptions = (options: unknown): options is CreationOptions =>
  typeof options === 'object' && options !== null && 'challenge' in options && 'rp' in options

/** The passkeys of the account: make, name and remove them. */
export function PasskeysPart({account, onChange, onReload}: PartProps) {
  const t = useTexts()
  const time = useTime()
  const {isBusy, run} = useAction()
  const canAdd = account.canUsePasskeys && browserSupportsWebAuthn()

  const add = async () => {
    const added = await run(async () => {
      const {state, options} = await api.beginPasskey()
      if (!isCreationOptions(options)) throw new Error('The server sent no options')
      const response = await startRegistration({optionsJSON: options})
      const day = new Date().toLocaleDateString()
      return api.addPasskey({state, response, name: t('passkeys.default-name', {day})})
    }, t('account.saved'))
    if (added) onReload()
  }
  const remove = async ({id}: Passkey) => {
    const left = await run(() => api.removePasskey(id), t('account.saved'))
    if (left) onChange(left)
  }

  return (
    <Part title={t('passkeys.title')}>
      <Text muted size={1}>
        {t('passkeys.help')}
      </Text>
      {account.passkeys.length === 0 ? <Text size={1}>{t('passkeys.none')}</Text> : null}
      <Stack as="ul" gap={4}>
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <PasskeyRow
              passkey={passkey}
              when={
                passkey.usedAt
                  ? t('passkeys.used', {time: time(passkey.usedAt)})
                  : t('passkeys.unused')
              }
              canRemove={account.isFresh && !isBusy}
              onRemove={() => void remove(passkey)}
              onRenamed={onChange}
            />
          </li>
        ))}
      </Stack>
      {canAdd ? (
        <Button
          tone="primary"
          disabled={isBusy || !account.isFresh}
          onClick={add}
          text={t('passkeys.add')}
        />
      ) : (
        <Text muted size={1}>
          {t('passkeys.unavailable')}
        </Text>
      )}
    </Part>
  )
}

interface RowProps {
  passkey: Passkey
  when: string
  canRemove: boolean
  onRemove: () => void
  onRenamed: PartProps['onChange']
}

function PasskeyRow({passkey, when, canRemove, onRemove, onRenamed}: RowProps) {
  const t = useTexts()
  const {isBusy, run} = useAction()
  const [name, setName] = useState<string>()
  const {id, name: current, backedUp} = passkey

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const renamed = await run(() => api.renamePasskey(id, name ?? current), t('account.saved'))
    if (!renamed) return
    setName(undefined)
    onRenamed(renamed)
  }

  if (name !== undefined) {
    return (
      <form onSubmit={save}>
        <Flex align="flex-end" gap={2}>
          <Stack flex={1}>
            <TextField
              label={t('passkeys.name')}
              value={name}
              autoFocus
              required
              maxLength={100}
              onChange={({currentTarget}) => setName(currentTarget.value)}
            />
          </Stack>
          <Button type="submit" disabled={isBusy} text={t('profile.save')} />
          <Button mode="bleed" onClick={() => setName(undefined)} text={t('person.cancel')} />
        </Flex>
      </form>
    )
  }
  return (
    <Row
      buttons={
        <>
          <Button
            mode="ghost"
            fontSize={1}
            onClick={() => setName(current)}
            text={t('passkeys.rename-short')}
            aria-label={t('passkeys.rename', {name: current})}
          />
          <Button
            mode="ghost"
            fontSize={1}
            tone="critical"
            disabled={!canRemove}
            onClick={onRemove}
            text={t('passkeys.remove-short')}
            aria-label={t('passkeys.remove', {name: current})}
          />
        </>
      }
    >
      <Text weight="medium">{current}</Text>
      <Flex align="center" gap={2}>
        <Text muted size={1}>
          {when}
        </Text>
        {backedUp ? <Badge fontSize={1}>{t('passkeys.backed-up')}</Badge> : null}
      </Flex>
    </Row>
  )
}
